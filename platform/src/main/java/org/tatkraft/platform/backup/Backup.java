package org.tatkraft.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.tatkraft.platform.installation.Database;
import org.tatkraft.platform.installation.Refusal;

/**
 * The making of a backup: all tables as of one moment, whatever is written meanwhile, and the files
 * beside the database as they were just before.
 *
 * <p>Just before, because the head of the journal is written to its file after it is committed: so
 * the file never names an entry that the tables do not have.
 */
final class Backup {

    private final Database database;
    private final Path data;

    Backup(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    /**
     * A connection that begins a transaction with its first statement, and writes values plainly.
     */
    static Connection connect(Database database) throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            statement.execute("set datestyle = 'ISO, YMD'");
            statement.execute("set intervalstyle = 'postgres'");
            statement.execute("set extra_float_digits = 3");
            statement.execute("set bytea_output = 'hex'");
            statement.execute("set statement_timeout = 0");
            statement.execute("set idle_in_transaction_session_timeout = 0");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * Writes everything into a file.
     *
     * @throws Refusal if there is nothing, or the file cannot be written
     */
    Manifest write(Path file, boolean overwrite) {
        try (Connection connection = connect(database);
                var archive = new ArchiveWriter(file)) {
            archive.begin();
            List<Manifest.File> files = files(archive);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Contents contents = Contents.of(connection);
            hold(connection, contents);
            var manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            version(),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                            contents.migrations(),
                            files,
                            tables(connection, contents, archive),
                            contents.tables().stream()
                                    .map(Contents.Table::name)
                                    .filter(Contents.LEFT_OUT::contains)
                                    .map(TableName::toString)
                                    .toList(),
                            sequences(connection, contents));
            archive.finish(manifest, overwrite);
            return manifest;
        } catch (FileAlreadyExistsException there) {
            throw there(file);
        } catch (FileSystemException failed) {
            throw unwritable(
                    file, Objects.requireNonNullElse(failed.getReason(), failed.toString()));
        } catch (IOException failed) {
            throw unwritable(file, String.valueOf(failed.getMessage()));
        } catch (SQLException refused) {
            throw new Refusal(
                    "The backup was broken off, because the database refused: "
                            + refused.getMessage(),
                    "it is starting or stopping: try again in a few seconds.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making a backup", stopped);
        }
    }

    static Refusal there(Path file) {
        return new Refusal(
                "The file %s is there already.".formatted(file),
                "another name was meant; --overwrite replaces it.");
    }

    private static Refusal unwritable(Path file, String why) {
        return new Refusal(
                "The backup %s cannot be written: %s.".formatted(file, why),
                "its folder does not exist, belongs to somebody else, or the disk is full.");
    }

    private List<Manifest.File> files(ArchiveWriter archive)
            throws IOException, InterruptedException {
        var files = new ArrayList<Manifest.File>();
        for (Map.Entry<String, byte[]> each : new KeptFiles(data).read().entrySet()) {
            ArchiveWriter.Cut cut = archive.cut(Archive.nameOfFile(each.getKey()));
            cut.add(each.getValue());
            files.add(new Manifest.File(each.getKey(), cut.end()));
        }
        return files;
    }

    /** Keeps anybody from changing tables, though not their rows, until the end. */
    private static void hold(Connection connection, Contents contents) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Contents.Table table : contents.tables()) {
                statement.execute("lock table " + table.name().quoted() + " in access share mode");
            }
        }
    }

    private static List<Manifest.Table> tables(
            Connection connection, Contents contents, ArchiveWriter archive)
            throws SQLException, IOException, InterruptedException {
        var tables = new ArrayList<Manifest.Table>();
        for (Contents.Table table : contents.tables()) {
            if (!Contents.LEFT_OUT.contains(table.name())) {
                tables.add(copy(connection, table, archive));
            }
        }
        return tables;
    }

    private static Manifest.Table copy(
            Connection connection, Contents.Table table, ArchiveWriter archive)
            throws SQLException, IOException, InterruptedException {
        String name = table.name().toString();
        ArchiveWriter.Cut cut = archive.cut(Archive.nameOfTable(name));
        CopyOut copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table.copied() + " to stdout");
        long rows = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            cut.add(row);
            rows++;
        }
        return new Manifest.Table(name, table.columns(), rows, cut.end());
    }

    /** Sequences obey no transaction, so they are read last: none may be behind its table. */
    private static List<Manifest.Sequence> sequences(Connection connection, Contents contents)
            throws SQLException {
        var found = new ArrayList<Manifest.Sequence>();
        try (var query =
                connection.prepareStatement(
                        """
                        select schemaname || '.' || sequencename, last_value from pg_sequences
                        where schemaname = any(?) and last_value is not null order by 1
                        """)) {
            query.setArray(1, contents.schemas(connection));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
                }
            }
        }
        return found;
    }

    /** The version of this Tatkraft, written into the settings by the build. */
    static String version() throws IOException {
        try (InputStream settings = Backup.class.getResourceAsStream("/application.properties")) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(settings));
            return properties.getProperty("tatkraft.version");
        }
    }
}
