package org.tatkraft.platform.site.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;

/** Every component of the interface in every state, for those who build with them. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class StyleguideRoutes {

    private final Views views;

    StyleguideRoutes(Views views) {
        this.views = views;
    }

    @GetMapping("/styleguide")
    ResponseEntity<Void> inGerman() {
        return ResponseEntity.status(302).header("Location", "/de/styleguide").build();
    }

    @GetMapping("/{language:de|fr|en|nl}/styleguide")
    View styleguide(Shell shell) {
        String title = shell.say().it("site.styleguide");
        return views.page(
                "site/styleguide",
                new StyleguidePage(shell.titled(title, "").hidden(), title, chart(shell)));
    }

    private static BarChart chart(Shell shell) {
        return new BarChart(
                "sample",
                shell.say().it("site.styleguide.chart"),
                "40 %, 55 %, 90 %",
                shell.say().it("site.styleguide.base"),
                shell.say().it("site.styleguide.source"),
                shell.language().code(),
                List.of(
                        new BarChart.Bar("2018", 40, 34.8, 45.4, "40 %", "34.8–45.4 %", "325"),
                        new BarChart.Bar("2021", 55, 50.0, 59.8, "55 %", "50.0–59.8 %", "391"),
                        new BarChart.Bar("2025", 90, null, null, "≈ 90 %", "", "340"),
                        new BarChart.Bar("0", 0, null, null, "0 %", "", ""),
                        new BarChart.Bar("100", 100, null, null, "100 %", "", "")));
    }
}
