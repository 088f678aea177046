package org.tatkraft.platform.notification;

import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.SignInLinkMade;
import org.tatkraft.platform.site.Messages;

/** Writes the mail with the link that signs somebody in. */
@Component
class SignInMails {

    private final Outbox outbox;
    private final Messages messages;

    SignInMails(Outbox outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    @EventListener
    void on(SignInLinkMade made) {
        Person person = made.person();
        Messages.Say say = messages.in(person.language());
        outbox.put(
                new Mail(
                        person.id(),
                        person.mail(),
                        person.language(),
                        say.it("notification.sign-in.subject"),
                        say.it(
                                "notification.sign-in.text",
                                Map.of(
                                        "link", made.address(),
                                        "minutes", made.valid().toMinutes())),
                        Instant.now().plus(made.valid())));
    }
}
