package org.tatkraft.platform.dialogue;

import java.nio.charset.StandardCharsets;
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

    /**
     * Stores a letter. The same one sent twice is stored once; another one under the same identity,
     * as after a step back in the browser, gets an identity of its own, which follows from both, so
     * that it too is stored once.
     *
     * @return the identity under which it is stored
     */
    public UUID receive(UUID alliance, Letter letter) {
        if (store(alliance, letter, letter.id()) || isStored(alliance, letter)) {
            return letter.id();
        }
        UUID other =
                UUID.nameUUIDFromBytes(
                        String.join(
                                        "\0",
                                        letter.id().toString(),
                                        alliance.toString(),
                                        letter.subject(),
                                        letter.wording(),
                                        letter.sender(),
                                        letter.replyTo())
                                .getBytes(StandardCharsets.UTF_8));
        store(alliance, letter, other);
        return other;
    }

    private boolean store(UUID alliance, Letter letter, UUID id) {
        return values(
                                database.sql(
                                        """
                                        insert into dialogue.letter (id, alliance_id, language, subject, wording,
                                            sender, reply_to)
                                        values (:id, :alliance, :language, :subject, :wording, :sender, :replyTo)
                                        on conflict (id) do nothing
                                        """),
                                alliance,
                                letter)
                        .param("id", id)
                        .param("language", letter.language().code())
                        .update()
                == 1;
    }

    /** Whether it is this letter, and not another one, that is stored under its identity. */
    private boolean isStored(UUID alliance, Letter letter) {
        return values(
                        database.sql(
                                """
                                select count(*) > 0 from dialogue.letter
                                where id = :id and alliance_id = :alliance
                                    and (subject, wording, sender, reply_to)
                                        = (:subject, :wording, :sender, :replyTo)
                                """),
                        alliance,
                        letter)
                .param("id", letter.id())
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, UUID alliance, Letter letter) {
        return statement
                .param("alliance", alliance)
                .param("subject", letter.subject())
                .param("wording", letter.wording())
                .param("sender", letter.sender())
                .param("replyTo", letter.replyTo());
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

    /** Whether this letter to an alliance is kept. */
    public boolean has(UUID alliance, UUID letter) {
        return database.sql(
                        """
                        select count(*) > 0 from dialogue.letter
                        where (id, alliance_id) = (:letter, :alliance)
                        """)
                .param("letter", letter)
                .param("alliance", alliance)
                .query(Boolean.class)
                .single();
    }

    /** How many letters to an alliance are kept. */
    public int count(UUID alliance) {
        return database.sql("select count(*) from dialogue.letter where alliance_id = :alliance")
                .param("alliance", alliance)
                .query(Integer.class)
                .single();
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
