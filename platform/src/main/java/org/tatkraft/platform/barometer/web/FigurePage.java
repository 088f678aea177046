package org.tatkraft.platform.barometer.web;

import java.util.List;
import org.tatkraft.platform.barometer.Figure;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.thread.ThreadView;

/**
 * A published figure.
 *
 * @param shell the shell around it
 * @param figure the figure
 * @param chart its chart
 * @param changes what changed from survey to survey, each in a sentence
 * @param thread its thread
 */
public record FigurePage(
        Shell shell, Figure figure, BarChart chart, List<String> changes, ThreadView thread) {}
