package org.tatkraft.platform.alliance.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of a section, with what all of them have: {@code alliance_id}, {@code slug}, {@code
 * position}, {@code archived_at}.
 */
public final class FileTable {

    private final JdbcClient database;
    private final JsonMapper json;
    private final String name;

    private FileTable(JdbcClient database, JsonMapper json, String name) {
        this.database = database;
        this.json = json;
        this.name = name;
    }

    /** Makes the tables of sections. */
    @Component
    public static class Factory {

        private final JdbcClient database;
        private final JsonMapper json = JsonMapper.builder().build();

        Factory(JdbcClient database) {
            this.database = database;
        }

        /** The table of this name, schema included. */
        public FileTable named(String name) {
            return new FileTable(database, json, name);
        }
    }

    /**
     * Reads the entries that are not archived from a query that gives each row of the relation
     * {@code entry} as a JSON object in its only column.
     */
    <E> List<E> present(Class<E> type, UUID alliance, String query) {
        return database.sql(from("archived_at is null", query))
                .param("alliance", alliance)
                .query((row, number) -> json.readValue(row.getString(1), type))
                .list();
    }

    /** Reads one entry in the same way, also if it is archived. */
    <E> Optional<E> find(Class<E> type, UUID alliance, String id, String query) {
        return database.sql(from("slug = :id", query))
                .param("alliance", alliance)
                .param("id", id)
                .query((row, number) -> json.readValue(row.getString(1), type))
                .optional();
    }

    private String from(String which, String query) {
        return "with entry as (select * from %s where alliance_id = :alliance and %s) %s"
                .formatted(name, which, query);
    }

    /**
     * Writes entries with a statement that has the parameters {@code :alliance} and {@code
     * :entries}, the latter a JSON array.
     */
    void write(UUID alliance, List<?> entries, List<String> statements) {
        String array = json.writeValueAsString(entries);
        for (String statement : statements) {
            database.sql(statement).param("alliance", alliance).param("entries", array).update();
        }
    }

