package org.tatkraft.platform.account.openid;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Digests;

/**
 * Those who are at the issuer at the moment. They have no session here; what has to be remembered
 * lies in the database, where it is used up once, and their browser keeps a handle of it.
 */
@Component
class Attempts {

    static final Duration VALID = Duration.ofMinutes(10);

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    Attempts(JdbcClient database) {
        this.database = database;
    }

    /** A new one; none of its secrets can be guessed. */
    Attempt make(Language language, String next) {
        return new Attempt(secret(), secret(), secret(), language, next);
    }

    /** Remembers one; returns the handle for the browser. */
    String keep(Attempt attempt) {
        String handle = secret();
        database.sql(
                        """
                        insert into account.openid_request
                            (digest, state, nonce, verifier, language, next, expires_at)
                        values (:digest, :state, :nonce, :verifier, :language, :next,
                            now() + make_interval(secs => :seconds))
                        """)
                .param("digest", digest(handle))
                .param("state", attempt.state())
                .param("nonce", attempt.nonce())
                .param("verifier", attempt.verifier())
                .param("language", attempt.language().code())
                .param("next", attempt.next())
                .param("seconds", VALID.toSeconds())
                .update();
        return handle;
    }

    /** Uses one up. */
    Optional<Attempt> redeem(String handle) {
        return database.sql(
                        """
                        delete from account.openid_request
                        where digest = :digest and expires_at > now()
                        returning state, nonce, verifier, language, next
                        """)
                .param("digest", digest(handle))
                .query((row, number) ->
                        new Attempt(
                                row.getString("state"),
                                row.getString("nonce"),
                                row.getString("verifier"),
                                Language.ofKnown(row.getString("language")),
                                row.getString("next")))
                .optional();
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes those that did not come back; harmless if several instances do it. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void deleteOld() {
        database.sql("delete from account.openid_request where expires_at < now()").update();
    }
}
