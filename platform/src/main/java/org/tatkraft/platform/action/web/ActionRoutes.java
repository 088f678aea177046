package org.tatkraft.platform.action.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.action.Action;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.action.ActionListing;
import org.tatkraft.platform.action.ActionThings;
import org.tatkraft.platform.action.Actions;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.radar.Radar;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.Things;
import org.tatkraft.platform.thread.Threads;

/** The actions of an alliance. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class ActionRoutes {

    private static final int PER_PAGE = 24;
    private static final int MOST_FOUND = 10_000;

    private final Actions actions;
    private final Radar radar;
    private final Things things;
    private final Threads threads;
    private final Views views;

    ActionRoutes(Actions actions, Radar radar, Things things, Threads threads, Views views) {
        this.actions = actions;
        this.radar = radar;
        this.things = things;
        this.threads = threads;
        this.views = views;
    }

    @Bean
    static NavigationEntry actionsEntry() {
        return NavigationEntry.main(10, "actions", "action.actions").showing(ActionThings.KIND);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/actions")
    View actions(
            Shell shell,
            Alliance alliance,
            @RequestParam MultiValueMap<String, String> parameters) {
        ActionQuery query = ActionQuery.of(parameters);
        ActionListing listing = actions.listing(alliance);
        FacetIndex<ActionFacet>.Selection selection =
                listing.select(query.filter(found(query, alliance)));
        int pages = Math.max(1, Math.ceilDiv(selection.total(), PER_PAGE));
        int page = Math.clamp(query.page(), 1, pages);
        List<FacetChoices> facets = FacetChoices.of(shell, query, selection, listing);
        Shell titled =
                shell.titled(
                        title(shell, query, facets),
                        shell.say().it("action.description", "alliance", shell.siteName()));
        return views.page(
                "action/actions",
                new ActionsPage(
                        query.isPlain() ? titled : titled.hidden(),
                        query,
                        facets,
                        actions.cards(selection.part(PER_PAGE, (page - 1) * PER_PAGE)),
                        selection.total(),
                        page,
                        pages));
    }

    /** What is searched and chosen, so that two such pages can be told apart among tabs. */
    private static String title(Shell shell, ActionQuery query, List<FacetChoices> facets) {
        Stream<String> chosen =
                facets.stream()
                        .flatMap(facet -> facet.choices().stream())
                        .filter(FacetChoices.Choice::chosen)
                        .map(FacetChoices.Choice::label);
        String wanted =
                Stream.concat(Stream.of(query.words()), chosen)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(", "));
        String all = shell.say().it("action.actions");
        return wanted.isEmpty() ? all : wanted + " – " + all;
    }

    private @Nullable List<UUID> found(ActionQuery query, Alliance alliance) {
        return query.words().isBlank()
                ? null
                : radar.find(query.words(), alliance.slug(), "action", MOST_FOUND);
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
