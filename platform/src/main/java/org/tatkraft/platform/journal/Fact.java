package org.tatkraft.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id its identity
 * @param alliance the alliance in which it happened; {@code null} if in none
 * @param subject the identity of what it happened to
 * @param kind what that is, such as {@code actions} or {@code membership}
 * @param deed what was done, such as {@code changed}
 * @param actor who did it; {@code null} if it was done at the shell
 * @param happenedAt when, in whole microseconds
 * @param before the values that changed, as they were, as a JSON object
 * @param after the same values as they became
 */
public record Fact(
        UUID id,
        @Nullable UUID alliance,
        UUID subject,
        String kind,
        String deed,
        @Nullable UUID actor,
        Instant happenedAt,
        String before,
        String after) {

    private static final int IDENTITY_BYTES = 16;
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * The hash that ties the fact to all before it: SHA-256 over the hash of the one before, the
     * four identities and the time, and then every text with its length in front, so that nothing
     * can be moved from one part to the next.
     *
     * @param previous the hash of the fact before; 32 zero bytes for the first one
     */
    byte[] hash(MessageDigest sha256, byte[] previous) {
        sha256.reset();
        sha256.update(previous);
        var fixed = ByteBuffer.allocate(4 * IDENTITY_BYTES + Long.BYTES);
        add(fixed, id);
        add(fixed, alliance == null ? NOBODY : alliance);
        add(fixed, subject);
        add(fixed, actor == null ? NOBODY : actor);
        fixed.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, happenedAt));
        sha256.update(fixed.flip());
        add(sha256, kind);
        add(sha256, deed);
        add(sha256, before);
        add(sha256, after);
        return sha256.digest();
    }

    private static void add(ByteBuffer fixed, UUID identity) {
        fixed.putLong(identity.getMostSignificantBits());
        fixed.putLong(identity.getLeastSignificantBits());
    }

    private static void add(MessageDigest sha256, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            sha256.update((byte) (bytes.length >> shift));
        }
        sha256.update(bytes);
    }
}
