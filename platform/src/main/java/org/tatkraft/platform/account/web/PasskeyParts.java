package org.tatkraft.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.passkey.Passkeys;
import org.tatkraft.platform.account.passkey.RelyingParties;
import org.tatkraft.platform.site.Shell;

/** Puts the part of an account's page together that tells of passkeys. */
@Component
class PasskeyParts {

    static final String DONE = "passkey";

    private final Passkeys passkeys;
    private final RelyingParties relyingParties;

    PasskeyParts(Passkeys passkeys, RelyingParties relyingParties) {
        this.passkeys = passkeys;
        this.relyingParties = relyingParties;
    }

    PasskeyPart of(Shell shell, UUID person, HttpServletRequest request) {
        String done = request.getParameter(DONE);
        return new PasskeyPart(
                passkeys.of(person),
                relyingParties.at(shell.origin()).isPresent(),
                relyingParties.byName(shell.origin()).map(site -> site + shell.to("me")).orElse(""),
                "added".equals(done) || "removed".equals(done) ? done : "");
    }
}
