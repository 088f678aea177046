package org.tatkraft.platform.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One copy of Tatkraft: its data folder and its database, from the moment it starts until it ends.
 */
public final class Installation implements AutoCloseable {

    private static final int PAUSE_MS = 100;

    private final Invocation invocation;
    private final @Nullable DataFolder folder;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Installation(Invocation invocation, @Nullable DataFolder folder, Database database) {
        this.invocation = invocation;
        this.folder = folder;
        this.database = database;
    }

    /**
     * Starts an installation that serves visitors.
     *
     * @throws Refusal if the port or the data folder is taken, or the database cannot be used
     */
    public static Installation start(Invocation invocation, Map<String, String> environment) {
        requireFree("--port", invocation.bind(), invocation.port());
        requireFree("--operations-port", "127.0.0.1", invocation.operationsPort());
        DataFolder folder =
                DataFolder.take(invocation.data(), DataFolder.Use.SERVER, invocation.address());
        if (folder == null) {
            throw new Refusal(
                    "The data folder %s is in use by process %s."
                            .formatted(invocation.data(), DataFolder.owner(invocation.data())),
                    DataFolder.isWithTool(invocation.data())
                            ? "a tool is at work, such as an import or a restore: wait until it has"
                                    + " ended."
                            : "Tatkraft is running already; another one needs its own --data DIR and"
                                    + " --port N.");
        }
        return open(invocation, folder, environment);
    }

    /**
     * Opens an installation for a tool, whether it is running at the moment or not. Waits for
     * another tool that has opened it.
     */
    public static Installation forTool(Invocation invocation, Map<String, String> environment) {
        DataFolder folder = DataFolder.take(invocation.data(), DataFolder.Use.TOOL, "");
        while (folder == null && DataFolder.isWithTool(invocation.data())) {
            pause();
            folder = DataFolder.take(invocation.data(), DataFolder.Use.TOOL, "");
        }
        if (folder != null || !environment.getOrDefault("TATKRAFT_DATABASE_URL", "").isBlank()) {
            return open(invocation, folder, environment);
        }
        return new Installation(invocation, null, EmbeddedPostgres.ofRunning(invocation.data()));
    }

    /**
     * Opens an installation for a tool that can have nobody else at work.
     *
     * @throws Refusal if a server or another tool has it
     */
    public static Installation alone(Invocation invocation, Map<String, String> environment) {
        DataFolder folder = DataFolder.take(invocation.data(), DataFolder.Use.TOOL, "");
        if (folder == null) {
            throw new Refusal(
                    "The installation in %s is in use by process %s."
                            .formatted(invocation.data(), DataFolder.owner(invocation.data())),
                    DataFolder.isWithTool(invocation.data())
                            ? "another tool is at work: wait until it has ended."
                            : "Tatkraft is running: stop it first. Nothing was changed.");
        }
        return open(invocation, folder, environment);
    }

    /** Whether nothing was ever stored in an installation that has a PostgreSQL of its own. */
    public static boolean isNew(Invocation invocation, Map<String, String> environment) {
        return environment.getOrDefault("TATKRAFT_DATABASE_URL", "").isBlank()
                && !PostgresFolder.isIn(invocation.data());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for another tool", stopped);
        }
    }

    /** Opens an installation for a tool that needs no database, and none of its data. */
    public static Installation withoutDatabase(Invocation invocation) {
        var nobodyAsks = new ExternalDatabase("jdbc:postgresql://127.0.0.1/none", "nobody", "");
        return new Installation(invocation, null, nobodyAsks);
    }

    private static Installation open(
            Invocation invocation, @Nullable DataFolder folder, Map<String, String> environment) {
        String address = environment.get("TATKRAFT_DATABASE_URL");
        try {
            Database database =
                    address == null || address.isBlank()
                            ? EmbeddedPostgres.start(invocation.data())
                            : ExternalDatabase.connect(address, environment);
            return new Installation(invocation, folder, database);
        } catch (RuntimeException failed) {
            if (folder != null) {
                folder.close();
            }
            throw failed;
        }
    }

    private static void requireFree(String option, String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new Refusal(
                    "Port %d on %s cannot be used: %s."
                            .formatted(port, address, taken.getMessage()),
                    "another program has it; %s %d takes the next one."
                            .formatted(option, port + 1));
        }
    }

    /** What was asked for. */
    public Invocation invocation() {
        return invocation;
    }

    /** Whether a server is running on its data folder: this process or another one. */
    public boolean isServed() {
        return invocation.command().equals("start")
                || (folder == null && !DataFolder.address(invocation.data()).isEmpty());
    }

    /** Where its visitors come: the address of the server that runs on its data, if one does. */
    public String address() {
        String running = folder == null ? DataFolder.address(invocation.data()) : "";
        return running.isEmpty() ? invocation.address() : running;
    }

    /** Where its data are. */
    public Database database() {
        return database;
    }

    /** Stops the database and gives the data folder back. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        database.close();
        if (folder != null) {
            folder.close();
        }
    }
}
