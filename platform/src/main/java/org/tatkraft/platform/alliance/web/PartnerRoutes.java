package org.tatkraft.platform.alliance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.alliance.Organisations;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.Things;
import org.tatkraft.platform.thread.Threads;

/** The partners of an alliance. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class PartnerRoutes {

    private final Organisations organisations;
    private final Things things;
    private final Threads threads;
    private final Views views;

    PartnerRoutes(Organisations organisations, Things things, Threads threads, Views views) {
        this.organisations = organisations;
        this.things = things;
        this.threads = threads;
        this.views = views;
    }

    @Bean
    static NavigationEntry partnersEntry() {
        return NavigationEntry.main(50, "partners", "alliance.partners")
                .showing(Organisations.KIND);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/partners")
    View partners(Shell shell, Alliance alliance) {
        var groups = new LinkedHashMap<LocalizedText, List<Organisation>>();
        List<Organisation> all = organisations.of(alliance.id());
        for (Organisation each : all) {
            groups.computeIfAbsent(each.group(), absent -> new ArrayList<>()).add(each);
        }
        String title = shell.say().it("alliance.partners");
        String description =
                shell.say()
                        .it(
                                "alliance.partners.description",
                                "alliance",
                                shell.siteName(),
                                "n",
                                all.stream().filter(Organisation::isPartner).count());
        return views.page(
                "alliance/partners",
                new PartnersPage(
                        shell.titled(title, description),
                        description,
                        groups.entrySet().stream()
                                .map(group ->
                                        new PartnersPage.Group(group.getKey(), group.getValue()))
                                .toList()));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/partners/{slug}")
    View partner(Shell shell, Alliance alliance, @PathVariable String slug) {
        Organisation organisation =
                organisations
                        .named(alliance.id(), slug)
                        .orElseThrow(() ->
                                things.absent(shell.language(), alliance.slug(), "partners", slug));
        String name = shell.in(organisation.name()).text();
        LinkedData data =
                LinkedData.of("Organization")
                        .with("name", name)
                        .with("alternateName", organisation.shortName())
                        .with("description", shell.in(organisation.summary()).text())
                        .with("url", organisation.web())
                        .with(
                                "memberOf",
                                LinkedData.of("Organization").with("name", shell.siteName()));
        Shell titled =
                shell.titled(name, shell.in(organisation.summary()).text()).described(data.json());
        return views.page(
                "alliance/partner",
                new PartnerPage(titled, organisation, threads.view(titled, organisation.id())));
    }
}
