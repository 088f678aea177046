package org.tatkraft.platform.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.dialogue.Letters;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.RateLimits;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Views;

/** Writing to the office. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class ContactRoutes {

    private static final String PATH = "/{language:de|fr|en|nl}/{alliance}/contact";

    private final Letters letters;
    private final RateLimits limits;
    private final Views views;
    private final int perMinute;

    ContactRoutes(
            Letters letters,
            RateLimits limits,
            Views views,
            @Value("${tatkraft.contact.per-minute:6}") int perMinute) {
        this.letters = letters;
        this.limits = limits;
        this.views = views;
        this.perMinute = perMinute;
    }

    @Bean
    static NavigationEntry contactEntry() {
        return NavigationEntry.foot(10, "contact", "dialogue.contact");
    }

    @GetMapping(PATH)
    View form(Shell shell, Alliance alliance, CsrfToken token) {
        return form(shell, alliance, LetterForm.empty(), new FormErrors(), token, HttpStatus.OK);
    }

    /**
     * Stores the letter before it answers; whatever is wrong, everything typed comes back. The form
     * is whole when it is made, so nothing is bound to it afterwards.
     */
    @PostMapping(PATH)
    @ShowsAgain
    View send(
            Shell shell,
            Alliance alliance,
            @ModelAttribute(binding = false) LetterForm form,
            CsrfToken token,
            HttpServletRequest request) {
        LetterForm sent = form.identified();
        if (FormPost.isExpired(request)) {
            return again(shell, alliance, sent, token, "site.error.expired", HttpStatus.FORBIDDEN);
        }
        FormErrors errors = sent.errors(shell.say());
        if (!errors.isEmpty()) {
            return form(shell, alliance, sent, errors, token, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!limits.allows(request, "contact", perMinute)) {
            return again(
                    shell,
                    alliance,
                    sent,
                    token,
                    "dialogue.error.too-many",
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        if (sent.isFromMachine()) {
            return Views.seeOther(shell.to(""));
        }
        UUID received = letters.receive(alliance.id(), sent.letter(shell.language()));
        return Views.seeOther(shell.to("contact/received/" + received));
    }

    private View again(
            Shell shell,
            Alliance alliance,
            LetterForm form,
            CsrfToken token,
            String message,
            HttpStatus status) {
        var errors = new FormErrors().add("text", shell.say().it(message));
        return form(shell, alliance, form, errors, token, status);
    }

    private View form(
            Shell shell,
            Alliance alliance,
            LetterForm form,
            FormErrors errors,
            CsrfToken token,
            HttpStatus status) {
        String title = shell.say().it("dialogue.contact");
        Shell titled =
                shell.titled(
                        errors.isEmpty()
                                ? title
                                : shell.say().it("dialogue.error.title", "title", title),
                        shell.say().it("dialogue.lead"));
        return views.personal(
                "dialogue/contact",
                new ContactPage(
                        titled, alliance, form, errors, token.getToken(), letters.keep().toDays()),
                status);
    }

    @GetMapping(PATH + "/received/{letter}")
    View received(Shell shell, Alliance alliance, @PathVariable UUID letter) {
        if (!letters.has(alliance.id(), letter)) {
            throw new NotHere();
        }
        return views.personal(
                "dialogue/received",
                new ReceivedPage(
                        shell.titled(shell.say().it("dialogue.received"), "").hidden(),
                        letter.toString().substring(0, 8)),
                HttpStatus.OK);
    }
}
