package org.tatkraft.platform.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.journal.SealingKey.Head;

/**
 * Chains what happened since the last seal. Those who write facts never wait for it; of several
 * instances one at a time does it.
 */
@Component
@ConditionalOnWebApplication
class Sealer {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    private static final int BATCH = 2_000;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SealingKey key;

    Sealer(JdbcClient database, PlatformTransactionManager transactions, SealingKey key) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.key = key;
    }

    /** Seals everything that is not sealed yet. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 500)
    void seal() {
        Optional<Head> sealed = Objects.requireNonNull(transactions.execute(status -> sealBatch()));
        while (sealed.isPresent()) {
            // Only after the commit: a head that is remembered must be there.
            key.remember(sealed.get());
            sealed = Objects.requireNonNull(transactions.execute(status -> sealBatch()));
        }
    }

    /** Seals a batch and gives the new head; nothing if there is nothing to seal. */
    private Optional<Head> sealBatch() {
        boolean mine =
                database.sql("select pg_try_advisory_xact_lock(hashtext('journal'))")
                        .query(Boolean.class)
                        .single();
        if (!mine) {
            return Optional.empty();
        }
        List<Fact> facts =
                database.sql(
                                "select "
                                        + Journal.FACT
                                        + " from journal.fact where place is null order by happened_at, id limit "
                                        + BATCH)
                        .query((row, number) -> Journal.fact(row))
                        .list();
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Head head = chain(facts, head());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        database.sql(
                        """
                        insert into journal.seal (place, hash, sealed_at, signature)
                        values (:place, :hash, :at, :signature)
                        """)
                .param("place", head.place())
                .param("hash", head.hash())
                .param("at", Timestamp.from(now))
                .param("signature", key.sign(head, now))
                .update();
        return Optional.of(head);
    }

    private Head head() {
        return database.sql("select place, hash from journal.seal order by place desc limit 1")
                .query((row, number) -> new Head(row.getLong("place"), row.getBytes("hash")))
                .optional()
                .orElse(new Head(0, BEFORE_THE_FIRST));
    }

    private Head chain(List<Fact> facts, Head last) {
        MessageDigest sha256 = sha256();
        var ids = new UUID[facts.size()];
        var hashes = new byte[facts.size()][];
        byte[] previous = last.hash();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = facts.get(i).id();
            hashes[i] = facts.get(i).hash(sha256, previous);
            previous = hashes[i];
        }
        database.sql(
                        """
                        update journal.fact set place = :last + nth, hash = sealed.hash
                        from unnest(cast(:ids as uuid[]), cast(:hashes as bytea[]))
                            with ordinality as sealed(id, hash, nth)
                        where fact.id = sealed.id
                        """)
                .param("last", last.place())
                .param("ids", ids)
                .param("hashes", hashes)
                .update();
        return new Head(last.place() + ids.length, previous);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
