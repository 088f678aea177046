package org.tatkraft.platform.governance;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** The agreements of an alliance. */
@Component
public class Agreements {

    private final JdbcClient database;

    Agreements(JdbcClient database) {
        this.database = database;
    }

    /** All agreements of an alliance, in their order. */
    public List<Agreement> of(UUID alliance) {
        return database.sql(
                        """
                        select slug, title, since, until, summary, wording from governance.agreement
                        where alliance_id = :alliance and archived_at is null
                        order by position, slug
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        new Agreement(
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("title")),
                                PartialDate.parseIfThere(row.getString("since")),
                                PartialDate.parseIfThere(row.getString("until")),
                                LocalizedText.parse(row.getString("summary")),
                                LocalizedText.parse(row.getString("wording"))))
                .list();
    }
}
