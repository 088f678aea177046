package org.tatkraft.platform.account.web;

import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * Asking for a link to sign in with.
 *
 * @param shell the shell around it
 * @param form what was typed
 * @param errors what is wrong with it
 * @param passkeys whether passkeys work under this address
 * @param openId what people call the identity provider; blank if there is none
 * @param token the protection of the form
 */
public record SignInPage(
        Shell shell,
        SignInForm form,
        FormErrors errors,
        boolean passkeys,
        String openId,
        String token) {}
