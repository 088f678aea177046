package org.tatkraft.platform.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.action.ActionCard;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.action.ActionFilter;
import org.tatkraft.platform.action.Actions;
import org.tatkraft.platform.action.Status;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.alliance.Organisations;
import org.tatkraft.platform.barometer.FigureChart;
import org.tatkraft.platform.barometer.Figures;
import org.tatkraft.platform.home.News;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Shells;
import org.tatkraft.platform.site.Views;

/** The front pages. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class HomeRoutes {

    private static final int MOST_MOVING = 6;
    private static final int MOST_NEWS = 3;

    private final Alliances alliances;
    private final Actions actions;
    private final Organisations organisations;
    private final Figures figures;
    private final News news;
    private final Views views;

    HomeRoutes(
            Alliances alliances,
            Actions actions,
            Organisations organisations,
            Figures figures,
            News news,
            Views views) {
        this.alliances = alliances;
        this.actions = actions;
        this.organisations = organisations;
        this.figures = figures;
        this.news = news;
        this.views = views;
    }

    @Bean
    static NavigationEntry homeEntry() {
        return NavigationEntry.main(0, "", "site.home");
    }

    /** Leads to the language that the visitor's browser asks for. */
    @GetMapping("/")
    ResponseEntity<Void> root(HttpServletRequest request) {
        Language language = Shells.preferredLanguage(request);
        return ResponseEntity.status(302)
                .header("Location", "/" + language.code())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** All alliances of this installation; leads on where there is only one. */
    @GetMapping("/{language:de|fr|en|nl}")
    Object start(Shell shell) {
        List<Alliance> all = alliances.all();
        if (all.size() == 1) {
            return ResponseEntity.status(302)
                    .header("Location", shell.to("") + "/" + all.getFirst().slug())
                    .header("Cache-Control", "no-cache")
                    .build();
        }
        String title = shell.say().it("home.start.title");
        return views.page(
                "home/start",
                new StartPage(shell.titled(title, shell.say().it("home.start.lead")), all));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}")
    View home(Shell shell, Alliance alliance) {
        FacetIndex<ActionFacet>.Selection all = actions.listing(alliance).select(ActionFilter.NONE);
        List<ActionCard> moving = moving(alliance);
        Map<Boolean, List<Organisation>> arePartners =
                organisations.of(alliance.id()).stream()
                        .collect(Collectors.partitioningBy(Organisation::isPartner));
        LinkedData data =
                LinkedData.of("Organization")
                        .with("name", shell.siteName())
                        .with("description", shell.in(alliance.claim()).text())
                        .with("url", shell.canonical())
                        .with("foundingDate", alliance.since())
                        .with(
                                "areaServed",
                                LinkedData.of("AdministrativeArea")
                                        .with("name", shell.in(alliance.region().name()).text()));
        Shell titled =
                shell.titled(shell.siteName(), shell.in(alliance.claim()).text())
                        .described(data.json())
                        .fed(shell.to("news.atom"));
        return views.page(
                "home/home",
                new HomePage(
                        titled,
                        alliance,
                        purposes(all),
                        all.total(),
                        moving,
                        figures.leading(alliance.id()).stream()
                                .map(figure ->
                                        new HomePage.Charted(
                                                figure, FigureChart.of(titled, figure)))
                                .toList(),
                        news.newest(alliance.id(), MOST_NEWS),
                        arePartners.getOrDefault(true, List.of()),
                        arePartners.getOrDefault(false, List.of())));
    }

    private static Map<String, Integer> purposes(FacetIndex<ActionFacet>.Selection actions) {
        Map<String, Integer> counts = actions.counts(ActionFacet.PURPOSE);
        var numbers = new LinkedHashMap<String, Integer>();
        for (String purpose : ActionFacet.PURPOSE.words()) {
            if (counts.containsKey(purpose)) {
                numbers.put(purpose, counts.get(purpose));
            }
        }
        return numbers;
    }

    /** What is running; where nothing is, what comes first in the list. */
    private List<ActionCard> moving(Alliance alliance) {
        List<ActionCard> running =
                actions.first(alliance, ActionFilter.ofStatus(Status.RUNNING), MOST_MOVING);
        return running.isEmpty()
                ? actions.first(alliance, ActionFilter.NONE, MOST_MOVING)
                : running;
    }
}
