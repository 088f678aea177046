package org.tatkraft.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.tatkraft.platform.installation.Database;
import org.tatkraft.platform.installation.Refusal;

/** The backups that are made without being asked for, before something is changed for good. */
final class AutomaticBackups {

    /** How many of them are kept. */
    static final int KEPT = 5;

    static final String ENDING = ".tatkraft";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path data;
    private final Path folder;
    private final Clock clock;

    AutomaticBackups(Path data, Clock clock) {
        this.data = data;
        this.folder = data.resolve("backups");
        this.clock = clock;
    }

    /**
     * Backs everything up.
     *
     * @param before what is about to happen, as a part of the name
     * @param needed files that must not go now, however old
     * @return the file
     * @throws Refusal if it cannot be written
     */
    Path make(Database database, String before, Path... needed) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            String time = TIME.format(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC)));
            Path file = folder.resolve("before-%s-%s%s".formatted(before, time, ENDING));
            new Backup(database, data).write(file, true);
            removeOld(List.of(needed));
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not back up into " + folder, failed);
        }
    }

    private void removeOld(List<Path> needed) throws IOException {
        List<Path> oldestFirst;
        try (var files = Files.list(folder)) {
            oldestFirst =
                    files.filter(file -> file.getFileName().toString().matches("before-.*"))
                            .sorted(Comparator.comparing(AutomaticBackups::time))
                            .toList();
        }
        List<Path> whole =
                oldestFirst.stream().filter(file -> file.toString().endsWith(ENDING)).toList();
        for (Path old : oldestFirst) {
            boolean isOld = whole.indexOf(old) < whole.size() - KEPT;
            if ((isOld || !whole.contains(old)) && !needed.contains(old)) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** The time in the name, which stands at its end. */
    private static String time(Path file) {
        return file.getFileName().toString().replaceFirst(".*-(\\d{8}-\\d{6}).*", "$1");
    }
}
