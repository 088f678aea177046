package org.tatkraft.platform.dialogue;

import java.time.Instant;
import java.util.UUID;
import org.tatkraft.platform.shared.Language;

/**
 * What somebody wrote to the office.
 *
 * @param id its identity, made by the form
 * @param language the language of the page it was written on
 * @param subject what it is about
 * @param wording what it says
 * @param sender who wrote it, or blank
 * @param replyTo where an answer may go, or blank
 * @param receivedAt when it came
 */
public record Letter(
        UUID id,
        Language language,
        String subject,
        String wording,
        String sender,
        String replyTo,
        Instant receivedAt) {}
