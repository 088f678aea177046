package org.tatkraft.platform.alliance.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.InvitePerson.Invitation;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.MailAddress;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Typed;

/**
 * What was typed to invite somebody.
 *
 * @param mail the mail address
 * @param name what the person is called
 * @param role the word of the role
 * @param organisation the partner for whom a delegate speaks, by its part of the address
 * @param until the last day as {@code yyyy-mm-dd}, or blank
 */
public record InvitationForm(
        String mail, String name, String role, String organisation, String until) {

    private static final int LONGEST = 200;

    public InvitationForm(
            @Nullable String mail,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String until) {
        this.mail = Typed.line(mail);
        this.name = Typed.line(name);
        this.role = Typed.line(role);
        this.organisation = Typed.line(organisation);
        this.until = Typed.line(until);
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", Role.EDITOR.word(), "", "");
    }

    FormErrors errors(Say say, List<Organisation> partners) {
        var errors = new FormErrors();
        if (!MailAddress.isOne(mail)) {
            errors.add("mail", say.it("account.error.mail", "mail", mail));
        }
        if (name.length() > LONGEST) {
            errors.add("name", say.it("account.error.name", "n", LONGEST));
        }
        errorsOfRole(say, partners).all().forEach(errors::add);
        return errors;
    }

    /** What is wrong with the role and its last day. */
    FormErrors errorsOfRole(Say say, List<Organisation> partners) {
        var errors = new FormErrors();
        if (roleChosen().isEmpty()) {
            errors.add("role", say.it("alliance.people.error.role"));
        }
        if (role.equals(Role.DELEGATE.word()) && partner(partners).isEmpty()) {
            errors.add("organisation", say.it("alliance.people.error.organisation"));
        }
        if (!until.isEmpty() && lastDay().filter(InvitationForm::isToCome).isEmpty()) {
            errors.add("until", say.it("alliance.people.error.until", "until", until));
        }
        return errors;
    }

    private static boolean isToCome(LocalDate day) {
        return !day.isBefore(LocalDate.now(java.time.ZoneOffset.UTC));
    }

    private Optional<Role> roleChosen() {
        return Arrays.stream(Role.values()).filter(each -> each.word().equals(role)).findFirst();
    }

    private Optional<UUID> partner(List<Organisation> partners) {
        return partners.stream()
                .filter(each -> each.slug().equals(organisation))
                .map(Organisation::id)
                .findFirst();
    }

    private Optional<LocalDate> lastDay() {
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    Invitation invitation(List<Organisation> partners) {
        Role chosen = roleChosen().orElseThrow();
        return new Invitation(
                mail,
                name,
                chosen,
                chosen == Role.DELEGATE ? partner(partners).orElseThrow() : null,
                lastDay().orElse(null));
    }
}
