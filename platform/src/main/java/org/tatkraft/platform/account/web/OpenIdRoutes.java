package org.tatkraft.platform.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.WebUtils;
import org.tatkraft.platform.account.openid.Identities;
import org.tatkraft.platform.account.openid.OpenIdSettings;
import org.tatkraft.platform.account.openid.OpenIdSignIn;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.RateLimits;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Shells;
import org.tatkraft.platform.site.Views;

/**
 * Signing in with an identity provider. The way there is a link and not a form, since the policy of
 * the pages lets forms lead to this site only.
 */
@Controller
@ConditionalOnWebApplication
class OpenIdRoutes {

    private static final String COOKIE = "TATKRAFT-OPENID";
    private static final String PAGES = "/{language:de|fr|en|nl}/sign-in";

    private final OpenIdSettings openId;
    private final OpenIdSignIn signIn;
    private final Identities identities;
    private final SignedInPeople signedIn;
    private final Shells shells;
    private final RateLimits limits;
    private final Views views;
    private final int perMinute;

    OpenIdRoutes(
            OpenIdSettings openId,
            OpenIdSignIn signIn,
            Identities identities,
            SignedInPeople signedIn,
            Shells shells,
            RateLimits limits,
            Views views,
            @Value("${tatkraft.sign-in.per-minute:10}") int perMinute) {
        this.openId = openId;
        this.signIn = signIn;
        this.identities = identities;
        this.signedIn = signedIn;
        this.shells = shells;
        this.limits = limits;
        this.views = views;
        this.perMinute = perMinute;
    }

    @GetMapping(OpenIdSignIn.BACK + "/{language:de|fr|en|nl}")
    @OpenTo(OpenTo.Circle.EVERYONE)
    View there(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!openId.isThere()) {
            throw new NotHere();
        }
        if (!limits.allows(request, "openid", perMinute)) {
            return Views.seeOther(failed(language));
        }
        String site = shells.origin(request);
        Optional<OpenIdSignIn.Begun> begun =
                signIn.begin(site, language, new SignInForm(null, next).next());
        begun.ifPresent(way -> keep(response, site, way.handle(), OpenIdSignIn.VALID));
        return Views.seeOther(
                begun.map(OpenIdSignIn.Begun::address).orElseGet(() -> failed(language)));
    }

    /** Where the issuer sends people; leads on at once, so that no code stays in the address. */
    @GetMapping(OpenIdSignIn.BACK)
    @OpenTo(OpenTo.Circle.EVERYONE)
    View back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!openId.isThere()) {
            throw new NotHere();
        }
        Cookie handle = WebUtils.getCookie(request, COOKIE);
        String site = shells.origin(request);
        if (handle == null) {
            return Views.seeOther(failed(Shells.preferredLanguage(request)));
        }
        keep(response, site, "", Duration.ZERO);
        Optional<OpenIdSignIn.Ended> ended = signIn.end(site, handle.getValue(), state, code);
        if (ended.isEmpty()) {
            return Views.seeOther(failed(Shells.preferredLanguage(request)));
        }
        return Views.seeOther(lead(ended.get(), request, response));
    }

    private String lead(
            OpenIdSignIn.Ended ended, HttpServletRequest request, HttpServletResponse response) {
        UUID person = ended.person();
        String home = "/" + ended.language().code();
        if (!ended.vouchedFor()) {
            return failed(ended.language());
        }
        if (person == null) {
            return home + "/sign-in/unknown";
        }
        signedIn.begin(person, request, response);
        return ended.next().isBlank() ? home + "/me" : ended.next();
    }

    private static String failed(Language language) {
        return "/" + language.code() + "/sign-in/failed";
    }

    /** People come back by a link from another site, so a stricter cookie would not be sent. */
    private static void keep(
            HttpServletResponse response, String site, String handle, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, handle)
                        .path(OpenIdSignIn.BACK)
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(site.startsWith("https:"))
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Says the same to those whose address is unknown here and unverified at the issuer. */
    @GetMapping(PAGES + "/unknown")
    @OpenTo(OpenTo.Circle.EVERYONE)
    View unknown(Shell shell) {
        return notice(
                shell.titled(shell.say().it("account.openid.unknown"), ""),
                shell.say().it("account.openid.unknown.text"));
    }

    @GetMapping(PAGES + "/failed")
    @OpenTo(OpenTo.Circle.EVERYONE)
    View failed(Shell shell) {
        return notice(
                shell.titled(shell.say().it("account.openid.failed"), ""),
                shell.say().it("account.openid.failed.text"));
    }

    private View notice(Shell shell, String text) {
        return views.personal(
                "account/notice",
                new NoticePage(
                        shell.hidden(),
                        text,
                        shell.to("sign-in"),
                        shell.say().it("account.openid.again"),
                        null),
                HttpStatus.OK);
    }

    /** Forgets who somebody is at the issuer; they can be found by their address again. */
    @PostMapping("/{language:de|fr|en|nl}/me/openid/delete")
    @OpenTo(OpenTo.Circle.SIGNED_IN)
    View forget(Shell shell, HttpServletRequest request) {
        identities.forget(signedIn.required(request).person().id());
        return Views.seeOther(shell.to("me"));
    }
}
