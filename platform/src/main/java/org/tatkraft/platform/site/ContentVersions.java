package org.tatkraft.platform.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the changes of an alliance's public contents, and tells every instance of each. */
@Component
public class ContentVersions {

    static final String CHANNEL = "tatkraft_content";

    private final JdbcClient database;
    private final ContentChanges changes;

    ContentVersions(JdbcClient database, ContentChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * Notes a change within the transaction that makes it. Whoever made it sees it with their next
     * page; other instances hear of it from the database.
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
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        changes.on(new ContentChanged(alliance));
                    }
                });
        return version;
    }
}
