package org.tatkraft.platform.action.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.action.Action;
import org.tatkraft.platform.action.ActionFilter;
import org.tatkraft.platform.action.Actions;
import org.tatkraft.platform.action.Facets;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.radar.Radar;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.strategy.ElementKind;
import org.tatkraft.platform.strategy.Strategy;
import org.tatkraft.platform.thread.Things;
import org.tatkraft.platform.thread.Threads;

/** The actions of an alliance. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class ActionRoutes {

    private static final int PER_PAGE = 24;
    private static final int MOST_FOUND = 2_000;

    private final Actions actions;
    private final Strategy strategy;
    private final Radar radar;
    private final Things things;
    private final Threads threads;
    private final Views views;

    ActionRoutes(
            Actions actions,
            Strategy strategy,
            Radar radar,
            Things things,
            Threads threads,
            Views views) {
        this.actions = actions;
        this.strategy = strategy;
        this.radar = radar;
        this.things = things;
        this.threads = threads;
        this.views = views;
    }

    @Bean
    static NavigationEntry actionsEntry() {
        return NavigationEntry.main(10, "actions", "action.actions");
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/actions")
    View actions(Shell shell, Alliance alliance, ActionQuery query) {
        ActionFilter filter = filter(query, alliance);
        Facets facets = actions.facets(alliance.id(), filter);
        int total = facets.of("all").stream().mapToInt(Facets.Count::number).sum();
        int pages = Math.max(1, Math.ceilDiv(total, PER_PAGE));
        int page = Math.clamp(query.pageNumber(), 1, pages);
        String title = shell.say().it("action.actions");
        Shell titled =
                shell.titled(
                        title, shell.say().it("action.description", "alliance", shell.siteName()));
        return views.page(
                "action/actions",
                new ActionsPage(
                        query.isPlain() ? titled : titled.hidden(),
                        query,
                        FacetChoices.of(
                                titled,
                                query,
                                facets,
                                strategy.elements(alliance.id(), ElementKind.FIELD)),
                        actions.matching(alliance.id(), filter, PER_PAGE, (page - 1) * PER_PAGE),
                        total,
                        page,
                        pages));
    }

    private ActionFilter filter(ActionQuery query, Alliance alliance) {
        boolean searched = !query.words().isBlank();
        return query.filter(
                searched
                        ? radar.find(query.words(), alliance.slug(), "action", MOST_FOUND)
                        : java.util.List.of(),
                searched);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/actions/{slug}")
    View action(Shell shell, Alliance alliance, @PathVariable String slug) {
        Action action =
                actions.named(alliance.id(), slug)
                        .orElseThrow(() ->
                                things.absent(shell.language(), alliance.slug(), "actions", slug));
        String title = shell.in(action.card().title()).text();
        String summary = shell.in(action.card().summary()).text();
        LinkedData data =
                LinkedData.of("Project")
                        .with("name", title)
                        .with("description", summary)
                        .with("url", shell.canonical())
                        .with("foundingDate", action.card().since())
                        .with(
                                "parentOrganization",
                                LinkedData.of("Organization")
                                        .with("name", shell.siteName())
                                        .with("url", shell.origin() + shell.to("")));
        Shell titled =
                shell.titled(title, summary)
                        .described(data.json())
                        .pictured(
                                "/share/%s/%s/actions/%s.png"
                                        .formatted(shell.language().code(), alliance.slug(), slug));
        return views.page(
                "action/action", new ActionPage(titled, action, threads.view(titled, action.id())));
    }
}
