package org.tatkraft.platform.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is stored about a person, to be read and to be deleted by that person. */
@Component
public class OwnAccount {

    private final JdbcClient database;
    private final List<PersonalData> parts;

    OwnAccount(JdbcClient database, List<PersonalData> parts) {
        this.database = database;
        this.parts = parts;
    }

    /** Everything, by the name of its part. */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, @Nullable Object>>> everything(UUID person) {
        var all = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        parts.forEach(part -> all.put(part.name(), part.of(person)));
        return all;
    }

    /**
     * Deletes the person and everything about them, or nothing. Their identity stays, without a
     * name, so that what they did keeps an author.
     *
     * @throws StillNeeded if something would be left without anybody to look after it
     */
    @Transactional
    public void delete(UUID person) {
        parts.forEach(part -> part.delete(person));
        database.sql(
                        """
                        update account.person set mail = null, name = '', operator = false,
                            deleted_at = now()
                        where id = :person
                        """)
                .param("person", person)
                .update();
    }
}
