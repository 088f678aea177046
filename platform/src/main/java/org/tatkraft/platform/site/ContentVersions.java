package org.tatkraft.platform.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the changes of an alliance's public contents, and tells every instance of each. */
@Component
public class ContentVersions {

    static final String CHANNEL = "tatkraft_content";

    private final JdbcClient database;

    ContentVersions(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes a change within the transaction that makes it.
     *
     * @return the new version of the alliance's contents, counted from 1 without gaps
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long changed(String alliance) {
        long version =
                database.sql(
                                """
                                insert into site.content as known (alliance, version) values (:alliance, 1)
                                on conflict (alliance) do update
                                set version = known.version + 1, changed_at = now()
                                returning version
                                """)
                        .param("alliance", alliance)
                        .query(Long.class)
                        .single();
        database.sql("select pg_notify(:channel, :alliance)")
                .param("channel", CHANNEL)
                .param("alliance", alliance)
                .query((row, number) -> number)
                .single();
        return version;
    }
}
