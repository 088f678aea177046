package org.tatkraft.platform.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.Language;

/**
 * A mail to be sent.
 *
 * @param person to whom, where they have an account
 * @param receiver the mail address
 * @param language in which language it is
 * @param subject what it is about
 * @param wording what it says, as plain text
 * @param expires from when on sending it makes no sense; {@code null} if it always does
 */
public record Mail(
        @Nullable UUID person,
        String receiver,
        Language language,
        String subject,
        String wording,
        @Nullable Instant expires) {}
