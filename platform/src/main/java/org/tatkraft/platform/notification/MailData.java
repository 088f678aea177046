package org.tatkraft.platform.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.PersonalData;

/** The mail that was written to somebody in the last month. */
@Component
class MailData implements PersonalData {

    private final JdbcClient database;

    MailData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "mail";
    }

    /** Without their wording: it lies in the mailbox, and may hold a link that signs in. */
    @Override
    public List<Map<String, @Nullable Object>> of(UUID person) {
        return database.sql(
                        """
                        select created_at as written, receiver, subject, sent_at as sent
                        from notification.mail where person_id = :person order by created_at
                        """)
                .param("person", person)
                .query()
                .listOfRows();
    }

    @Override
    public void delete(UUID person) {
        database.sql("delete from notification.mail where person_id = :person")
                .param("person", person)
                .update();
    }
}
