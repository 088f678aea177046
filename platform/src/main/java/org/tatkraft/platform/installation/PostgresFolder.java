package org.tatkraft.platform.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The files of an embedded PostgreSQL: its programs, its cluster, its password, its log. */
final class PostgresFolder {

    static final String USER = "tatkraft";

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
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** Ends a server of this folder that survived the death of everything around it. */
    void stopLeftBehind() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var left = ProcessHandle.of(pid).filter(PostgresFolder::isPostgres);
        if (left.isPresent()) {
            run(List.of(program("pg_ctl"), "stop", "-m", "fast", "-w", "-D", cluster().toString()));
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("postgres")).orElse(true);
    }

    /** Makes a cluster unless there is one, and says whether it did. */
    boolean initialise() throws IOException {
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            return false;
        }
        // Making the password first leaves nothing to do between the cluster's making and its move.
        password();
        Path unfinished = folder.resolve("cluster-unfinished");
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

    private static void removeFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
