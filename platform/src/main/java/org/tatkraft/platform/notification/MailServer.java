package org.tatkraft.platform.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The server that takes our mail, if one was configured. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int LONGEST_WORDS = 500;

    private final @Nullable JavaMailSenderImpl settings;
    private final String sender;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> settings,
            @Value("${tatkraft.mail.from:}") String sender) {
        this.settings = settings.getIfAvailable();
        this.sender = sender;
    }

    /** What became of handing over a mail. */
    enum Outcome {
        /** The server answers for it from now on. */
        TAKEN,
        /** The server did not take it, but may later. */
        NOT_NOW,
        /** The server will never take it. */
        NEVER,
        /** The answer to the whole mail was lost. */
        IN_DOUBT
    }

    /**
     * An outcome in the words of the server.
     *
     * @param outcome what became of it
     * @param words what the server said; blank if it took the mail
     */
    record Answer(Outcome outcome, String words) {}

    /** Whether there is one. */
    boolean isThere() {
        return settings != null;
    }

    /** A connection that says when the words of a mail are about to be handed over. */
    private static final class Connection extends SMTPTransport {

        private final Runnable handingOver;
        private boolean handedOver;

        Connection(Session session, Runnable handingOver) {
            super(session, null);
            this.handingOver = handingOver;
        }

        @Override
        protected OutputStream data() throws MessagingException {
            handingOver.run();
            handedOver = true;
            return super.data();
        }
    }

    /**
     * Hands a mail over.
     *
     * @param handingOver what is to be done just before its words leave
     */
    Answer take(Mail mail, Runnable handingOver) {
        JavaMailSenderImpl server = Objects.requireNonNull(settings);
        var connection = new Connection(server.getSession(), handingOver);
        try {
            connection.connect(
                    server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            MimeMessage message = message(mail, server);
            connection.sendMessage(message, message.getAllRecipients());
            return new Answer(Outcome.TAKEN, "");
        } catch (MessagingException failed) {
            return new Answer(outcome(failed, connection.handedOver), words(failed));
        } finally {
            hangUp(connection);
        }
    }

    private static void hangUp(Connection connection) {
        try {
            connection.close();
        } catch (MessagingException withoutGoodbye) {
            LOG.debug("The mail server did not say goodbye", withoutGoodbye);
        }
    }

    private MimeMessage message(Mail mail, JavaMailSenderImpl server) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        if (!sender.isBlank()) {
            parts.setFrom(sender);
        }
        parts.setTo(mail.receiver());
        parts.setSubject(mail.subject());
        parts.setText(mail.wording());
        message.setHeader("Content-Language", mail.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Outcome outcome(MessagingException failed, boolean handedOver) {
        int code = code(failed);
        boolean answered = code >= 400;
        if (handedOver && !answered) {
            return Outcome.IN_DOUBT;
        }
        return code >= 500 ? Outcome.NEVER : Outcome.NOT_NOW;
    }

    /** The code of the server's refusal; that of the receiver where it was the receiver. */
    private static int code(MessagingException failed) {
        for (Exception each = failed;
                each instanceof MessagingException messaging;
                each = messaging.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
        }
        return failed instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
    }

    private static String words(MessagingException failed) {
        Exception deepest = failed;
        while (deepest instanceof MessagingException messaging
                && messaging.getNextException() != null) {
            deepest = messaging.getNextException();
        }
        String words = String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
        return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }
}
