package org.tatkraft.platform.account.web;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.MailAddress;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Typed;

/**
 * The form that asks for a link.
 *
 * @param mail the address, as it was typed
 * @param next the path that was wanted; blank if none on this site
 */
public record SignInForm(String mail, String next) {

    public SignInForm(@Nullable String mail, @Nullable String next) {
        this.mail = Typed.line(mail);
        this.next = next != null && next.matches("/(?!/)[\\w./~%?=&+-]*") ? next : "";
    }

    FormErrors errors(Say say) {
        var errors = new FormErrors();
        if (mail.isEmpty()) {
            errors.add("mail", say.it("account.error.mail-missing"));
        } else if (!MailAddress.isOne(mail)) {
            errors.add("mail", say.it("account.error.mail", "mail", mail));
        }
        return errors;
    }
}
