package org.tatkraft.platform.dialogue.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.dialogue.Letter;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.MailAddress;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Typed;

/**
 * What was typed into the form, in characters that can be stored and shown.
 *
 * @param id the identity that the form gave the letter
 * @param subject what it is about
 * @param text what it says
 * @param name who writes
 * @param mail where an answer may go
 * @param website a field that people do not see; only machines fill it
 */
public record LetterForm(
        String id, String subject, String text, String name, String mail, String website) {

    /** How long a letter may be. */
    public static final int LONGEST_TEXT = 5_000;

    /** How long a line may be. */
    public static final int LONGEST_LINE = 200;

    public LetterForm(
            @Nullable String id,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String website) {
        this.id = Typed.line(id);
        this.subject = Typed.line(subject);
        this.text = Typed.text(text);
        this.name = Typed.line(name);
        this.mail = Typed.line(mail);
        this.website = Typed.line(website);
    }

    static LetterForm empty() {
        return new LetterForm(UUID.randomUUID().toString(), "", "", "", "", "");
    }

    /** Whether a machine filled it in. */
    boolean isFromMachine() {
        return !website.isEmpty();
    }

    /** The identity, if it is one. */
    Optional<UUID> identity() {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** The same with an identity, whatever was sent for it. */
    LetterForm identified() {
        return identity().isPresent()
                ? this
                : new LetterForm(UUID.randomUUID().toString(), subject, text, name, mail, website);
    }

    FormErrors errors(Say say) {
        var errors = new FormErrors();
        if (subject.length() > LONGEST_LINE) {
            errors.add("subject", say.it("dialogue.error.long", "n", LONGEST_LINE));
        }
        if (text.isEmpty()) {
            errors.add("text", say.it("dialogue.error.text"));
        } else if (text.length() > LONGEST_TEXT) {
            errors.add("text", say.it("dialogue.error.long", "n", LONGEST_TEXT));
        }
        if (name.length() > LONGEST_LINE) {
            errors.add("name", say.it("dialogue.error.long", "n", LONGEST_LINE));
        }
        if (!mail.isEmpty() && !MailAddress.isOne(mail)) {
            errors.add("mail", say.it("dialogue.error.mail", "mail", mail));
        }
        return errors;
    }

    Letter letter(Language language) {
        return new Letter(
                identity().orElseThrow(), language, subject, text, name, mail, Instant.EPOCH);
    }
}
