package org.tatkraft.platform.barometer.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.barometer.Figure;
import org.tatkraft.platform.barometer.FigureChart;
import org.tatkraft.platform.barometer.Figures;
import org.tatkraft.platform.barometer.Surveys;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.Things;
import org.tatkraft.platform.thread.Threads;

/** The published figures of an alliance. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class FigureRoutes {

    private final Figures figures;
    private final Surveys surveys;
    private final Things things;
    private final Threads threads;
    private final Views views;

    FigureRoutes(Figures figures, Surveys surveys, Things things, Threads threads, Views views) {
        this.figures = figures;
        this.surveys = surveys;
        this.things = things;
        this.threads = threads;
        this.views = views;
    }

    @Bean
    static NavigationEntry figuresEntry() {
        return NavigationEntry.main(40, "figures", "barometer.figures").showing(Figures.KIND);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/figures")
    View figures(Shell shell, Alliance alliance) {
        String title = shell.say().it("barometer.figures");
        Shell titled =
                shell.titled(
                        title,
                        shell.say()
                                .it("barometer.figures.description", "alliance", shell.siteName()));
        return views.page(
                "barometer/figures",
                new FiguresPage(
                        titled,
                        figures.of(alliance.id()).stream()
                                .map(figure ->
                                        new FiguresPage.Charted(
                                                figure, FigureChart.of(titled, figure)))
                                .toList(),
                        surveys.of(alliance.id())));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/figures/{slug}")
    View figure(Shell shell, Alliance alliance, @PathVariable String slug) {
        Figure figure =
                figures.named(alliance.id(), slug)
                        .orElseThrow(() ->
                                things.absent(shell.language(), alliance.slug(), "figures", slug));
        String title = shell.in(figure.title()).text();
        String summary = shell.in(figure.summary()).text();
        LinkedData data =
                LinkedData.of("Dataset")
                        .with("name", title)
                        .with("description", summary.isBlank() ? title : summary)
                        .with("url", shell.canonical())
                        .with("isAccessibleForFree", true)
                        .with("creditText", shell.in(figure.source()).text())
                        .with(
                                "creator",
                                LinkedData.of("Organization").with("name", shell.siteName()));
        Shell titled = shell.titled(title, summary).described(data.json());
        return views.page(
                "barometer/figure",
                new FigurePage(
                        titled,
                        figure,
                        FigureChart.of(titled, figure),
                        FigureChart.changes(titled, figure),
                        threads.view(titled, figure.id())));
    }
}
