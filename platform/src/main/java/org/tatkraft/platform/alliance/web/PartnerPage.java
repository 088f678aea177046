package org.tatkraft.platform.alliance.web;

import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.thread.ThreadView;

/**
 * An organisation and what it contributes.
 *
 * @param shell the shell around it
 * @param organisation the organisation
 * @param thread its thread
 */
public record PartnerPage(Shell shell, Organisation organisation, ThreadView thread) {}
