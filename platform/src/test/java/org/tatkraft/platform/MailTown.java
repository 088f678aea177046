package org.tatkraft.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A real mail server, and in front of it a line that can be told to break. */
public final class MailTown {

    private static final MailTown ONLY = new MailTown();

    private final GreenMail server;
    private final ServerSocket line;
    private final Queue<Break> breaks = new ConcurrentLinkedQueue<>();

    /** How the line breaks, once each. */
    public enum Break {
        /** The server hangs up as soon as it is called. */
        AT_THE_CALL,
        /** The server says that it is busy when it hears the receiver. */
        AT_THE_RECEIVER,
        /** The connection is gone when the receiver is named. */
        WITHOUT_A_WORD,
        /** The server takes the mail, and its answer is lost. */
        AFTER_THE_MAIL
    }

    private MailTown() {
        try {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            line = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().name("mail-line").start(this::serve);
    }

    /** The one that all tests share. */
    public static MailTown get() {
        return ONLY;
    }

    /** Where mail is handed in. */
    public int port() {
        return line.getLocalPort();
    }

    /** Lets the next calls break, one in each of these ways. */
    public void breakNext(Break... ways) {
        breaks.addAll(List.of(ways));
    }

    /** How many breaks are still to come. */
    public int breaksToCome() {
        return breaks.size();
    }

    /** The texts of the mails that arrived for somebody, in their order. */
    public List<String> received(String receiver) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> receiverOf(message).equals(receiver))
                .map(MailTown::text)
                .toList();
    }

    private static String receiverOf(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void serve() {
        while (!line.isClosed()) {
            try (Socket caller = line.accept()) {
                Break way = breaks.poll();
                if (way != Break.AT_THE_CALL) {
                    connect(caller, way);
                }
            } catch (IOException hungUp) {
                // The next call may come.
            }
        }
    }

    /** Passes on line by line; a mail server speaks in turns. */
    private void connect(Socket caller, Break way) throws IOException {
        try (var called =
                new Socket(InetAddress.getLoopbackAddress(), server.getSmtp().getPort())) {
            var fromServer = reader(called);
            var fromCaller = reader(caller);
            OutputStream toServer = called.getOutputStream();
            OutputStream toCaller = caller.getOutputStream();
            pass(fromServer, toCaller);
            boolean inMail = false;
            for (String said = fromCaller.readLine(); said != null; said = fromCaller.readLine()) {
                if (said.startsWith("RCPT") && way == Break.WITHOUT_A_WORD) {
                    return;
                }
                if (said.startsWith("RCPT") && way == Break.AT_THE_RECEIVER) {
                    say(toCaller, "451 4.3.0 Busy, come back later");
                    continue;
                }
                say(toServer, said);
                if (inMail && !said.equals(".")) {
                    continue;
                }
                boolean whole = inMail;
                inMail = said.equals("DATA");
                if (whole && way == Break.AFTER_THE_MAIL) {
                    pass(fromServer, OutputStream.nullOutputStream());
                    return;
                }
                pass(fromServer, toCaller);
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** An answer has one line or more; in the last one a space follows the number. */
    private static void pass(BufferedReader from, OutputStream to) throws IOException {
        String answer = from.readLine();
        while (answer != null) {
            say(to, answer);
            if (answer.length() < 4 || answer.charAt(3) != '-') {
                return;
            }
            answer = from.readLine();
        }
    }

    private static void say(OutputStream to, String words) throws IOException {
        to.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
