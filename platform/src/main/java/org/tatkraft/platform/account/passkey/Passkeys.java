package org.tatkraft.platform.account.passkey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.PartialDate;

/** The passkeys that people have. */
@Component
public class Passkeys {

    private final JdbcClient database;

    Passkeys(JdbcClient database) {
        this.database = database;
    }

    /** Those of a person, the oldest first. */
    public List<Passkey> of(UUID person) {
        return database.sql(
                        """
                        select id, label, created_at::date as added, last_used_at::date as last_used
                        from account.passkey where person_id = :person
                        order by created_at, id
                        """)
                .param("person", person)
                .query((row, number) -> {
                    LocalDate lastUsed = row.getObject("last_used", LocalDate.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("label"),
                            PartialDate.of(row.getObject("added", LocalDate.class)),
                            lastUsed == null ? null : PartialDate.of(lastUsed));
                })
                .list();
    }

    /**
     * Removes a passkey of a person: it signs nobody in from then on.
     *
     * @return whether the person had it
     */
    public boolean remove(UUID person, UUID id) {
        return database.sql("delete from account.passkey where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }
}
