package org.tatkraft.platform.account.passkey;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.site.Digests;

/**
 * What devices were given to sign; each can be used once and for a short time. They are kept in the
 * database, since those who want to sign in have no session, and because there two requests at once
 * cannot use one twice.
 */
@Component
class PasskeyChallenges {

    static final Duration VALID = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    PasskeyChallenges(JdbcClient database) {
        this.database = database;
    }

    /**
     * A new one.
     *
     * @param person for whom a passkey is to be added; {@code null} for signing in
     */
    Bytes make(@Nullable UUID person) {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        database.sql(
                        """
                        insert into account.passkey_challenge (digest, person_id, expires_at)
                        values (:digest, :person, now() + make_interval(secs => :seconds))
                        """)
                .param("digest", Digests.sha256(challenge))
                .param("person", person)
                .param("seconds", VALID.toSeconds())
                .update();
        return new Bytes(challenge);
    }

    /** Uses one up; says whether it was ours, for this, and still valid. */
    boolean redeem(byte[] challenge, @Nullable UUID person) {
        return database.sql(
                                """
                                delete from account.passkey_challenge
                                where digest = :digest and expires_at > now()
                                    and person_id is not distinct from cast(:person as uuid)
                                """)
                        .param("digest", Digests.sha256(challenge))
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Deletes those that cannot be used any more; harmless if several instances do it. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void deleteOld() {
        database.sql("delete from account.passkey_challenge where expires_at < now()").update();
    }
}
