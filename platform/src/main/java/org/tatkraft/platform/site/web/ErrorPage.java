package org.tatkraft.platform.site.web;

import org.tatkraft.platform.site.Shell;

/**
 * What a visitor sees when something is not as it should be.
 *
 * @param shell the shell around it
 * @param title what happened
 * @param text what can be done about it
 */
public record ErrorPage(Shell shell, String title, String text) {}
