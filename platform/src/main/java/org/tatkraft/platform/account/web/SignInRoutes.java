package org.tatkraft.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.account.SignInLinks;
import org.tatkraft.platform.account.openid.OpenIdSettings;
import org.tatkraft.platform.account.passkey.RelyingParties;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.RateLimits;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Views;

/** Signing in with a link by mail, and signing out. */
@Controller
@ConditionalOnWebApplication
class SignInRoutes {

    private static final String PATH = "/{language:de|fr|en|nl}/sign-in";

    private final SignInLinks links;
    private final SignedInPeople signedIn;
    private final RelyingParties relyingParties;
    private final OpenIdSettings openId;
    private final RateLimits limits;
    private final Views views;
    private final int perMinute;

    SignInRoutes(
            SignInLinks links,
            SignedInPeople signedIn,
            RelyingParties relyingParties,
            OpenIdSettings openId,
            RateLimits limits,
            Views views,
            @Value("${tatkraft.sign-in.per-minute:10}") int perMinute) {
        this.links = links;
        this.signedIn = signedIn;
        this.relyingParties = relyingParties;
        this.openId = openId;
        this.limits = limits;
        this.views = views;
        this.perMinute = perMinute;
    }

    @GetMapping(PATH)
    @OpenTo(OpenTo.Circle.EVERYONE)
    View form(Shell shell, @ModelAttribute(binding = false) SignInForm form, CsrfToken token) {
        return form(shell, form, new FormErrors(), token, HttpStatus.OK);
    }

    /** Answers the same, and as quickly, whether anybody has this address or not. */
    @PostMapping(PATH)
    @ShowsAgain
    @OpenTo(OpenTo.Circle.EVERYONE)
    View ask(
            Shell shell,
            @ModelAttribute(binding = false) SignInForm form,
            CsrfToken token,
            HttpServletRequest request) {
        FormErrors errors = form.errors(shell.say());
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (FormPost.isExpired(request)) {
            errors.add("mail", shell.say().it("site.error.expired"));
            status = HttpStatus.FORBIDDEN;
        } else if (!limits.allows(request, "sign-in", perMinute)) {
            errors.add("mail", shell.say().it("site.error.too-many.text"));
            status = HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!errors.isEmpty()) {
            return form(shell, form, errors, token, status);
        }
        links.ask(form.mail(), shell.origin() + shell.to(""), form.next());
        return Views.seeOther(shell.to("sign-in/sent"));
    }

    @GetMapping(PATH + "/sent")
    @OpenTo(OpenTo.Circle.EVERYONE)
    View sent(Shell shell) {
        return notice(
                shell.titled(shell.say().it("account.sent"), ""),
                shell.say().it("account.sent.text", "minutes", SignInLinks.VALID.toMinutes()),
                shell.to("sign-in"),
                shell.say().it("account.again"),
                HttpStatus.OK);
    }

    /** Opening a link signs nobody in: machines that look through mail open it, too. */
    @GetMapping(PATH + "/{token:[A-Za-z0-9_-]{43}}")
    @OpenTo(OpenTo.Circle.EVERYONE)
    View opened(Shell shell, @PathVariable String token, CsrfToken protection) {
        return views.personal(
                "account/notice",
                new NoticePage(
                        shell.titled(shell.say().it("account.sign-in"), "").hidden(),
                        shell.say().it("account.confirm"),
                        shell.to("sign-in/" + token),
                        shell.say().it("account.confirm.button"),
                        protection.getToken()),
                HttpStatus.OK);
    }

    @PostMapping(PATH + "/{token:[A-Za-z0-9_-]{43}}")
    @ShowsAgain
    @OpenTo(OpenTo.Circle.EVERYONE)
    View redeem(
            Shell shell,
            @PathVariable String token,
            CsrfToken protection,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (FormPost.isExpired(request)) {
            return opened(shell, token, protection);
        }
        Optional<SignInLinks.Redeemed> redeemed = links.redeem(token);
        if (redeemed.isEmpty()) {
            return notice(
                    shell.titled(shell.say().it("account.link-gone"), ""),
                    shell.say().it("account.link-gone.text"),
                    shell.to("sign-in"),
                    shell.say().it("account.again"),
                    HttpStatus.GONE);
        }
        signedIn.begin(redeemed.get().person(), request, response);
        String next = redeemed.get().next();
        return Views.seeOther(next.isBlank() ? shell.to("me") : next);
    }

    @PostMapping("/{language:de|fr|en|nl}/sign-out")
    @OpenTo(OpenTo.Circle.EVERYONE)
    View out(Shell shell, HttpServletRequest request, HttpServletResponse response) {
        Views.clearStorage(response);
        signedIn.end(request);
        return Views.seeOther(shell.to(""));
    }

    private View notice(Shell shell, String text, String target, String label, HttpStatus status) {
        return views.personal(
                "account/notice",
                new NoticePage(shell.hidden(), text, target, label, null),
                status);
    }

    private View form(
            Shell shell, SignInForm form, FormErrors errors, CsrfToken token, HttpStatus status) {
        Shell titled = shell.titled(shell.say().it("account.sign-in"), "").hidden();
        return views.personal(
                "account/sign-in",
                new SignInPage(
                        titled,
                        form,
                        errors,
                        relyingParties.at(shell.origin()).isPresent(),
                        openId.name(),
                        token.getToken()),
                status);
    }
}
