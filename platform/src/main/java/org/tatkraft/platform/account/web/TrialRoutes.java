package org.tatkraft.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.account.TrialPeople;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;

/** Looking at an example as a citizen, a delegate or the coordination, to try it out. */
@Controller
@ConditionalOnWebApplication
@OpenTo(OpenTo.Circle.EVERYONE)
class TrialRoutes {

    /** As whom one may look; a citizen has no role. */
    static final List<Role> ROLES = List.of(Role.DELEGATE, Role.COORDINATION);

    private static final String PATH = "/{language:de|fr|en|nl}/{alliance}/trial";

    /** Behind a proxy the installation has another name: there it is no trial. */
    private static final Set<String> THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final TrialPeople trial;
    private final SignedInPeople signedIn;
    private final Views views;

    TrialRoutes(TrialPeople trial, SignedInPeople signedIn, Views views) {
        this.trial = trial;
        this.signedIn = signedIn;
        this.views = views;
    }

    @GetMapping(PATH)
    View choose(
            Shell shell,
            CsrfToken token,
            @PathVariable String alliance,
            HttpServletRequest request) {
        check(alliance, request);
        return views.personal(
                "account/trial",
                new TrialPage(
                        shell.titled(shell.say().it("account.trial"), "").hidden(),
                        ROLES,
                        token.getToken()),
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    View become(
            Shell shell,
            @PathVariable String alliance,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(alliance, request);
        signedIn.end(request);
        for (Role each : ROLES) {
            if (each.word().equals(role)) {
                signedIn.begin(
                        trial.person(alliance, each).orElseThrow(NotHere::new), request, response);
            }
        }
        return Views.seeOther(shell.to(""));
    }

    private void check(String alliance, HttpServletRequest request) {
        boolean isHere =
                THIS_MACHINE.contains(request.getServerName())
                        && THIS_MACHINE.contains(request.getRemoteAddr())
                        && request.getHeader("Forwarded") == null
                        && request.getHeader("X-Forwarded-For") == null;
        if (!trial.isOn(alliance) || !isHere) {
            throw new NotHere();
        }
    }
}
