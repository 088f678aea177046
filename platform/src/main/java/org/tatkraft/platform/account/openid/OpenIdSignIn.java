package org.tatkraft.platform.account.openid;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Typed;

/** Signing in with the issuer: the way there, and the way back. */
@Component
public class OpenIdSignIn {

    /** Where the issuer sends people back to; the operator registers this address there. */
    public static final String BACK = "/sign-in/openid";

    /** How long somebody may stay at the issuer. */
    public static final Duration VALID = Attempts.VALID;

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final Duration DESCRIPTION_VALID = Duration.ofHours(1);
    private static final int LONGEST_REASON = 200;

    private final OpenIdSettings settings;
    private final Attempts attempts;
    private final Identities identities;
    private volatile @Nullable Described described;

    OpenIdSignIn(OpenIdSettings settings, Attempts attempts, Identities identities) {
        this.settings = settings;
        this.attempts = attempts;
        this.identities = identities;
    }

    /** The issuer as it described itself, and until when that is believed. */
    private record Described(OpenIdClient client, long untilNanos) {}

    /**
     * The beginning of the way.
     *
     * @param address where the issuer is
     * @param handle what the browser keeps meanwhile
     */
    public record Begun(String address, String handle) {}

    /**
     * The end of the way.
     *
     * @param language in which the person is spoken to
     * @param next the path that was wanted; blank if none
     * @param vouchedFor whether the issuer vouched for somebody
     * @param person who it is; {@code null} if nobody is known here
     */
    public record Ended(
            Language language, String next, boolean vouchedFor, @Nullable UUID person) {}

    /**
     * Leads to the issuer; empty if it cannot be reached.
     *
     * @param site scheme and host of this site
     */
    public Optional<Begun> begin(String site, Language language, String next) {
        try {
            Attempt attempt = attempts.make(language, next);
            String address = client().address(attempt, site + BACK);
            return Optional.of(new Begun(address, attempts.keep(attempt)));
        } catch (DataAccessException databaseFailed) {
            throw databaseFailed;
        } catch (RuntimeException failed) {
            LOG.warn("The issuer {} cannot be used: {}", settings.issuer(), inBrief(failed));
            return Optional.empty();
        }
    }

    /**
     * Takes what somebody brings back from the issuer; empty if they were not sent from here.
     *
     * @param site scheme and host of this site
     * @param handle what the browser kept
     * @param state what the issuer handed back
     * @param code by what this site asks the issuer whom it has seen; blank if it refused
     */
    public Optional<Ended> end(String site, String handle, String state, String code) {
        return attempts.redeem(handle)
                .map(attempt -> {
                    Optional<Vouched> vouched = vouched(attempt, site, state, code);
                    return new Ended(
                            attempt.language(),
                            attempt.next(),
                            vouched.isPresent(),
                            vouched.flatMap(identities::person).orElse(null));
                });
    }

    private Optional<Vouched> vouched(Attempt attempt, String site, String state, String code) {
        if (code.isBlank() || state.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(client().vouched(attempt, site + BACK, state, code));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The issuer {} vouched for nobody: {}", settings.issuer(), failed.getMessage());
            return Optional.empty();
        }
    }

    /** The reason in one line; what an issuer says about itself may be long. */
    private static String inBrief(RuntimeException failed) {
        String why = Typed.line(failed.getMessage());
        return why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + "…" : why;
    }

    private OpenIdClient client() {
        Described last = described;
        long now = System.nanoTime();
        if (last == null || now - last.untilNanos() > 0) {
            last = new Described(OpenIdClient.of(settings), now + DESCRIPTION_VALID.toNanos());
            described = last;
        }
        return last.client();
    }
}
