package org.tatkraft.platform.site.web;

import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.Shell;

/**
 * The components of the interface.
 *
 * @param shell the shell around it
 * @param title what the page is called
 * @param chart a chart with bars of every kind
 */
public record StyleguidePage(Shell shell, String title, BarChart chart) {}
