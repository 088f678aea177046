package org.tatkraft.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.account.OwnAccount;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.StillNeeded;
import org.tatkraft.platform.account.openid.Identities;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Typed;
import org.tatkraft.platform.site.Views;

/** One's own account. */
@Controller
@ConditionalOnWebApplication
@OpenTo(OpenTo.Circle.SIGNED_IN)
class AccountRoutes {

    private static final String PATH = "/{language:de|fr|en|nl}/me";
    private static final int LONGEST_NAME = 200;

    private final People people;
    private final OwnAccount ownAccount;
    private final SignedInPeople signedIn;
    private final PasskeyParts passkeys;
    private final Identities identities;
    private final Views views;

    AccountRoutes(
            People people,
            OwnAccount ownAccount,
            SignedInPeople signedIn,
            PasskeyParts passkeys,
            Identities identities,
            Views views) {
        this.people = people;
        this.ownAccount = ownAccount;
        this.signedIn = signedIn;
        this.passkeys = passkeys;
        this.identities = identities;
        this.views = views;
    }

    @GetMapping(PATH)
    View me(Shell shell, CsrfToken token, HttpServletRequest request) {
        return page(shell, token, request, new FormErrors(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @ShowsAgain
    View correct(
            Shell shell,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String spoken) {
        var errors = new FormErrors();
        if (FormPost.isExpired(request)) {
            errors.add("name", shell.say().it("site.error.expired"));
        } else if (name.length() > LONGEST_NAME) {
            errors.add("name", shell.say().it("account.error.name", "n", LONGEST_NAME));
        }
        if (!errors.isEmpty()) {
            return page(shell, token, request, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        people.correct(
                signedIn.required(request).person().id(),
                Typed.line(name),
                Language.of(spoken).orElse(shell.language()));
        return Views.seeOther(shell.to("me"));
    }

    /** Ends the sessions on all devices, this one too. */
    @PostMapping(PATH + "/sign-out")
    View outEverywhere(Shell shell, HttpServletRequest request, HttpServletResponse response) {
        Views.clearStorage(response);
        signedIn.endAll(signedIn.required(request).person().id());
        signedIn.end(request);
        return Views.seeOther(shell.to(""));
    }

    /** Everything that is stored, for a program to read. */
    @GetMapping(PATH + ".json")
    ResponseEntity<Map<String, List<Map<String, @Nullable Object>>>> everything(
            HttpServletRequest request) {
        return ResponseEntity.ok()
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"tatkraft.json\"")
                .body(ownAccount.everything(signedIn.required(request).person().id()));
    }

    /** Deletes everything; the mail address has to be typed once more, so that nobody slips. */
    @PostMapping(PATH + "/delete")
    View delete(
            Shell shell,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String mail) {
        Person person = signedIn.required(request).person();
        var errors = new FormErrors();
        if (!People.address(mail).equals(person.mail())) {
            errors.add("mail", shell.say().it("account.error.delete", "mail", person.mail()));
        } else {
            try {
                ownAccount.delete(person.id());
                signedIn.end(request);
                return Views.seeOther(shell.to(""));
            } catch (StillNeeded needed) {
                String where = shell.in(needed.where()).text();
                errors.add("mail", shell.say().it("account.error.needed", "where", where));
            }
        }
        return page(shell, token, request, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(
            Shell shell,
            CsrfToken token,
            HttpServletRequest request,
            FormErrors errors,
            HttpStatus status) {
        SignedIn who = signedIn.required(request);
        return views.personal(
                "account/me",
                new AccountPage(
                        shell.titled(shell.say().it("account.me"), "").hidden(),
                        who.person(),
                        who.memberships(),
                        signedIn.sessions(who.person().id()),
                        passkeys.of(shell, who.person().id(), request),
                        identities.isKnown(who.person().id()),
                        errors,
                        token.getToken()),
                status);
    }
}
