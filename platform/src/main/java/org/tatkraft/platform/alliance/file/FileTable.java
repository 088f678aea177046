package org.tatkraft.platform.alliance.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
     * Reads entries from a query that gives each as a JSON object in its only column; the query has
     * the parameter {@code :alliance}.
     */
    <E> List<E> read(Class<E> type, UUID alliance, String query) {
        return database.sql(query)
                .param("alliance", alliance)
                .query((row, number) -> json.readValue(row.getString(1), type))
                .list();
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

    /** The identity of an entry. */
    UUID identity(UUID alliance, String id) {
        return database.sql(
                        "select id from %s where alliance_id = :alliance and slug = :id"
                                .formatted(name))
                .param("alliance", alliance)
                .param("id", id)
                .query(UUID.class)
                .single();
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
