package org.tatkraft.platform.editing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.PersonalData;

/** The drafts that somebody wrote last. */
@Component
class DraftData implements PersonalData {

    private final JdbcClient database;

    DraftData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(UUID person) {
        return database.sql(
                        """
                        select alliance.slug as alliance, section, draft.name, draft.changed_at,
                            publish_at
                        from editing.draft
                        join alliance.alliance on alliance.id = draft.alliance_id
                        where person_id = :person order by draft.changed_at
                        """)
                .param("person", person)
                .query()
                .listOfRows();
    }

    /** The drafts belong to the alliance and stay; in whose name they were planned is nobody's. */
    @Override
    public void delete(UUID person) {
        database.sql(
                        """
                        update editing.draft set person_id = null, publish_at = null
                        where person_id = :person
                        """)
                .param("person", person)
                .update();
    }
}
