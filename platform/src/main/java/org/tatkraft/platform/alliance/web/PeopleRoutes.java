package org.tatkraft.platform.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.InvitePerson;
import org.tatkraft.platform.alliance.InvitePerson.Invitation;
import org.tatkraft.platform.alliance.LastCoordination;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.alliance.Organisations;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Views;

/** The people of an alliance, for its office: who has which role until when. */
@Controller
@OpenTo(OpenTo.Circle.COORDINATION)
class PeopleRoutes {

    /** No role is limited to a day so many years away. */
    private static final int FARTHEST = 100;

    private static final String PATH = "/{language:de|fr|en|nl}/{alliance}/people";

    private final Members members;
    private final Organisations organisations;
    private final InvitePerson invitePerson;
    private final Views views;

    PeopleRoutes(
            Members members, Organisations organisations, InvitePerson invitePerson, Views views) {
        this.members = members;
        this.organisations = organisations;
        this.invitePerson = invitePerson;
        this.views = views;
    }

    @Bean
    static NavigationEntry peopleEntry() {
        return NavigationEntry.desk(20, "people", "alliance.people", OpenTo.Circle.COORDINATION);
    }

    @GetMapping(PATH)
    View people(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @RequestParam(defaultValue = "false") boolean invited) {
        return views.personal(
                "alliance/people",
                page(shell, alliance, token, InvitationForm.empty(), new FormErrors(), invited),
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    @ShowsAgain
    View invite(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @ModelAttribute(binding = false) InvitationForm form,
            HttpServletRequest request) {
        List<Organisation> partners = partners(alliance);
        if (FormPost.isExpired(request)) {
            var errors = new FormErrors().add("mail", shell.say().it("site.error.expired"));
            return page(shell, alliance, token, form, errors, HttpStatus.FORBIDDEN);
        }
        FormErrors errors = form.errors(shell.say(), partners);
        if (!errors.isEmpty()) {
            return page(shell, alliance, token, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        invitePerson.invite(alliance, form.invitation(partners), shell.language(), shell.origin());
        return Views.seeOther(shell.to("people?invited=true"));
    }

    /** Sets the last day of a role; without one, the role ends with yesterday. */
    @PostMapping(PATH + "/{membership}")
    View limit(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String until) {
        var errors = new FormErrors();
        try {
            LocalDate lastDay =
                    until.isBlank()
                            ? LocalDate.now(ZoneOffset.UTC).minusDays(1)
                            : LocalDate.parse(until.strip());
            if (Math.abs(ChronoUnit.YEARS.between(LocalDate.now(ZoneOffset.UTC), lastDay))
                    > FARTHEST) {
                throw new DateTimeException(until);
            }
            required(alliance, membership);
            members.limit(alliance.id(), membership, lastDay);
            return Views.seeOther(shell.to("people"));
        } catch (DateTimeException nonsense) {
            errors.add(
                    "until-" + membership,
                    shell.say().it("alliance.people.error.until", "until", until));
        } catch (LastCoordination last) {
            errors.add("until-" + membership, shell.say().it("alliance.people.error.last"));
        }
        return page(
                shell,
                alliance,
                token,
                InvitationForm.empty(),
                errors,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * Gives somebody another role; what was typed for the invitation is checked in the same way.
     */
    @PostMapping(PATH + "/{membership}/role")
    View change(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @PathVariable UUID membership,
            @ModelAttribute(binding = false) InvitationForm form) {
        List<Organisation> partners = partners(alliance);
        var errors = new FormErrors();
        form.errorsOfRole(shell.say(), partners)
                .all()
                .forEach((field, message) -> errors.add("role-" + membership, message));
        if (errors.isEmpty()) {
            Invitation wanted = form.invitation(partners);
            try {
                // A role that has ended meanwhile stays ended; the page shows how things stand.
                required(alliance, membership);
                members.change(
                        alliance.id(),
                        membership,
                        wanted.role(),
                        wanted.organisation(),
                        wanted.until());
                return Views.seeOther(shell.to("people"));
            } catch (LastCoordination last) {
                errors.add("role-" + membership, shell.say().it("alliance.people.error.last"));
            }
        }
        return page(
                shell,
                alliance,
                token,
                InvitationForm.empty(),
                errors,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void required(Alliance alliance, UUID membership) {
        if (!members.hasHad(alliance.id(), membership)) {
            throw new NotHere();
        }
    }

    private List<Organisation> partners(Alliance alliance) {
        return organisations.of(alliance.id()).stream().filter(Organisation::isPartner).toList();
    }

    private View page(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            InvitationForm form,
            FormErrors errors,
            HttpStatus status) {
        return views.personal(
                "alliance/people", page(shell, alliance, token, form, errors, false), status);
    }

    private PeoplePage page(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            InvitationForm form,
            FormErrors errors,
            boolean invited) {
        return new PeoplePage(
                shell.titled(shell.say().it("alliance.people"), "").hidden(),
                members.in(alliance.id()),
                partners(alliance),
                form,
                errors,
                invited,
                invitePerson.isSent(),
                token.getToken());
    }
}
