package org.tatkraft.platform.dialogue.web;

import org.tatkraft.platform.site.Shell;

/**
 * The letter has come.
 *
 * @param shell the shell around it
 * @param reference under which the office finds it
 */
public record ReceivedPage(Shell shell, String reference) {}
