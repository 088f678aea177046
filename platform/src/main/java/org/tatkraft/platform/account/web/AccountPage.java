package org.tatkraft.platform.account.web;

import java.util.List;
import org.tatkraft.platform.account.Membership;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * All that is known of the person who is signed in.
 *
 * @param shell the shell around it
 * @param person who it is
 * @param memberships the roles they have
 * @param sessions on how many devices they are signed in
 * @param passkeys the passkeys they have
 * @param connected whether they have signed in with an identity provider
 * @param errors what is wrong with a correction
 * @param token the protection of the forms
 */
public record AccountPage(
        Shell shell,
        Person person,
        List<Membership> memberships,
        int sessions,
        PasskeyPart passkeys,
        boolean connected,
        FormErrors errors,
        String token) {}
