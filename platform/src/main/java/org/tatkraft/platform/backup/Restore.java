package org.tatkraft.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tatkraft.platform.installation.Database;
import org.tatkraft.platform.installation.Refusal;

/**
 * The way back from a backup into a database, in one transaction: what was there goes, the tables
 * are built as they were when the backup was made, filled, and checked.
 */
final class Restore {

    private static final String LOCK_TIMEOUT = "20s";

    private final Database database;
    private final KeptFiles files;
    private final Archive archive;
    private final Manifest manifest;

    Restore(Database database, Path data, Archive archive) {
        this.database = database;
        this.files = new KeptFiles(data);
        this.archive = archive;
        this.manifest = archive.manifest();
    }

    /** What is done with contents that are there already, before they go. */
    interface Farewell {
        void to(Contents contents);
    }

    /**
     * Restores everything and migrates it to what this Tatkraft needs.
     *
     * @param replaced what to do before contents are replaced; refuses if they may not be
     */
    void run(Farewell replaced) throws Exception {
        try (Connection connection = Backup.connect(database)) {
            // What an earlier restore left undecided is decided before this one begins.
            files.takeUp(connection);
            requireAlone(connection);
            Contents there = Contents.of(connection);
            requireOurs(connection, there);
            boolean hasRows = there.hasRows(connection);
            connection.rollback();
            if (hasRows) {
                replaced.to(there);
            }
            String mark = "Restored: " + UUID.randomUUID();
            replace(connection, there, mark);
            files.layDown(filesOfBackup(), mark);
            connection.commit();
            files.takeUp(connection);
            connection.rollback();
            analyze(connection);
        }
        Migrations.finish(
                new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** Nobody else of ours may be at work; what others look at is protected by locks. */
    private static void requireAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet others =
                        statement.executeQuery(
                                """
                                select coalesce(nullif(split_part(application_name, ' ', 1), ''), 'a program'),
                                    coalesce(host(client_addr), 'this machine')
                                from pg_stat_activity
                                where datname = current_database() and usename = current_user
                                    and pid <> pg_backend_pid()
                                    and backend_type = 'client backend'
                                order by backend_start
                                """)) {
            if (others.next()) {
                throw new Refusal(
                        "The database is in use by %s on %s."
                                .formatted(others.getString(1), others.getString(2)),
                        "a Tatkraft is running on it: stop it first. Nothing was changed.");
            }
        }
    }

    /** A database that none of our migrations has seen must have nothing in it. */
    private static void requireOurs(Connection connection, Contents there)
            throws SQLException, IOException {
        if (Migrations.know(there)) {
            return;
        }
        List<String> strangers =
                Contents.strings(
                        connection,
                        """
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname <> all(?) and schemaname not like 'pg_%' order by 1
                        """,
                        connection.createArrayOf("text", new String[] {"information_schema"}));
        if (!there.migrations().isEmpty() || strangers.size() > there.tables().size()) {
            throw new Refusal(
                    "The database has tables that are not Tatkraft's, such as %s."
                            .formatted(strangers.getFirst()),
                    "another database was meant. Nothing was changed.");
        }
    }

