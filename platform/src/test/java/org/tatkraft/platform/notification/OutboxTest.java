package org.tatkraft.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.MailTown;
import org.tatkraft.platform.MailTown.Break;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.shared.Language;

/** Mail goes out once, whatever the mail server does. */
class OutboxTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Outbox OUTBOX = SITE.bean(Outbox.class);
    private static final MailTown TOWN = MailTown.get();

    private static String put(String receiver, Instant expires) {
        inTransaction(() ->
                OUTBOX.put(
                        new Mail(
                                null,
                                receiver,
                                Language.DE,
                                "Grüße",
                                "Guten Tag, ä ö ü",
                                expires)));
        return receiver;
    }

    private static void inTransaction(Runnable work) {
        new TransactionTemplate(SITE.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.org";
    }

    private static Outbox.Shown of(String receiver) {
        return OUTBOX.newest(1_000).stream()
                .filter(shown -> shown.mail().receiver().equals(receiver))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("It never came to it").isBefore(latest);
            Thread.onSpinWait();
        }
    }

    /** Nothing is to be tried any more; what waits for a later attempt is made due. */
    private static void awaitRest(String receiver) {
        await(() -> {
            SITE.bean(JdbcClient.class)
                    .sql(
                            "update notification.mail set due_at = now() where receiver = :receiver and due_at > now()")
                    .param("receiver", receiver)
                    .update();
            return !List.of("waiting", "being sent").contains(of(receiver).state());
        });
    }

    @Test
    void aServerThatFailsNowAndThenGetsEachMailOnce() {
        TOWN.breakNext(Break.AT_THE_CALL, Break.AT_THE_RECEIVER, Break.WITHOUT_A_WORD);
        String receiver = put(somebody(), null);
        awaitRest(receiver);
        assertThat(of(receiver).state()).isEqualTo("sent");
        assertThat(TOWN.received(receiver)).hasSize(1).first().asString().contains("ä ö ü");
        assertThat(TOWN.breaksToCome()).isZero();
    }

    @Test
    void aMailWhoseReceiptWasLostIsNotSentTwice() {
        TOWN.breakNext(Break.AFTER_THE_MAIL);
        String receiver = put(somebody(), null);
        awaitRest(receiver);
        assertThat(of(receiver).state()).isEqualTo("in doubt");
        assertThat(TOWN.received(receiver)).hasSize(1);
    }

    @Test
    void whatHasExpiredIsNotSent() {
        String receiver = put(somebody(), Instant.now().minusSeconds(1));
        awaitRest(receiver);
        assertThat(of(receiver).state()).isEqualTo("given up");
        assertThat(TOWN.received(receiver)).isEmpty();
    }

    @Test
    void whatIsTakenBackIsNotSent() {
        String receiver = somebody();
        try {
            inTransaction(() -> {
                OUTBOX.put(new Mail(null, receiver, Language.DE, "Grüße", "Nie gesagt", null));
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("taken back");
        }
        assertThat(OUTBOX.newest(1_000))
                .noneMatch(shown -> shown.mail().receiver().equals(receiver));
    }
}
