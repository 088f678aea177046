package org.tatkraft.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;
import org.tatkraft.platform.installation.Refusal;

/** {@code bin/tatkraft backup} and {@code bin/tatkraft restore}. */
public final class Commands {

    private static final String OVERWRITE = "--overwrite";
    private static final String REPLACE = "--replace";
    private static final String CHECK = "--check";

    private Commands() {}

    /**
     * Runs one of the commands.
     *
     * @return the exit code
     * @throws Refusal if it cannot be done
     */
    public static int run(Invocation invocation, Map<String, String> environment, PrintStream out) {
        if (invocation.command().equals("backup")) {
            backUp(invocation, environment, out);
        } else {
            restore(invocation, environment, out);
        }
        return 0;
    }

    /**
     * What stands behind the command.
     *
     * @param file the file
     * @param options the options that were given
     */
    record Wanted(Path file, List<String> options) {

        static Wanted read(Invocation invocation, String... known) {
            var options = new ArrayList<>(invocation.arguments());
            options.retainAll(List.of(known));
            var rest = new ArrayList<>(invocation.arguments());
            rest.removeAll(options);
            if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
                throw refused(invocation, known);
            }
            try {
                return new Wanted(
                        Path.of(rest.getFirst()).toAbsolutePath().normalize(),
                        List.copyOf(options));
            } catch (InvalidPathException impossible) {
                throw refused(invocation, known);
            }
        }

        private static Refusal refused(Invocation invocation, String... known) {
            return new Refusal(
                    "%s takes one file and, if you like, %s, not %s."
                            .formatted(
                                    invocation.command(),
                                    String.join(" or ", Arrays.asList(known)),
                                    invocation.arguments()),
                    "bin/tatkraft %s tatkraft%s"
                            .formatted(invocation.command(), AutomaticBackups.ENDING));
        }

        boolean has(String option) {
            return options.contains(option);
        }
    }

    private static void backUp(
            Invocation invocation, Map<String, String> environment, PrintStream out) {
        Wanted wanted = Wanted.read(invocation, OVERWRITE);
        if (Files.isDirectory(wanted.file())) {
            throw new Refusal(
                    "%s is a folder.".formatted(wanted.file()), "a file in it was meant.");
        }
        if (Files.exists(wanted.file()) && !wanted.has(OVERWRITE)) {
            throw Backup.there(wanted.file());
        }
        if (Installation.isNew(invocation, environment)) {
            throw nothingThere(invocation);
        }
        long began = System.nanoTime();
        try (Installation installation = Installation.forTool(invocation, environment)) {
            requireSomething(installation);
            Manifest made =
                    new Backup(installation.database(), invocation.data())
                            .write(wanted.file(), wanted.has(OVERWRITE));
            tell(out, "Backed up", made, wanted.file(), began);
        }
    }

    private static Refusal nothingThere(Invocation invocation) {
        return new Refusal(
                "There is nothing to back up in %s.".formatted(invocation.data()),
                "another folder was meant: --data DIR names it.");
    }

    /** Without the key, a restored journal would be signed by nobody. */
    private static void requireSomething(Installation installation) {
        Path key = installation.invocation().data().resolve(KeptFiles.KEY);
        try (Connection connection = Backup.connect(installation.database())) {
            Contents contents = Contents.of(connection);
            if (contents.schemas().isEmpty()) {
                throw nothingThere(installation.invocation());
            }
            var seals = new TableName("journal", "seal");
            boolean isSealed =
                    contents.tables().stream().anyMatch(each -> each.name().equals(seals))
                            && Contents.hasRows(connection, seals);
            if (isSealed && !Files.exists(key)) {
                throw new Refusal(
                        "The key of the journal, %s, is not there.".formatted(key),
                        "the data folder of the server was meant: --data DIR names it.");
            }
        } catch (SQLException refused) {
            throw new Refusal(
                    "The database refused: " + refused.getMessage(),
                    "it is starting or stopping: try again in a few seconds.");
        }
    }

    private static void restore(
            Invocation invocation, Map<String, String> environment, PrintStream out) {
        Wanted wanted = Wanted.read(invocation, REPLACE, CHECK);
        long began = System.nanoTime();
        try (Archive archive = Archive.open(wanted.file())) {
            // Looked through before anything is touched, though it is read again afterwards.
            archive.check();
            if (wanted.has(CHECK)) {
                tell(out, "Whole:", archive.manifest(), wanted.file(), began);
                return;
            }
            Migrations.requireKnown(archive);
            try (Installation installation = Installation.alone(invocation, environment)) {
                new Restore(installation.database(), invocation.data(), archive)
                        .run(there -> farewell(installation, wanted, out));
            }
            tell(out, "Restored", archive.manifest(), wanted.file(), began);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException refused) {
            throw new Refusal(
                    "The database refused, and nothing was changed: " + refused.getMessage(),
                    "something else works in it, or its disk is full.");
        } catch (Exception failed) {
            throw new IllegalStateException("The restore failed", failed);
        }
    }

    private static void farewell(Installation installation, Wanted wanted, PrintStream out) {
        if (!wanted.has(REPLACE)) {
            throw new Refusal(
                    "The installation in %s has contents already; nothing was changed."
                            .formatted(installation.invocation().data()),
                    "an empty one was meant: --data DIR names it. --replace replaces everything.");
        }
        var backups = new AutomaticBackups(installation.invocation().data(), Clock.systemUTC());
        out.println(
                "What was there is in "
                        + backups.make(installation.database(), "restore", wanted.file()));
    }

    private static void tell(
            PrintStream out, String what, Manifest manifest, Path file, long began) {
        out.printf(
                Locale.ROOT,
                "%s %d rows of %d tables, %.1f MB, made %s by Tatkraft %s, in %.1f s: %s%n",
                what,
                manifest.rows(),
                manifest.tables().size(),
                manifest.bytes() / 1e6,
                manifest.madeAt(),
                manifest.tatkraft(),
                (System.nanoTime() - began) / 1e9,
                file);
    }
}