    /** Archives entries: they are no longer shown, but kept. */
    void archive(UUID alliance, List<String> ids) {
        database.sql(
                        "update %s set archived_at = now(), changed_at = now() where alliance_id = :alliance and slug = any(:ids)"
                                .formatted(name))
                .param("alliance", alliance)
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /** Brings archived entries back. */
    void restore(UUID alliance, String id) {
        database.sql(
                        "update %s set archived_at = null, changed_at = now() where alliance_id = :alliance and slug = :id"
                                .formatted(name))
                .param("alliance", alliance)
                .param("id", id)
                .update();
    }

    /** The identity of an entry. */
    UUID identity(UUID alliance, String id) {
        return identityIfThere(alliance, id).orElseThrow();
    }

    /** The identity of an entry, archived or not. */
    Optional<UUID> identityIfThere(UUID alliance, String id) {
        return database.sql(
                        "select id from %s where alliance_id = :alliance and slug = :id"
                                .formatted(name))
                .param("alliance", alliance)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /**
     * What entries are called, in their order; the archived ones come last.
     *
     * @param column the column of the name, {@code title} or {@code name}
     */
    List<EntryName> names(UUID alliance, String column, EntryFilter filter, int most, int from) {
        String words = filter.words();
        return database.sql(
                        """
                        select id, slug, %1$s as called, archived_at is not null as archived, changed_at
                        from %2$s
                        where alliance_id = :alliance and (:words = '' or slug like :pattern
                            or exists (select from jsonb_each_text(%1$s) as text(code, value)
                                where value ilike :pattern))
                            and (:lacking = ''
                                or archived_at is null and not jsonb_exists(%1$s, :lacking))
                        order by archived_at is not null, position, slug limit :most offset :from
                        """
                                .formatted(column, name))
                .param("alliance", alliance)
                .param("words", words)
                .param("lacking", filter.lacking())
                .param("pattern", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("most", most)
                .param("from", from)
                .query((row, number) ->
                        new EntryName(
                                row.getObject("id", UUID.class),
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("called")),
                                row.getBoolean("archived"),
                                row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** A query for how many entries there are that are not archived. */
    String countQuery(String section) {
        return """
        select '%s' as section, count(*) as number from %s
        where alliance_id = :alliance and archived_at is null
        """
                .formatted(section, name);
    }

    /**
     * A query for how many entries have no name in each of these languages; see {@link
     * Untranslated}.
     */
    String untranslatedQuery(String section, String column) {
        return """
        select '%1$s' as section, language, count(*) as number
        from %3$s, unnest(:languages) as language
        where alliance_id = :alliance and archived_at is null
            and not jsonb_exists(%2$s, language)
        group by language
        """
                .formatted(section, column, name);
    }

    /** How many entries there are that are not archived. */
    int count(UUID alliance) {
        return database.sql(
                        "select count(*) from %s where alliance_id = :alliance and archived_at is null"
                                .formatted(name))
                .param("alliance", alliance)
                .query(Integer.class)
                .single();
    }

    /** The place of an entry among those that are not archived, counted from 1; 0 if it is not. */
    int place(UUID alliance, String id) {
        return database.sql(
                        """
                        select place from (
                            select slug, row_number() over (order by position, slug) as place from %s
                            where alliance_id = :alliance and archived_at is null) as ordered
                        where slug = :id
                        """
                                .formatted(name))
                .param("alliance", alliance)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Whether an entry is archived. */
    boolean isArchived(UUID alliance, String id) {
        return database.sql(
                        "select exists (select from %s where alliance_id = :alliance and slug = :id and archived_at is not null)"
                                .formatted(name))
                .param("alliance", alliance)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Puts an entry at a place among those that are not archived, counted from 1. */
    void move(UUID alliance, String id, int place) {
        database.sql(
                        """
                        with others as (
                            select slug, row_number() over (order by position, slug) as rank
                            from %1$s
                            where alliance_id = :alliance and archived_at is null and slug <> :id),
                        wanted as (
                            select slug, rank + case when rank >= :place then 1 else 0 end as place
                            from others
                            union all select :id, :place)
                        update %1$s entry set position = wanted.place from wanted
                        where entry.alliance_id = :alliance and entry.slug = wanted.slug
                        and entry.position <> wanted.place
                        """
                                .formatted(name))
                .param("alliance", alliance)
                .param("id", id)
                .param("place", place)
                .update();
    }

    /** The id of the entry with this identity, archived or not. */
    Optional<String> idOf(UUID identity) {
        return database.sql("select slug from %s where id = :identity".formatted(name))
                .param("identity", identity)
                .query(String.class)
                .optional();
    }

    /** Those of these ids that are there, archived or not. */
    Set<String> known(UUID alliance, Collection<String> ids) {
        return Set.copyOf(
                database.sql(
                                "select slug from %s where alliance_id = :alliance and slug = any(:ids)"
                                        .formatted(name))
                        .param("alliance", alliance)
                        .param("ids", ids.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The identities of all entries by their id, the archived ones too. */
    Map<String, UUID> identities(UUID alliance) {
        return database
                .sql("select slug, id from %s where alliance_id = :alliance".formatted(name))
                .param("alliance", alliance)
                .query((row, number) ->
                        Map.entry(row.getString("slug"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives an entry a new id; the identity of its row stays. */
    void rename(UUID alliance, String from, String to) {
        database.sql(
                        "update %s set slug = :to, changed_at = now() where alliance_id = :alliance and slug = :from"
                                .formatted(name))
                .param("alliance", alliance)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Puts the entries into this order; the ones not named keep their place behind them. */
    void arrange(UUID alliance, List<String> ids) {
        database.sql(
                        """
                        update %s entry set position = wanted.place
                        from unnest(:ids::text[]) with ordinality as wanted(slug, place)
                        where entry.alliance_id = :alliance and entry.slug = wanted.slug
                        and entry.position <> wanted.place
                        """
                                .formatted(name))
                .param("alliance", alliance)
                .param("ids", ids.toArray(String[]::new))
                .update();
    }
}
