package org.tatkraft.platform.journal;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.journal.SealingKey.Head;

/** Reads the whole journal and says what is not as it was sealed. */
@Component
public class VerifyJournal {

    private static final int FETCH = 5_000;
    private static final int MOST_TOLD = 100;

    private final JdbcTemplate rows;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final SealingKey key;
    private final Installation installation;

    VerifyJournal(
            DataSource dataSource,
            JdbcClient database,
            PlatformTransactionManager transactions,
            SealingKey key,
            Installation installation) {
        this.rows = new JdbcTemplate(dataSource);
        this.rows.setFetchSize(FETCH);
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
        // All of it as of one moment.
        this.transactions.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        this.key = key;
        this.installation = installation;
    }

    /**
     * What was found.
     *
     * @param entries how many sealed entries were read
     * @param problems what is wrong, in the order of the journal; empty if nothing is
     */
    public record Report(long entries, List<String> problems) {}

    /** Verifies every entry, every seal and the end. */
    public Report verify() {
        return Objects.requireNonNull(transactions.execute(status -> read()));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Seal(byte[] hash, Instant sealedAt, byte[] signature) {}

    private Report read() {
        var problems = new ArrayList<String>();
        Map<Long, Seal> seals = seals();
        var walk = new Walk(problems, seals);
        try (Stream<Sealed> entries =
                rows.queryForStream(
                        "select "
                                + Journal.FACT
                                + ", place, hash from journal.fact where place is not null order by place",
                        (row, number) ->
                                new Sealed(row.getLong(10), row.getBytes(11), Journal.fact(row)))) {
            entries.forEach(walk::step);
        }
        end(walk, problems);
        return new Report(walk.entries.get(), problems);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(long place, byte[] hash, Fact fact) {}

    /**
     * Goes from entry to entry; after a wrong one it goes on from the hash that is written there.
     */
    private final class Walk {

        private final List<String> problems;
        private final Map<Long, Seal> seals;
        private final MessageDigest sha256 = Sealer.sha256();
        private final AtomicLong entries = new AtomicLong();
        private byte[] previous = Sealer.BEFORE_THE_FIRST;
        private long last;
        private long lastSealed;

        Walk(List<String> problems, Map<Long, Seal> seals) {
            this.problems = problems;
            this.seals = seals;
        }

        void step(Sealed entry) {
            entries.incrementAndGet();
            boolean gap = entry.place() != last + 1;
            if (gap) {
                tell(
                        entry.place() == last + 2
                                ? "Entry %d is missing.".formatted(last + 1)
                                : "The entries %d to %d are missing."
                                        .formatted(last + 1, entry.place() - 1));
            } else if (!Arrays.equals(entry.fact().hash(sha256, previous), entry.hash())) {
                tell(
                        "Entry %d (%s %s of %s) was changed or put in afterwards."
                                .formatted(
                                        entry.place(),
                                        entry.fact().kind(),
                                        entry.fact().deed(),
                                        entry.fact().happenedAt()));
            }
            previous = entry.hash();
            last = entry.place();
            Seal seal = seals.get(last);
            if (seal != null) {
                check(seal, entry);
            }
        }

        private void check(Seal seal, Sealed entry) {
            if (!key.verifies(new Head(last, seal.hash()), seal.sealedAt(), seal.signature())) {
                tell("The seal at entry %d was not made with this key.".formatted(last));
            } else if (!Arrays.equals(seal.hash(), entry.hash())) {
                tell(
                        "The entries %d to %d were rewritten: they do not fit the seal at %d."
                                .formatted(lastSealed + 1, last, last));
            }
            lastSealed = last;
        }

        private void tell(String problem) {
            if (problems.size() < MOST_TOLD) {
                problems.add(problem);
            }
        }
    }

    private void end(Walk walk, List<String> problems) {
        if (walk.last > walk.lastSealed) {
            problems.add(
                    "The entries %d to %d are not under any seal."
                            .formatted(walk.lastSealed + 1, walk.last));
        }
        Head remembered = key.remembered();
        if (remembered.place() > walk.last) {
            problems.add(
                    "The journal was cut off: the entries %d to %d are missing at its end."
                            .formatted(walk.last + 1, remembered.place()));
        }
        long forgotten =
                database.sql(
                                """
                                select count(*) from journal.fact
                                where place is null and happened_at < now() - interval '1 minute'
                                """)
                        .query(Long.class)
                        .single();
        // Where no server runs, such as after a restore, entries wait for the next start.
        if (forgotten > 0 && installation.isServed()) {
            problems.add(
                    "%d entries have been waiting for their seal for more than a minute."
                            .formatted(forgotten));
        }
    }

    private Map<Long, Seal> seals() {
        var seals = new HashMap<Long, Seal>();
        rows.query(
                "select place, hash, sealed_at, signature from journal.seal",
                row -> {
                    seals.put(
                            row.getLong("place"),
                            new Seal(
                                    row.getBytes("hash"),
                                    row.getTimestamp("sealed_at").toInstant(),
                                    row.getBytes("signature")));
                });
        return seals;
    }
}
