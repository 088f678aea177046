package org.tatkraft.platform.alliance.web;

import java.util.List;
import org.tatkraft.platform.alliance.Member;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * Who has which role in an alliance, and inviting somebody.
 *
 * @param shell the shell around it
 * @param members everybody with a role
 * @param partners the partners for whom delegates may speak
 * @param form what was typed to invite somebody
 * @param errors what is wrong with it
 * @param invited whether somebody has just been invited
 * @param sent whether invitations leave this machine
 * @param token the protection of the forms
 */
public record PeoplePage(
        Shell shell,
        List<Member> members,
        List<Organisation> partners,
        InvitationForm form,
        FormErrors errors,
        boolean invited,
        boolean sent,
        String token) {}
