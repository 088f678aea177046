package org.tatkraft.platform.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of all alliances. */
@Component
public class Drafts {

    private static final String SELECT =
            """
            select draft.id, alliance_id, section, subject, draft.name, fields, base, publish_at,
                refused_at, draft.changed_at, person_id,
                coalesce(nullif(person.name, ''), person.mail, '') as author
            from editing.draft left join account.person on person.id = draft.person_id
            """;

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> BASE = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(JdbcClient database) {
        this.database = database;
    }

    /** All drafts of an alliance, the one written last first. */
    public List<Draft> of(UUID alliance) {
        return database.sql(SELECT + " where alliance_id = :alliance order by changed_at desc")
                .param("alliance", alliance)
                .query((row, number) -> draft(row))
                .list();
    }

    /** A draft of an alliance for a section. */
    public Optional<Draft> find(UUID alliance, String section, UUID id) {
        return find(alliance, id).filter(draft -> draft.section().equals(section));
    }

    /** A draft of an alliance. */
    public Optional<Draft> find(UUID alliance, UUID id) {
        return database.sql(SELECT + " where alliance_id = :alliance and draft.id = :id")
                .param("alliance", alliance)
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The draft of an entry. */
    public Optional<Draft> ofSubject(UUID subject) {
        return database.sql(SELECT + " where subject = :subject")
                .param("subject", subject)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The next draft whose time has come; other instances leave it alone meanwhile. */
    Optional<Draft> due(Instant now) {
        return database.sql(
                        SELECT
                                + """
                                 where publish_at <= :now order by publish_at limit 1
                                for update of draft skip locked
                                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> draft(row))
                .optional();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("alliance_id", UUID.class),
                row.getString("section"),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("fields"), FIELDS),
                json.readValue(row.getString("base"), BASE),
                instant(row, "publish_at"),
                instant(row, "refused_at"),
                row.getObject("person_id", UUID.class),
                row.getString("author"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /**
     * Keeps a draft: a new one if its identity is not known yet. Of an entry there is one.
     *
     * @return its identity
     */
    UUID keep(
            UUID id,
            UUID alliance,
            String section,
            @Nullable UUID subject,
            String name,
            Values values,
            Map<String, String> base,
            @Nullable Instant publishAt) {
        return database.sql(
                        """
                        insert into editing.draft as known (id, alliance_id, section, subject, name,
                            fields, base, publish_at, person_id)
                        values (:id, :alliance, :section, :subject, :name, cast(:fields as jsonb),
                            cast(:base as jsonb), :publishAt, :person)
                        on conflict (id) do update set name = excluded.name,
                            fields = excluded.fields, base = excluded.base,
                            publish_at = excluded.publish_at, refused_at = null,
                            person_id = excluded.person_id, changed_at = now()
                        where known.alliance_id = excluded.alliance_id
                            and known.section = excluded.section
                        returning id
                        """)
                .param("id", id)
                .param("alliance", alliance)
                .param("section", section)
                .param("subject", subject)
                .param("name", name)
                .param("fields", json.writeValueAsString(values.byPath()))
                .param("base", json.writeValueAsString(base))
                .param("publishAt", publishAt == null ? null : Timestamp.from(publishAt))
                .param("person", Actor.current().orElse(null))
                .query(UUID.class)
                .single();
    }

    /** Notes that a draft could not be published when its time came. */
    void refuse(UUID id) {
        database.sql(
                        """
                        update editing.draft set publish_at = null, refused_at = now() where id = :id
                        """)
                .param("id", id)
                .update();
    }

    /** Throws a draft away. */
    public void discard(UUID alliance, UUID id) {
        database.sql("delete from editing.draft where alliance_id = :alliance and id = :id")
                .param("alliance", alliance)
                .param("id", id)
                .update();
    }
}
