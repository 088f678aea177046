package org.tatkraft.platform.home.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.account.Actor;
import org.tatkraft.platform.account.Membership;
import org.tatkraft.platform.account.Memberships;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Task;
import org.tatkraft.platform.site.TaskSource;
import org.tatkraft.platform.site.Views;

/** The desk: what needs whoever works with the alliance today, and where they go from here. */
@Controller
@OpenTo(OpenTo.Circle.MEMBERS)
class DeskRoutes {

    private final List<TaskSource> sources;
    private final Memberships memberships;
    private final Views views;

    DeskRoutes(List<TaskSource> sources, Memberships memberships, Views views) {
        this.sources = sources;
        this.memberships = memberships;
        this.views = views;
    }

    @Bean
    static NavigationEntry deskEntry() {
        return NavigationEntry.main(90, "desk", "home.desk").openTo(OpenTo.Circle.MEMBERS);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/desk")
    View desk(Shell shell, @RequestParam(defaultValue = "false") boolean founded) {
        List<Membership> roles =
                memberships.of(Actor.current().orElseThrow()).stream()
                        .filter(each -> each.alliance().equals(shell.alliance()))
                        .toList();
        List<Task> tasks = sources.stream().flatMap(each -> each.of(shell).stream()).toList();
        return views.personal(
                "home/desk",
                new DeskPage(
                        shell.titled(shell.say().it("home.desk"), "").hidden(),
                        roles,
                        tasks,
                        founded),
                HttpStatus.OK);
    }
}
