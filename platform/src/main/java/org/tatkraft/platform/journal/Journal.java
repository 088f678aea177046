package org.tatkraft.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
     * Something that is happening.
     *
     * @param alliance the alliance in which it happens; {@code null} if in none
     * @param subject the identity of what it happens to
     * @param kind what that is
     * @param deed what is done to it
     * @param before the values that change, as they were; no names of people
     * @param after the same values as they become
     */
    public record Happening(
            @Nullable UUID alliance,
            UUID subject,
            String kind,
            String deed,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {}

    /** Writes down one thing that is happening, within the transaction in which it happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Happening happening) {
        record(List.of(happening));
    }

    /**
     * Writes down what is happening, within the transaction in which it happens; who does it is
     * whoever is signed in.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Happening> happenings) {
        database.sql(
                        """
                        insert into journal.fact
                            (id, alliance_id, subject, kind, deed, actor, happened_at, before, after)
                        select gen_random_uuid(), alliance, subject, kind, deed, :actor, :at,
                            before, after
                        from unnest(cast(:alliances as uuid[]), cast(:subjects as uuid[]),
                                cast(:kinds as text[]), cast(:deeds as text[]),
                                cast(:before as text[]), cast(:after as text[]))
                            as happening(alliance, subject, kind, deed, before, after)
                        """)
                .param("actor", Actor.current().orElse(null))
                .param("at", Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .param(
                        "alliances",
                        happenings.stream().map(Happening::alliance).toArray(UUID[]::new))
                .param("subjects", happenings.stream().map(Happening::subject).toArray(UUID[]::new))
                .param("kinds", happenings.stream().map(Happening::kind).toArray(String[]::new))
                .param("deeds", happenings.stream().map(Happening::deed).toArray(String[]::new))
                .param("before", texts(happenings, Happening::before))
                .param("after", texts(happenings, Happening::after))
                .update();
    }

    private String[] texts(List<Happening> happenings, Function<Happening, Object> values) {
        return happenings.stream().map(values).map(json::writeValueAsString).toArray(String[]::new);
    }

    /**
     * What people have done to things of an alliance, the oldest first; of each thing only what was
     * done since something at the shell last changed it.
     */
    public List<Fact> byPeople(UUID alliance) {
        return database.sql(
                        "select "
                                + FACT
                                + """
                                 from journal.fact
                                where alliance_id = :alliance and actor is not null
                                and not exists (select from journal.fact later
                                    where later.subject = fact.subject and later.actor is null
                                    and later.happened_at >= fact.happened_at)
                                order by happened_at, id
                                """)
                .param("alliance", alliance)
                .query((row, number) -> fact(row))
                .list();
    }

    /** What was called so in a section of an alliance and then got another id; the last of them. */
    public Optional<UUID> renamed(UUID alliance, String kind, String formerId) {
        return database.sql(
                        """
                        select subject from journal.fact
                        where alliance_id = :alliance and kind = :kind and deed = 'renamed'
                            and before = :before
                        order by happened_at desc limit 1
                        """)
                .param("alliance", alliance)
                .param("kind", kind)
                .param("before", json.writeValueAsString(Map.of("id", formerId)))
                .query(UUID.class)
                .optional();
    }

    /** The last thing that people did in an alliance; nothing if they have not done anything. */
    public Optional<UUID> lastByPeople(UUID alliance, Collection<String> kinds) {
        return database.sql(
                        """
                        select id from journal.fact
                        where alliance_id = :alliance and actor is not null and kind = any(:kinds)
                        order by happened_at desc, id limit 1
                        """)
                .param("alliance", alliance)
                .param("kinds", kinds.toArray(String[]::new))
                .query(UUID.class)
                .optional();
    }

    /** When something happened in an alliance; nothing if it did not. */
    public Optional<Instant> when(UUID alliance, UUID fact) {
        return database.sql(
                        """
                        select happened_at from journal.fact
                        where id = :fact and alliance_id = :alliance
                        """)
                .param("fact", fact)
                .param("alliance", alliance)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
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
