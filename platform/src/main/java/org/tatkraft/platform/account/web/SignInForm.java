package org.tatkraft.platform.account.web;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Messages.Say;

/**
 * The form that asks for a link.
 *
 * @param mail the address, as it was typed
 * @param next the path that was wanted; blank if none on this site
 */
public record SignInForm(String mail, String next) {

    private static final String MAIL = "[^@\\s<>\"']{1,64}@[^@\\s<>\"']+\\.[^@\\s<>\"'.]+";
    private static final int LONGEST_MAIL = 200;

    public SignInForm(@Nullable String mail, @Nullable String next) {
        this.mail = mail == null ? "" : mail.strip();
        this.next = next != null && next.matches("/(?!/)[\\w./~%-]*") ? next : "";
    }

    FormErrors errors(Say say) {
        var errors = new FormErrors();
        if (mail.isEmpty()) {
            errors.add("mail", say.it("account.error.mail-missing"));
        } else if (mail.length() > LONGEST_MAIL || !mail.matches(MAIL)) {
            errors.add("mail", say.it("account.error.mail", "mail", mail));
        }
        return errors;
    }
}
