package org.tatkraft.platform.alliance.web;

import java.util.List;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.Shell;

/**
 * All partners by stakeholder group.
 *
 * @param shell the shell around it
 * @param lead a sentence that sums them up
 * @param groups the groups in their order
 */
public record PartnersPage(Shell shell, String lead, List<Group> groups) {

    /**
     * A stakeholder group with its organisations.
     *
     * @param name what it is called; empty for organisations without a group
     * @param organisations its organisations
     */
    public record Group(LocalizedText name, List<Organisation> organisations) {}
}
