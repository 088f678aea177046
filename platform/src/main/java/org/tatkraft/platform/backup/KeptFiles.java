package org.tatkraft.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a data folder that are kept in a backup.
 *
 * <p>A transaction does not reach them. So they are first laid down in a folder of their own, with
 * a mark that the database gets within the transaction of the restore: whoever finds such a folder
 * later knows from the database whether its files count.
 */
final class KeptFiles {

    /** The file with the key that signs the journal. */
    static final String KEY = "journal.key";

    /** Their names. What is in no backup is listed in the test of this class. */
    static final List<String> NAMES = List.of(KEY, "journal.head");

    private static final String MARK = "mark";

    private final Path data;
    private final Path laidDown;

    KeptFiles(Path data) {
        this.data = data;
        this.laidDown = data.resolve("restoring");
    }

    /** Those that are there, with their bytes. */
    Map<String, byte[]> read() throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        for (String name : NAMES) {
            try {
                found.put(name, Files.readAllBytes(data.resolve(name)));
            } catch (NoSuchFileException none) {
                // nothing has been signed yet
            }
        }
        return found;
    }

    /** Lays files down, to be taken up when the database has the mark for good. */
    void layDown(Map<String, byte[]> files, String mark) throws IOException {
        remove();
        Files.createDirectory(
                laidDown,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            write(laidDown.resolve(each.getKey()), each.getValue());
        }
        write(laidDown.resolve(MARK), mark.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Takes up what a restore has laid down; forgets it if that restore never came to its end. */
    void takeUp(Connection connection) throws IOException, SQLException {
        if (!isLaidDown()) {
            return;
        }
        Path mark = laidDown.resolve(MARK);
        if (Files.exists(mark) && Files.readString(mark).equals(markIn(connection))) {
            for (String name : NAMES) {
                Path file = laidDown.resolve(name);
                if (Files.exists(file)) {
                    // Copied, not moved: whoever is interrupted here can do all of it again.
                    Path beside = data.resolve(name + Archive.UNFINISHED);
                    Files.deleteIfExists(beside);
                    write(beside, Files.readAllBytes(file));
                    Files.move(beside, data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.deleteIfExists(data.resolve(name));
                }
            }
        }
        remove();
    }

    /** Whether a restore has laid something down that nobody has taken up. */
    boolean isLaidDown() {
        return Files.exists(laidDown);
    }

    /** The mark that the last restore has left in the database. */
    private static @Nullable String markIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select obj_description(to_regclass('%s'), 'pg_class')"
                                        .formatted(TableName.HISTORY.quoted()))) {
            row.next();
            return row.getString(1);
        }
    }

    /** The statement that leaves a mark in the database. */
    static String marking(String mark) {
        return "comment on table %s is '%s'".formatted(TableName.HISTORY.quoted(), mark);
    }

    private void remove() throws IOException {
        if (isLaidDown()) {
            // The mark goes first: without it nothing here counts.
            Files.deleteIfExists(laidDown.resolve(MARK));
            for (String name : NAMES) {
                Files.deleteIfExists(laidDown.resolve(name));
            }
            Files.delete(laidDown);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }
}
