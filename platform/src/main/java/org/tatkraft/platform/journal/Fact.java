package org.tatkraft.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
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

    /**
     * The hash that ties the fact to all before it: SHA-256 over the hash of the one before and
     * every part, each with its length in front, so that nothing can be moved from one part to the
     * next.
     *
     * @param previous the hash of the fact before; 32 zero bytes for the first one
     */
    byte[] hash(MessageDigest sha256, byte[] previous) {
        sha256.reset();
        sha256.update(previous);
        add(sha256, id.toString());
        add(sha256, alliance == null ? "" : alliance.toString());
        add(sha256, subject.toString());
        add(sha256, kind);
        add(sha256, deed);
        add(sha256, actor == null ? "" : actor.toString());
        add(sha256, happenedAt.toString());
        add(sha256, before);
        add(sha256, after);
        return sha256.digest();
    }

    private static void add(MessageDigest sha256, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
    }
}
