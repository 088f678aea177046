package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.site.Shell;

/**
 * All alliances of an installation.
 *
 * @param shell the shell around it
 * @param alliances the alliances
 */
public record StartPage(Shell shell, List<Alliance> alliances) {}
