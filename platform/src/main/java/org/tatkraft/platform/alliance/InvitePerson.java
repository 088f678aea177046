package org.tatkraft.platform.alliance;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.notification.Mail;
import org.tatkraft.platform.notification.Outbox;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Messages;

/** Gives somebody a role in an alliance, and writes to them where they sign in. */
@Component
public class InvitePerson {

    private final People people;
    private final Members members;
    private final Outbox outbox;
    private final Messages messages;

    InvitePerson(People people, Members members, Outbox outbox, Messages messages) {
        this.people = people;
        this.members = members;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** Whether invitations leave this machine; without a mail server they wait. */
    public boolean isSent() {
        return outbox.isSending();
    }

    /**
     * An invitation.
     *
     * @param mail the mail address
     * @param name what the person is called, or blank
     * @param role the role
     * @param organisation the partner for whom a delegate speaks; {@code null} in other roles
     * @param until the last day; {@code null} if none is set
     */
    public record Invitation(
            String mail,
            String name,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate until) {}

    /**
     * Invites somebody. Who has the role already is written to again, and it ends on the day that
     * is named now.
     *
     * @param language the language of whoever invites; somebody new is written to in it
     * @param site scheme and host of the addresses
     */
    @Transactional
    public void invite(Alliance alliance, Invitation invitation, Language language, String site) {
        Person person = people.known(invitation.mail(), invitation.name(), language);
        Optional<Member> held =
                members.in(alliance.id()).stream()
                        .filter(each -> each.person().equals(person.id()))
                        .filter(each -> each.role() == invitation.role())
                        .findFirst();
        if (held.isEmpty()) {
            members.add(
                    alliance.id(),
                    person.id(),
                    invitation.role(),
                    invitation.organisation(),
                    invitation.until());
        } else if (invitation.until() != null && !invitation.until().equals(held.get().until())) {
            members.limit(alliance.id(), held.get().id(), invitation.until());
        }
        Messages.Say say = messages.in(person.language());
        String name = alliance.name().in(person.language()).text();
        outbox.put(
                new Mail(
                        person.id(),
                        person.mail(),
                        person.language(),
                        say.it("alliance.invitation.subject", "alliance", name),
                        say.it(
                                "alliance.invitation.text",
                                Map.of(
                                        "alliance",
                                        name,
                                        "role",
                                        say.it("account.role." + invitation.role().word()),
                                        "mail",
                                        person.mail(),
                                        "link",
                                        "%1$s/%2$s/sign-in?next=/%2$s/%3$s/desk"
                                                .formatted(
                                                        site,
                                                        person.language().code(),
                                                        alliance.slug()))),
                        null));
    }
}
