package org.tatkraft.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.Actor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that happened. */
@Component
public class Journal {

    /** The time comes as a number: reading it as a text costs more than all the rest. */
    static final String FACT =
            """
            id, alliance_id, subject, kind, deed, actor,
            cast(extract(epoch from happened_at) * 1000000 as bigint) as micros, before, after
            """;

    private final JdbcClient database;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    Journal(JdbcClient database) {
        this.database = database;
    }

    /** Reads the columns of {@link #FACT}, which come first, by their number. */
    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                Instant.EPOCH.plus(row.getLong(7), ChronoUnit.MICROS),
                row.getString(8),
                row.getString(9));
    }

    /**
     * Writes down what is happening, within the transaction in which it happens; who does it is
     * whoever is signed in.
     *
     * @param alliance the alliance in which it happens; {@code null} if in none
     * @param subject the identity of what it happens to
     * @param kind what that is
     * @param deed what is done to it
     * @param before the values that change, as they were; no names of people
     * @param after the same values as they become
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable UUID alliance,
            UUID subject,
            String kind,
            String deed,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        database.sql(
                        """
                        insert into journal.fact
                            (id, alliance_id, subject, kind, deed, actor, happened_at, before, after)
                        values (:id, :alliance, :subject, :kind, :deed, :actor, :at, :before, :after)
                        """)
                .param("id", UUID.randomUUID())
                .param("alliance", alliance)
                .param("subject", subject)
                .param("kind", kind)
                .param("deed", deed)
                .param("actor", Actor.current().orElse(null))
                .param("at", Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }

    /** What happened to something, the newest first. */
    public List<Fact> of(UUID subject, int most) {
        return database.sql(
                        "select "
                                + FACT
                                + """
                                 from journal.fact where subject = :subject
                                order by happened_at desc, id limit :most
                                """)
                .param("subject", subject)
                .param("most", most)
                .query((row, number) -> fact(row))
                .list();
    }
}
