package org.tatkraft.platform.home.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.action.ActionFilter;
import org.tatkraft.platform.action.Actions;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Organisations;
import org.tatkraft.platform.barometer.FigureChart;
import org.tatkraft.platform.barometer.Figures;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.site.Documents;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.QrCode;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.Things;

/** The alliance at a glance, as a page and as a sheet of paper. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class TodayRoutes {

    private static final int MOST_ACTIONS = 8;

    private final Actions actions;
    private final Figures figures;
    private final Organisations organisations;
    private final Things things;
    private final Documents documents;
    private final Views views;

    TodayRoutes(
            Actions actions,
            Figures figures,
            Organisations organisations,
            Things things,
            Documents documents,
            Views views) {
        this.actions = actions;
        this.figures = figures;
        this.organisations = organisations;
        this.things = things;
        this.documents = documents;
        this.views = views;
    }

    @Bean
    static NavigationEntry todayEntry() {
        return NavigationEntry.foot(20, "today", "home.today");
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/today")
    View today(Shell shell, Alliance alliance) {
        return views.page("home/today", page(shell, alliance));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/today.pdf")
    ResponseEntity<byte[]> sheet(Shell shell, Alliance alliance) {
        String html = views.text("home/today-sheet", page(shell, alliance));
        String name = alliance.slug() + "-" + shell.language().code() + ".pdf";
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", Views.ASK_AGAIN)
                .body(documents.pdf(html));
    }

    private TodayPage page(Shell shell, Alliance alliance) {
        Shell titled =
                shell.titled(shell.say().it("home.today"), shell.in(alliance.claim()).text());
        FacetIndex<ActionFacet>.Selection all = actions.listing(alliance).select(ActionFilter.NONE);
        return new TodayPage(
                titled,
                alliance,
                things.lastChange(alliance.slug()),
                actions.cards(all.part(MOST_ACTIONS, 0)),
                all.total(),
                figures.leading(alliance.id()).stream()
                        .limit(1)
                        .map(figure -> FigureChart.of(titled, figure))
                        .toList(),
                organisations.of(alliance.id()),
                shell.origin() + shell.to(""),
                QrCode.of(shell.origin() + shell.to("")));
    }
}
