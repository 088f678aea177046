package org.tatkraft.platform.notification;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings what lies in the outbox to the mail server, where there is one. */
@Component
@ConditionalOnWebApplication
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final long FIRST_PAUSE_SECONDS = 2;
    private static final long LONGEST_PAUSE_SECONDS = 6 * 3_600;

    private final Outbox outbox;
    private final MailServer server;

    Postman(Outbox outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    /** Empties the outbox of what is due. Without a mail server everything stays in it. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 500)
    void goRound() {
        if (!server.isThere()) {
            return;
        }
        Optional<Outbox.Kept> next = outbox.claim();
        while (next.isPresent()) {
            bring(next.get());
            next = outbox.claim();
        }
    }

    private void bring(Outbox.Kept kept) {
        Instant expires = kept.mail().expires();
        if (expires != null && expires.isBefore(Instant.now())) {
            outbox.giveUp(kept.id(), "It had expired before it could be sent.");
            return;
        }
        MailServer.Answer answer = server.take(kept.mail(), () -> outbox.handingOver(kept.id()));
        boolean lastTime = kept.attempts() >= MOST_ATTEMPTS;
        switch (answer.outcome()) {
            case TAKEN -> outbox.sent(kept.id());
            case IN_DOUBT -> {
                LOG.warn("Whether a mail was taken is not known: {}", answer.words());
                outbox.inDoubt(kept.id(), answer.words());
            }
            case NOT_NOW -> {
                if (lastTime) {
                    giveUp(kept, answer);
                } else {
                    outbox.refused(kept.id(), answer.words(), pauseSeconds(kept.attempts()));
                }
            }
            case NEVER -> giveUp(kept, answer);
        }
    }

    private void giveUp(Outbox.Kept kept, MailServer.Answer answer) {
        LOG.warn("A mail was given up: {}", answer.words());
        outbox.giveUp(kept.id(), answer.words());
    }

    /** Two seconds after the first attempt, then four times as long each time, up to six hours. */
    private static long pauseSeconds(int attempts) {
        return Math.min(
                LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS << Math.min(20, 2 * (attempts - 1)));
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 24 * 3_600_000)
    void deleteOld() {
        outbox.deleteOld();
    }
}
