package org.tatkraft.platform.dialogue.web;

import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * The form to write to the office.
 *
 * @param shell the shell around it
 * @param alliance whose office it is
 * @param form what has been typed
 * @param errors what is wrong with it
 * @param token what protects the form
 * @param keptDays how long a letter is kept
 */
public record ContactPage(
        Shell shell,
        Alliance alliance,
        LetterForm form,
        FormErrors errors,
        String token,
        long keptDays) {}
