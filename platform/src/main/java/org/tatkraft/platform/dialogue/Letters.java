package org.tatkraft.platform.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;

/** What was written to the offices of alliances; kept for a time, then deleted. */
@Component
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final JdbcClient database;
    private final Duration keep;

    Letters(JdbcClient database, @Value("${tatkraft.letters.keep:P365D}") Duration keep) {
        this.database = database;
        this.keep = keep;
    }

    /** Stores a letter; one that is stored already stays as it is. */
    public void receive(UUID alliance, Letter letter) {
        database.sql(
                        """
                        insert into dialogue.letter (id, alliance_id, language, subject, wording,
                            sender, reply_to)
                        values (:id, :alliance, :language, :subject, :wording, :sender, :replyTo)
                        on conflict (id) do nothing
                        """)
                .param("id", letter.id())
                .param("alliance", alliance)
                .param("language", letter.language().code())
                .param("subject", letter.subject())
                .param("wording", letter.wording())
                .param("sender", letter.sender())
                .param("replyTo", letter.replyTo())
                .update();
    }

    /** The letters to an alliance, the newest first. */
    public List<Letter> to(UUID alliance, int most) {
        return database.sql(
                        """
                        select id, language, subject, wording, sender, reply_to, received_at
                        from dialogue.letter where alliance_id = :alliance
                        order by received_at desc limit :most
                        """)
                .param("alliance", alliance)
                .param("most", most)
                .query((row, number) ->
                        new Letter(
                                row.getObject("id", UUID.class),
                                Language.ofKnown(row.getString("language")),
                                row.getString("subject"),
                                row.getString("wording"),
                                row.getString("sender"),
                                row.getString("reply_to"),
                                row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** How long letters are kept. */
    public Duration keep() {
        return keep;
    }

    /** Deletes what has been kept long enough; harmless if several instances do it. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 6 * 3_600_000)
    void deleteOld() {
        int deleted =
                database.sql(
                                "delete from dialogue.letter where received_at < now() - make_interval(secs => :seconds)")
                        .param("seconds", keep.toSeconds())
                        .update();
        if (deleted > 0) {
            LOG.info("Deleted {} letters older than {} days", deleted, keep.toDays());
        }
    }
}
