package org.tatkraft.platform.account.web;

import java.util.List;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.site.Shell;

/**
 * As whom one may look at an example.
 *
 * @param shell the shell around it
 * @param roles the roles to choose from
 * @param token the protection of the form
 */
public record TrialPage(Shell shell, List<Role> roles, String token) {}
