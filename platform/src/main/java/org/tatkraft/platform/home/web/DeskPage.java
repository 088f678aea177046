package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.account.Membership;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Task;

/**
 * The desk of somebody who works with the alliance.
 *
 * @param shell the shell around it
 * @param roles their roles in this alliance
 * @param tasks what waits for them
 * @param founded whether the alliance has just been founded
 */
public record DeskPage(Shell shell, List<Membership> roles, List<Task> tasks, boolean founded) {}