    private void replace(Connection connection, Contents there, String mark) throws Exception {
        var source = new OneTransaction(connection);
        try {
            run(connection, List.of("set local lock_timeout = '" + LOCK_TIMEOUT + "'"));
            run(connection, removing(connection, there));
            Migrations.build(source, manifest);
            // From here on names are written in full.
            run(
                    connection,
                    List.of(
                            "set local search_path = ''",
                            "set local maintenance_work_mem = '128MB'"));
            Contents built = Contents.of(connection);
            requireSameTables(built);
            Scaffolding scaffolding = Scaffolding.around(connection, built);
            run(connection, scaffolding.down());
            fill(connection, built);
            run(connection, scaffolding.up());
            setSequences(connection);
            Migrations.requireSame(source, archive);
            run(connection, List.of(KeptFiles.marking(mark)));
        } catch (Exception failed) {
            connection.rollback();
            throw failed;
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** What others have built upon our tables is not taken down with them: it is refused. */
    private static List<String> removing(Connection connection, Contents there)
            throws SQLException {
        var statements = new ArrayList<String>();
        List<String> views =
                Contents.strings(
                        connection,
                        """
                        select format('%I.%I', schemaname, viewname) from pg_views
                        where schemaname = any(?)
                        """,
                        there.schemas(connection));
        if (!views.isEmpty()) {
            statements.add("drop view " + String.join(", ", views));
        }
        if (!there.tables().isEmpty()) {
            statements.add(
                    "drop table "
                            + there.tables().stream()
                                    .map(table -> table.name().quoted())
                                    .collect(Collectors.joining(", ")));
        }
        there.schemas()
                .forEach(each ->
                        statements.add("drop schema " + TableName.quoted(each) + " cascade"));
        return statements;
    }

    private void requireSameTables(Contents built) {
        var there =
                built.tables().stream()
                        .map(table -> table.name() + " " + new TreeSet<>(table.columns()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var wanted =
                manifest.tables().stream()
                        .map(table -> table.name() + " " + new TreeSet<>(table.columns()))
                        .collect(Collectors.toCollection(TreeSet::new));
        there.removeIf(table -> manifest.leftOut().contains(table.replaceFirst(" .*", "")));
        if (!there.equals(wanted)) {
            var differing = new TreeSet<>(there);
            differing.removeAll(wanted);
            wanted.removeAll(there);
            differing.addAll(wanted);
            throw new Refusal(
                    "The backup %s has other tables than its migrations make; the first difference is in %s."
                            .formatted(archive.file(), differing.getFirst()),
                    "the database had been changed by hand. Nothing was changed here.");
        }
    }

    private void fill(Connection connection, Contents built) throws Exception {
        run(
                connection,
                List.of(
                        "truncate "
                                + built.tables().stream()
                                        .map(table -> table.name().quoted())
                                        .collect(Collectors.joining(", "))));
        for (Manifest.Table each : manifest.tables()) {
            fill(connection, each);
        }
    }

    /** The rows need not be looked at again later: the table is as new as they are. */
    private void fill(Connection connection, Manifest.Table table) throws Exception {
        var copied = new Contents.Table(TableName.of(table.name()), table.columns()).copied();
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + copied + " from stdin with (freeze)");
        try {
            archive.read(
                    Archive.nameOfTable(table.name()),
                    table.parts(),
                    part -> copy.writeToCopy(part, 0, part.length));
        } catch (Exception failed) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            throw failed;
        }
        long rows = copy.endCopy();
        if (rows != table.rows()) {
            throw new Refusal(
                    "The table %s has %d rows after it was filled, but the backup %s counted %d."
                            .formatted(table.name(), rows, archive.file(), table.rows()),
                    "the file was changed by something else than Tatkraft. Nothing was changed.");
        }
    }

    private void setSequences(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Manifest.Sequence each : manifest.sequences()) {
                statement.setString(1, TableName.of(each.name()).quoted());
                statement.setLong(2, each.last());
                statement.execute();
            }
        }
    }

    private Map<String, byte[]> filesOfBackup() throws Exception {
        var found = new LinkedHashMap<String, byte[]>();
        for (Manifest.File each : manifest.files()) {
            if (!KeptFiles.NAMES.contains(each.name())) {
                throw new Refusal(
                        "The backup %s has the file %s, which this Tatkraft does not know."
                                .formatted(archive.file(), each.name()),
                        "it comes from a newer version: restore it with that one.");
            }
            var bytes = new java.io.ByteArrayOutputStream();
            archive.read(Archive.nameOfFile(each.name()), each.parts(), bytes::writeBytes);
            found.put(each.name(), bytes.toByteArray());
        }
        return found;
    }

    /** Tells the planner what there is now, so that the first pages need not wait for it. */
    private void analyze(Connection connection) throws SQLException {
        var statements = new ArrayList<String>();
        for (Manifest.Table each : manifest.tables()) {
            statements.add("analyze " + TableName.of(each.name()).quoted());
        }
        run(connection, statements);
        connection.commit();
    }
}
