package org.tatkraft.platform.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.PersonalData;

/** What somebody has done. */
@Component
class DeedData implements PersonalData {

    private final JdbcClient database;

    DeedData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "deeds";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(UUID person) {
        return database.sql(
                        """
                        select happened_at, kind, deed, subject from journal.fact
                        where actor = :person order by happened_at
                        """)
                .param("person", person)
                .query()
                .listOfRows();
    }

    /**
     * What was done stays, by somebody without a name: the journal could not be verified without
     * it.
     */
    @Override
    public void delete(UUID person) {
        // The name stands with the person, and goes with them.
    }
}
