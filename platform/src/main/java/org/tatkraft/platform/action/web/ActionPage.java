package org.tatkraft.platform.action.web;

import org.tatkraft.platform.action.Action;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.thread.ThreadView;

/**
 * An action.
 *
 * @param shell the shell around it
 * @param action the action
 * @param thread its thread
 */
public record ActionPage(Shell shell, Action action, ThreadView thread) {}
