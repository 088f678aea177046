package org.tatkraft.platform.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.shared.Language;

/**
 * All mail that is to be sent or was sent.
 *
 * <p>A mail is claimed before the mail server is called, and marked before its words are handed
 * over. If a process dies before the mark, the mail is claimed anew after a while. If it dies after
 * it, or the server's answer to the whole mail is lost, nobody can know whether the mail was taken,
 * and sending it once more might double it: it stays in doubt, for the operator to see.
 */
@Component
public class Outbox {

    private final JdbcClient database;
    private final MailServer server;

    Outbox(JdbcClient database, MailServer server) {
        this.database = database;
        this.server = server;
    }

    /** Whether there is a mail server; without one, mail waits for it. */
    public boolean isSending() {
        return server.isThere();
    }

    /** A mail as it lies in the outbox. */
    record Kept(UUID id, Mail mail, int attempts) {}

    /**
     * A mail as the operator sees it.
     *
     * @param mail what it says and to whom
     * @param written when it was put in
     * @param state how far it is: waiting, being sent, sent, in doubt, given up
     * @param trouble what the mail server said last, or blank
     */
    public record Shown(Mail mail, Instant written, String state, String trouble) {}

    /** Puts a mail in, within the transaction of what it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail) {
        database.sql(
                        """
                        insert into notification.mail
                            (person_id, receiver, language, subject, wording, expires_at)
                        values (:person, :receiver, :language, :subject, :wording, :expires)
                        """)
                .param("person", mail.person())
                .param("receiver", mail.receiver())
                .param("language", mail.language().code())
                .param("subject", mail.subject())
                .param("wording", mail.wording())
                .param("expires", mail.expires() == null ? null : Timestamp.from(mail.expires()))
                .update();
    }

    /** Claims the mail that is due longest; other instances pass it over from then on. */
    Optional<Kept> claim() {
        return database.sql(
                        """
                        update notification.mail
                        set began_at = now(), attempts = attempts + 1, trouble = ''
                        where id = (
                            select id from notification.mail
                            where sent_at is null and given_up_at is null
                                and handed_over_at is null and due_at <= now()
                                and (began_at is null or began_at < now() - interval '10 minutes')
                            order by due_at limit 1 for update skip locked)
                        returning id, person_id, receiver, language, subject, wording, expires_at,
                            attempts
                        """)
                .query((row, number) ->
                        new Kept(
                                row.getObject("id", UUID.class), mail(row), row.getInt("attempts")))
                .optional();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("person_id", UUID.class),
                row.getString("receiver"),
                Language.ofKnown(row.getString("language")),
                row.getString("subject"),
                row.getString("wording"),
                instant(row.getTimestamp("expires_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** Notes that the words of a mail are handed over now. */
    void handingOver(UUID id) {
        database.sql("update notification.mail set handed_over_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    /** Notes that a mail was taken by the mail server; what it said is not kept any longer. */
    void sent(UUID id) {
        database.sql("update notification.mail set sent_at = now(), trouble = '' where id = :id")
                .param("id", id)
                .update();
    }

    /** Notes that the server did not take it; it is tried again after a while. */
    void refused(UUID id, String trouble, long seconds) {
        database.sql(
                        """
                        update notification.mail set began_at = null, handed_over_at = null,
                            trouble = :trouble,
                            due_at = now() + make_interval(secs => :seconds)
                        where id = :id
                        """)
                .param("id", id)
                .param("trouble", trouble)
                .param("seconds", seconds)
                .update();
    }

    /** Notes that nobody knows whether the server took it. */
    void inDoubt(UUID id, String trouble) {
        database.sql("update notification.mail set trouble = :trouble where id = :id")
                .param("id", id)
                .param("trouble", trouble)
                .update();
    }

    /** Notes that it will not be tried again. */
    void giveUp(UUID id, String trouble) {
        database.sql(
                        """
                        update notification.mail set given_up_at = now(), trouble = :trouble
                        where id = :id
                        """)
                .param("id", id)
                .param("trouble", trouble)
                .update();
    }

    /** The mails that were put in last, the newest first. */
    public List<Shown> newest(int most) {
        return database.sql(
                        """
                        select person_id, receiver, language, subject, wording, expires_at,
                            created_at, trouble,
                            case when sent_at is not null then 'sent'
                                when given_up_at is not null then 'given up'
                                when trouble <> '' and began_at is not null
                                    or handed_over_at < now() - interval '10 minutes'
                                    then 'in doubt'
                                when began_at is not null then 'being sent'
                                else 'waiting' end as state
                        from notification.mail order by created_at desc limit :most
                        """)
                .param("most", most)
                .query((row, number) ->
                        new Shown(
                                mail(row),
                                row.getTimestamp("created_at").toInstant(),
                                row.getString("state"),
                                row.getString("trouble")))
                .list();
    }

    /** Deletes what was sent, given up or lay in doubt for a month. */
    void deleteOld() {
        database.sql("delete from notification.mail where created_at < now() - interval '30 days'")
                .update();
    }
}
