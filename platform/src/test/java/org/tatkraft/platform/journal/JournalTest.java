package org.tatkraft.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.journal.Journal.Happening;
import tools.jackson.databind.json.JsonMapper;

/** What happened is written for good: whoever tampers with it is seen. */
class JournalTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final JdbcClient DATABASE = SITE.bean(JdbcClient.class);
    private static final Journal JOURNAL = SITE.bean(Journal.class);
    private static final Sealer SEALER = SITE.bean(Sealer.class);

    private static UUID write(String deed) {
        UUID subject = UUID.randomUUID();
        inTransaction(() ->
                JOURNAL.record(
                        new Happening(
                                null, subject, "test", deed, Map.of("a", 1), Map.of("a", 2))));
        awaitSeal(subject);
        return subject;
    }

    private static void inTransaction(Runnable work) {
        new TransactionTemplate(SITE.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static void awaitSeal(UUID subject) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(30));
        while (place(subject) == 0) {
            assertThat(Instant.now()).isBefore(latest);
            SEALER.seal();
        }
    }

    private static long place(UUID subject) {
        return DATABASE.sql("select coalesce(max(place), 0) from journal.fact where subject = :it")
                .param("it", subject)
                .query(Long.class)
                .single();
    }

    private static List<String> problems() {
        return SITE.bean(VerifyJournal.class).verify().problems();
    }

    /**
     * What is found after somebody has tampered; it is taken back afterwards, and nothing is sealed
     * meanwhile.
     */
    private static List<String> problemsAfter(String... statements) {
        return Objects.requireNonNull(
                new TransactionTemplate(SITE.bean(PlatformTransactionManager.class))
                        .execute(status -> {
                            DATABASE.sql("select pg_advisory_xact_lock(hashtext('journal'))")
                                    .query((row, number) -> number)
                                    .list();
                            assertThat(problems()).isEmpty();
                            for (String statement : statements) {
                                DATABASE.sql(statement).update();
                            }
                            List<String> found = problems();
                            status.setRollbackOnly();
                            return found;
                        }));
    }

    @Test
    void whatHappenedIsToldTheNewestFirst() {
        UUID subject = UUID.randomUUID();
        inTransaction(() -> {
            JOURNAL.record(
                    new Happening(
                            null, subject, "test", "created", Map.of(), Map.of("name", "eins")));
            JOURNAL.record(
                    new Happening(
                            null,
                            subject,
                            "test",
                            "changed",
                            Map.of("name", "eins"),
                            Map.of("name", "zwei")));
        });
        assertThat(JOURNAL.of(subject, 10).stream().map(Fact::deed))
                .containsExactly("changed", "created");
        assertThat(JOURNAL.of(subject, 10).getFirst().after()).isEqualTo("{\"name\":\"zwei\"}");
    }

    @Test
    void whatIsTakenBackDidNotHappen() {
        UUID subject = UUID.randomUUID();
        try {
            inTransaction(() -> {
                JOURNAL.record(new Happening(null, subject, "test", "created", Map.of(), Map.of()));
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("taken back");
        }
        assertThat(JOURNAL.of(subject, 10)).isEmpty();
    }

    @Test
    void anEntryThatWasChangedIsSeen() {
        write("first");
        long place = place(write("second"));
        write("third");
        for (String change :
                List.of(
                        "after = '{}'",
                        "deed = 'other'",
                        "actor = gen_random_uuid()",
                        "happened_at = happened_at + interval '1 microsecond'",
                        "alliance_id = gen_random_uuid()")) {
            assertThat(
                            problemsAfter(
                                    "update journal.fact set "
                                            + change
                                            + " where place = "
                                            + place))
                    .as(change)
                    .singleElement()
                    .asString()
                    .startsWith("Entry " + place + " (test ")
                    .contains("was changed or put in afterwards");
        }
    }

    @Test
    void anEntryThatWasTakenOutIsSeen() {
        long place = place(write("taken out"));
        write("last");
        assertThat(problemsAfter("delete from journal.fact where place = " + place))
                .contains("Entry %d is missing.".formatted(place));
    }

    @Test
    void anEntryThatWasPutInIsSeen() {
        long before = place(write("one"));
        write("two");
        assertThat(
                        problemsAfter(
                                "update journal.fact set place = -place - 1 where place > "
                                        + before,
                                "update journal.fact set place = -place where place < 0",
                                """
                                insert into journal.fact (id, subject, kind, deed, happened_at,
                                    before, after, place, hash)
                                values (gen_random_uuid(), gen_random_uuid(), 'test', 'forged',
                                    now(), '{}', '{}', %d, sha256('forged'))
                                """
                                        .formatted(before + 1)))
                .anyMatch(each -> each.startsWith("Entry %d (test forged".formatted(before + 1)))
                .anyMatch(each -> each.contains("seal"));
    }

    @Test
    void anEndThatWasCutOffIsSeenEvenWithItsSeals() {
        long kept = place(write("kept"));
        write("cut one");
        long end = place(write("cut two"));
        assertThat(
                        problemsAfter(
                                "delete from journal.fact where place > " + kept,
                                "delete from journal.seal where place > " + kept))
                .containsExactly(
                        "The journal was cut off: the entries %d to %d are missing at its end."
                                .formatted(kept + 1, end));
    }

    /** Whoever can write to the database can compute hashes, but has no key. */
    @Test
    void aSealThatWasRewrittenIsSeen() {
        long place = place(write("sealed"));
        assertThat(
                        problemsAfter(
                                "update journal.seal set hash = sha256('other') where place = "
                                        + place))
                .containsExactly(
                        "The seal at entry %d was not made with this key.".formatted(place));
    }

    @Test
    void whoeverKeepsTheSignedEndCanCheckIt() throws GeneralSecurityException {
        write("kept outside");
        var answer = SITE.get("/api/v1/journal");
        assertThat(answer.statusCode()).isEqualTo(200);
        var head = JsonMapper.shared().readTree(answer.body());
        byte[] hash = HexFormat.of().parseHex(head.get("hash").asString());
        byte[] time = head.get("sealedAt").asString().getBytes(StandardCharsets.UTF_8);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder()
                                                .decode(head.get("publicKey").asString()))));
        signature.update(
                ByteBuffer.allocate(Long.BYTES + hash.length + time.length)
                        .putLong(head.get("place").asLong())
                        .put(hash)
                        .put(time)
                        .array());
        assertThat(signature.verify(Base64.getDecoder().decode(head.get("signature").asString())))
                .isTrue();
    }
}
