package org.tatkraft.platform.home.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.governance.Agreements;
import org.tatkraft.platform.governance.Bodies;
import org.tatkraft.platform.home.News;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;

/** Who the alliance is, and how to get at its data. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class AboutRoutes {

    private final Bodies bodies;
    private final Agreements agreements;
    private final News news;
    private final Views views;

    AboutRoutes(Bodies bodies, Agreements agreements, News news, Views views) {
        this.bodies = bodies;
        this.agreements = agreements;
        this.news = news;
        this.views = views;
    }

    @Bean
    static NavigationEntry aboutEntry() {
        return NavigationEntry.main(70, "about", "home.about");
    }

    @Bean
    static NavigationEntry dataEntry() {
        return NavigationEntry.foot(30, "data", "home.data");
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/about")
    View about(Shell shell, Alliance alliance) {
        return views.page(
                "home/about",
                new AboutPage(
                        shell.titled(
                                shell.say().it("home.about"), shell.in(alliance.claim()).text()),
                        alliance,
                        bodies.of(alliance.id()),
                        agreements.of(alliance.id()),
                        news.milestones(alliance.id())));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/data")
    View data(Shell shell, Alliance alliance) {
        return views.page(
                "home/data",
                new DataPage(
                        shell.titled(
                                shell.say().it("home.data"), shell.say().it("home.data.lead"))));
    }
}
