package org.tatkraft.platform.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of an embedded PostgreSQL: its programs, its cluster, its password, its log. */
final class PostgresFolder {

    static final String USER = "tatkraft";

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Path programs;
    private final RootsClothes clothes;

    private PostgresFolder(Path folder, Path programs, RootsClothes clothes) {
        this.folder = folder;
        this.programs = programs;
        this.clothes = clothes;
    }

    /** The folder below a data folder, with the programs in it. */
    static PostgresFolder below(Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("postgres"));
        return new PostgresFolder(
                folder, PostgresBinaries.unpackBelow(folder), RootsClothes.find(folder));
    }

    /** Whether a data folder has a cluster. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve("postgres/cluster"));
    }

    /** The words before a command that runs as the server's user. */
    List<String> clothes() {
        return clothes.words();
    }

    /** Where the server keeps its data. */
    Path cluster() {
        return folder.resolve("cluster");
    }

    /** Where the server writes what it has to say. */
    Path log() {
        return folder.resolve("server.log");
    }

    /** The last lines that the server has written. */
    String logTail() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** The password of the server's user, made when it is first asked for. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file) || Files.readString(file).isBlank()) {
            if (hasCluster()) {
                throw new Refusal(
                        "The password of the database, %s, is empty or gone.".formatted(file),
                        "a copy of the data folder has it.");
            }
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Path unfinished = folder.resolve("password-unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.readString(file).strip();
    }

    /**
     * Ends a server of this folder that survived the death of everything around it, and removes its
     * mark, which would keep the next one from starting. Only one process has the data folder, so
     * no server of it may run now.
     */
    void stopLeftBehind() throws IOException {
        Path mark = cluster().resolve("postmaster.pid");
        if (!Files.exists(mark) || !Files.isDirectory(PROCESSES)) {
            return;
        }
        String marked = Files.readString(mark).lines().findFirst().orElse("").strip();
        if (working().anyMatch(process -> marked.equals(String.valueOf(process.pid())))) {
            run(List.of(program("pg_ctl"), "stop", "-m", "fast", "-w", "-D", cluster().toString()));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (working().findAny().isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new Refusal(
                        "Processes of an earlier PostgreSQL still work in %s: %s."
                                .formatted(cluster(), working().map(ProcessHandle::pid).toList()),
                        "they can be ended by their numbers with kill -INT.");
            }
            pause();
        }
        Files.deleteIfExists(mark);
    }

    /** The processes at work in the cluster: PostgreSQL works in the folder of its data. */
    private Stream<ProcessHandle> working() {
        return workingIn(cluster());
    }

    private static Stream<ProcessHandle> workingIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.isSameFile(PROCESSES.resolve(process.pid() + "/cwd"), folder);
                    } catch (IOException notOurs) {
                        return false;
                    }
                });
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting", stopped);
        }
    }

    private boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Makes a cluster unless there is one, and says whether it did. */
    boolean initialise() throws IOException {
        if (hasCluster()) {
            return false;
        }
        // Making the password first leaves nothing to do between the cluster's making and its move.
        password();
        Path unfinished = folder.resolve("cluster-unfinished");
        endMaking(unfinished);
        removeFolder(unfinished);
        Files.createDirectory(unfinished);
        Path secret = folder.resolve("password");
        clothes.giveAway(unfinished, secret);
        run(
                List.of(
                        program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        Files.move(unfinished, cluster());
        return true;
    }

    /** Ends what an earlier start that was killed is still making. */
    private static void endMaking(Path unfinished) throws IOException {
        for (int i = 0; i < 50; i++) {
            List<ProcessHandle> making = making(unfinished);
            if (making.isEmpty()) {
                return;
            }
            making.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
    }

    private static List<ProcessHandle> making(Path unfinished) {
        Stream<ProcessHandle> called =
                ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info()
                                        .commandLine()
                                        .orElse("")
                                        .contains(unfinished.toString()));
        return Stream.concat(called, workingIn(unfinished)).toList();
    }

    /** The path of one of the programs. */
    String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /** Runs one of the programs to its end and shows what it said if it failed. */
    private void run(List<String> command) throws IOException {
        var words = new ArrayList<>(clothes.words());
        words.addAll(command);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Refusal(
                        "PostgreSQL could not be prepared:\n" + said.strip(),
                        "the disk is full, or the folder %s is not writable.".formatted(folder));
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), stopped);
        }
    }

    static void removeFolder(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
