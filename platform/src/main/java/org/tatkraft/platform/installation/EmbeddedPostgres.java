package org.tatkraft.platform.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server as a child of this process, with its files in the data folder.
 *
 * <p>The server hangs on a pipe: when this process ends, in whatever way, the pipe closes and the
 * server shuts down by itself. When the server dies, it is started again.
 */
final class EmbeddedPostgres implements Database {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE_S = 10;

    /**
     * Starts the server, waits for it, and passes the end of standard input on as an interrupt;
     * again and again, because a server that has only just begun does not hear the first one.
     */
    private static final String ON_A_PIPE =
            """
            trap '' INT TERM HUP
            exec 3<&0
            "$@" &
            server=$!
            ( read -r ended <&3; while kill -INT $server 2>/dev/null; do sleep 0.2; done ) &
            wait $server
            status=$?
            kill $! 2>/dev/null
            exit $status
            """;

    private final PostgresFolder folder;
    private final String password;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile @Nullable Process server;
    private volatile int port;

    private EmbeddedPostgres(PostgresFolder folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    /** Starts the server in the background; {@link #url} waits for it. */
    static EmbeddedPostgres start(Path data) {
        try {
            PostgresFolder folder = PostgresFolder.below(data);
            var postgres = new EmbeddedPostgres(folder, folder.password());
            Thread.ofPlatform().name("postgres-start").start(postgres::bringUp);
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not prepare PostgreSQL in " + data, failed);
        }
    }

    /** The server that another process of this installation has started. */
    static Database ofRunning(Path data) {
        try {
            Path folder = data.resolve("postgres");
            List<String> lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
            String password = Files.readString(folder.resolve("password")).strip();
            return new ExternalDatabase(
                    urlOf(Integer.parseInt(lines.get(3))), PostgresFolder.USER, password);
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal(
                    "The installation in %s is in use by process %s, but its database cannot be found."
                            .formatted(data, DataFolder.owner(data)),
                    "it is still starting: wait a few seconds and try again.");
        }
    }

    private void bringUp() {
        try {
            folder.stopLeftBehind();
            boolean fresh = folder.initialise();
            port = freePort();
            launchUnlessClosing();
            awaitAnswer(fresh);
            ready.complete(urlOf(port));
        } catch (IOException | RuntimeException failed) {
            ready.completeExceptionally(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            ready.completeExceptionally(stopped);
        }
    }

    private void launch() throws IOException {
        var words = new ArrayList<String>();
        if (RootsClothes.onPath("setsid")) {
            words.add("setsid");
        }
        words.addAll(List.of("/bin/sh", "-c", ON_A_PIPE, "tatkraft-postgres"));
        words.addAll(folder.clothes());
        if (RootsClothes.onPath("setpriv")) {
            words.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        }
        words.addAll(List.of(folder.program("postgres"), "-D", folder.cluster().toString()));
        for (String setting : settings()) {
            words.addAll(List.of("-c", setting));
        }
        Process started =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                        .start();
        server = started;
        Thread.ofVirtual().name("postgres-watch").start(() -> watch(started));
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=48MB",
                "io_method=sync",
                "max_parallel_workers=2",
                "jit=off",
                "autovacuum_naptime=10s",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    /** Waits for the end of the server, and starts it again unless the end was wanted. */
    private void watch(Process running) {
        try {
            running.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (closing || !ready.isDone() || ready.isCompletedExceptionally()) {
            return;
        }
        System.getLogger(EmbeddedPostgres.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "PostgreSQL ended unexpectedly; starting it again");
        startAgain();
    }

    /** Tries until it succeeds, more and more slowly; health says meanwhile that it is down. */
    private void startAgain() {
        var log = System.getLogger(EmbeddedPostgres.class.getName());
        for (int attempt = 1; !closing; attempt++) {
            try {
                TimeUnit.SECONDS.sleep(Math.min(attempt - 1, LONGEST_PAUSE_S));
                folder.stopLeftBehind();
                launchUnlessClosing();
                return;
            } catch (IOException | RuntimeException failed) {
                log.log(
                        System.Logger.Level.ERROR,
                        "PostgreSQL could not be started again: " + failed.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Once this is closed, nothing may be started any more. */
    private synchronized void launchUnlessClosing() throws IOException {
        if (!closing) {
            launch();
        }
    }

    private synchronized @Nullable Process closed() {
        closing = true;
        return server;
    }

    private void awaitAnswer(boolean fresh) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (System.nanoTime() < deadline) {
            if (server != null && !server.isAlive()) {
                break;
            }
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                if (!fresh) {
                    fresh = !hasDatabase(statement);
                }
                if (fresh) {
                    statement.execute("create database tatkraft");
                }
                return;
            } catch (SQLException notYet) {
                last = notYet;
                Thread.sleep(20);
            }
        }
        throw new Refusal(
                "PostgreSQL in %s did not start%s:\n%s"
                        .formatted(
                                folder.cluster(),
                                last == null ? "" : " (" + last.getMessage() + ")",
                                folder.logTail()),
                "the disk is full, or the folder was damaged; the last lines above say more.");
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (var found =
                statement.executeQuery("select 1 from pg_database where datname = 'tatkraft'")) {
            return found.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2".formatted(port, database),
                PostgresFolder.USER,
                password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String urlOf(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/tatkraft";
    }

    @Override
    public String url() {
        try {
            return ready.join();
        } catch (java.util.concurrent.CompletionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : failed;
        }
    }

    @Override
    public String user() {
        return PostgresFolder.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        Process running = closed();
        if (running == null) {
            return;
        }
        try {
            running.getOutputStream().close();
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException alreadyGone) {
            running.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
