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
@Component("officeMessages")
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final JdbcClient database;
    private final Duration keep;

    Messages(JdbcClient database, @Value("${tatkraft.messages.keep:P365D}") Duration keep) {
        this.database = database;
        this.keep = keep;
    }

    /** Stores a message; one that is stored already stays as it is. */
    public void receive(UUID alliance, Message message) {
        database.sql(
                        """
                        insert into dialogue.message (id, alliance_id, language, subject, wording,
                            sender, reply_to)
                        values (:id, :alliance, :language, :subject, :wording, :sender, :replyTo)
                        on conflict (id) do nothing
                        """)
                .param("id", message.id())
                .param("alliance", alliance)
                .param("language", message.language().code())
                .param("subject", message.subject())
                .param("wording", message.wording())
                .param("sender", message.sender())
                .param("replyTo", message.replyTo())
                .update();
    }

    /** The messages to an alliance, the newest first. */
    public List<Message> to(UUID alliance, int most) {
        return database.sql(
                        """
                        select id, language, subject, wording, sender, reply_to, received_at
                        from dialogue.message where alliance_id = :alliance
                        order by received_at desc limit :most
                        """)
                .param("alliance", alliance)
                .param("most", most)
                .query((row, number) ->
                        new Message(
                                row.getObject("id", UUID.class),
                                Language.ofKnown(row.getString("language")),
                                row.getString("subject"),
                                row.getString("wording"),
                                row.getString("sender"),
                                row.getString("reply_to"),
                                row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** How long messages are kept. */
    public Duration keep() {
        return keep;
    }

    /** Deletes what has been kept long enough; harmless if several instances do it. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 6 * 3_600_000)
    void deleteOld() {
        int deleted =
                database.sql(
                                "delete from dialogue.message where received_at < now() - make_interval(secs => :seconds)")
                        .param("seconds", keep.toSeconds())
                        .update();
        if (deleted > 0) {
            LOG.info("Deleted {} messages older than {} days", deleted, keep.toDays());
        }
    }
}
