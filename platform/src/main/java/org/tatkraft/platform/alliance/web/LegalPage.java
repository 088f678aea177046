package org.tatkraft.platform.alliance.web;

import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.site.Shell;

/**
 * Imprint, privacy or accessibility statement.
 *
 * @param shell the shell around it
 * @param alliance the alliance that answers for the site
 */
public record LegalPage(Shell shell, Alliance alliance) {}
