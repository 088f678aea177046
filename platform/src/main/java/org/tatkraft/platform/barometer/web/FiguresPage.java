package org.tatkraft.platform.barometer.web;

import java.util.List;
import org.tatkraft.platform.barometer.Figure;
import org.tatkraft.platform.barometer.Survey;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.Shell;

/**
 * All published figures.
 *
 * @param shell the shell around it
 * @param figures the figures with their charts
 * @param surveys the surveys they come from
 */
public record FiguresPage(Shell shell, List<Charted> figures, List<Survey> surveys) {

    /**
     * A figure and its chart.
     *
     * @param figure the figure
     * @param chart its chart
     */
    public record Charted(Figure figure, BarChart chart) {}
}
