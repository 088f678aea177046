package org.tatkraft.platform.editing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.PersonalData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed so far to found an alliance; everybody has one such work at most. */
@Component
public class Foundings implements PersonalData {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    Foundings(JdbcClient database) {
        this.database = database;
    }

    /** What a person has typed so far; nothing if they have just begun. */
    public Founding begun(UUID person) {
        return database.sql("select fields from editing.founding where person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .map(fields -> new Founding(json.readValue(fields, FIELDS)))
                .orElseGet(() -> new Founding(Map.of()));
    }

    /** Keeps what a person has typed so far. */
    public void keep(UUID person, Founding founding) {
        database.sql(
                        """
                        insert into editing.founding (person_id, fields)
                        values (:person, cast(:fields as jsonb))
                        on conflict (person_id) do update
                            set fields = excluded.fields, changed_at = now()
                        """)
                .param("person", person)
                .param("fields", json.writeValueAsString(founding.fields()))
                .update();
    }

    /** Throws it away. */
    public void discard(UUID person) {
        database.sql("delete from editing.founding where person_id = :person")
                .param("person", person)
                .update();
    }

    @Override
    public String name() {
        return "foundings";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(UUID person) {
        return database.sql(
                        """
                        select fields::text as fields, changed_at from editing.founding
                        where person_id = :person
                        """)
                .param("person", person)
                .query()
                .listOfRows();
    }

    @Override
    public void delete(UUID person) {
        discard(person);
    }
}
