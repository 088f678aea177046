package org.tatkraft.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.platform.RunningSite;

/** Starting, stopping and dying, with a real PostgreSQL. */
class InstallationTest {

    @TempDir Path folder;

    private Invocation invocation() {
        return new Invocation(
                "start",
                folder.resolve("data mit Leerzeichen"),
                RunningSite.freePort(),
                RunningSite.freePort(),
                "127.0.0.1",
                false,
                List.of());
    }

    private static Connection connect(Installation installation) throws Exception {
        Database database = installation.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static ProcessHandle server(Invocation invocation) throws Exception {
        Path pid = invocation.data().resolve("postgres/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .orElseThrow();
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void whatWasStoredIsThereAfterThePowerHasGone() throws Exception {
        Invocation invocation = invocation();
        Installation first = Installation.start(invocation, Map.of());
        try (Connection connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('acknowledged')");
        }
        ProcessHandle server = server(invocation);
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        awaitEnd(server);
        first.close();

        try (Installation second = Installation.start(invocation, Map.of());
                Connection connection = connect(second);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("acknowledged");
        }
    }

    @Test
    void theServerIsStartedAgainWhenItDies() throws Exception {
        Invocation invocation = invocation();
        try (Installation installation = Installation.start(invocation, Map.of())) {
            connect(installation).close();
            ProcessHandle server = server(invocation);
            server.destroyForcibly();
            awaitEnd(server);
            assertThat(awaitConnection(installation)).isTrue();
        }
    }

    private static boolean awaitConnection(Installation installation) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            try (Connection connection = connect(installation)) {
                return connection.isValid(5);
            } catch (Exception notYet) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    @Test
    void stoppingLeavesNoServerBehind() throws Exception {
        Invocation invocation = invocation();
        Installation installation = Installation.start(invocation, Map.of());
        connect(installation).close();
        ProcessHandle server = server(invocation);
        installation.close();
        awaitEnd(server);
        assertThat(invocation.data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var wanted =
                    new Invocation(
                            "start",
                            folder,
                            taken.getLocalPort(),
                            RunningSite.freePort(),
                            "127.0.0.1",
                            false,
                            List.of());
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> Installation.start(wanted, Map.of()));
            assertThat(refusal.inFull())
                    .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used")
                    .contains("\nMaybe another program has it; --port ");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aDataFolderServesOneInstanceAndItsTools() throws Exception {
        Invocation invocation = invocation();
        try (Installation running = Installation.start(invocation, Map.of())) {
            connect(running).close();
            assertThatThrownBy(() -> Installation.start(otherPorts(invocation), Map.of()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
            try (Installation tool = Installation.forTool(invocation, Map.of());
                    Connection connection = connect(tool)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aMarkThatAnEarlierServerLeftIsNoHindrance() throws Exception {
        Invocation invocation = invocation();
        try (Installation first = Installation.start(invocation, Map.of())) {
            connect(first).close();
        }
        Path mark = invocation.data().resolve("postgres/cluster/postmaster.pid");
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            for (String left : List.of("", "garbage\n", stranger.pid() + "\n/elsewhere\n")) {
                Files.writeString(mark, left);
                try (Installation next = Installation.start(invocation, Map.of())) {
                    connect(next).close();
                }
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void whatAKilledFirstStartLeftIsNoHindrance() throws Exception {
        Invocation invocation = invocation();
        Path postgres = Files.createDirectories(invocation.data().resolve("postgres"));
        Files.createDirectories(postgres.resolve("programs-unfinished/bin"));
        Files.createDirectories(postgres.resolve("cluster-unfinished/base/4"));
        Files.createFile(postgres.resolve("password"));

        try (Installation first = Installation.start(invocation, Map.of())) {
            assertThat(connect(first).isValid(5)).isTrue();
        }
    }

    @Test
    void aToolWaitsForAnotherOne() throws Exception {
        Invocation invocation = invocation();
        var second = new CompletableFuture<Boolean>();
        try (Installation first = Installation.forTool(invocation, Map.of())) {
            connect(first).close();
            Thread.ofVirtual()
                    .start(() -> {
                        try (Installation tool = Installation.forTool(invocation, Map.of());
                                Connection connection = connect(tool)) {
                            second.complete(connection.isValid(5));
                        } catch (Exception failed) {
                            second.completeExceptionally(failed);
                        }
                    });
            assertThatThrownBy(() -> Installation.start(otherPorts(invocation), Map.of()))
                    .hasMessageContaining("is in use by process");
            assertThat(second.isDone()).isFalse();
        }
        assertThat(second.get(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Invocation otherPorts(Invocation invocation) {
        return new Invocation(
                "start",
                invocation.data(),
                RunningSite.freePort(),
                RunningSite.freePort(),
                "127.0.0.1",
                false,
                List.of());
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        String address = "postgresql://127.0.0.1:" + RunningSite.freePort() + "/tatkraft";
        assertThatThrownBy(() ->
                        Installation.start(invocation(), Map.of("TATKRAFT_DATABASE_URL", address)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("jdbc:" + address)
                .hasMessageContaining("'tatkraft'");
        String telling = address.replace("//", "//me:geheim@") + "?password=geheim";
        assertThatThrownBy(() ->
                        Installation.start(invocation(), Map.of("TATKRAFT_DATABASE_URL", telling)))
                .isInstanceOf(Refusal.class)
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void aDatabaseOfOnesOwnIsUsed() throws Exception {
        try (Installation own = Installation.start(invocation(), Map.of())) {
            Database database = own.database();
            var environment =
                    Map.of(
                            "TATKRAFT_DATABASE_URL", database.url(),
                            "TATKRAFT_DATABASE_USER", database.user(),
                            "TATKRAFT_DATABASE_PASSWORD", database.password());
            Invocation other =
                    new Invocation(
                            "start",
                            folder.resolve("other"),
                            RunningSite.freePort(),
                            RunningSite.freePort(),
                            "127.0.0.1",
                            false,
                            List.of());
            try (Installation using = Installation.start(other, environment);
                    Connection connection = connect(using)) {
                assertThat(connection.isValid(5)).isTrue();
                assertThat(other.data().resolve("postgres")).doesNotExist();
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        var wanted =
                new Invocation(
                        "start",
                        file.resolve("data"),
                        RunningSite.freePort(),
                        RunningSite.freePort(),
                        "127.0.0.1",
                        false,
                        List.of());
        assertThatThrownBy(() -> Installation.start(wanted, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString());
    }
}
