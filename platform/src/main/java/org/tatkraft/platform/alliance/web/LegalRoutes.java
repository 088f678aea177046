package org.tatkraft.platform.alliance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;

/** What the law wants a site to say. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class LegalRoutes {

    private final Views views;

    LegalRoutes(Views views) {
        this.views = views;
    }

    @Bean
    static NavigationEntry imprintEntry() {
        return NavigationEntry.foot(40, "imprint", "alliance.imprint");
    }

    @Bean
    static NavigationEntry privacyEntry() {
        return NavigationEntry.foot(50, "privacy", "alliance.privacy");
    }

    @Bean
    static NavigationEntry accessibilityEntry() {
        return NavigationEntry.foot(60, "accessibility", "alliance.accessibility");
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/imprint")
    View imprint(Shell shell, Alliance alliance) {
        return page(shell, alliance, "imprint");
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/privacy")
    View privacy(Shell shell, Alliance alliance) {
        return page(shell, alliance, "privacy");
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/accessibility")
    View accessibility(Shell shell, Alliance alliance) {
        return page(shell, alliance, "accessibility");
    }

    private View page(Shell shell, Alliance alliance, String name) {
        return views.page(
                "alliance/" + name,
                new LegalPage(shell.titled(shell.say().it("alliance." + name), ""), alliance));
    }
}
