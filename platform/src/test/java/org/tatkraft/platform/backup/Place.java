package org.tatkraft.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Tatkraft;
import org.tatkraft.platform.installation.Database;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;

/**
 * A place where an installation can be.
 *
 * @param data its data folder
 * @param environment where its database is, if it has none of its own
 */
record Place(Path data, Map<String, String> environment) {

    /** A place with a PostgreSQL of its own; its programs need not be unpacked once more. */
    static Place embedded(Path data) {
        try {
            Path postgres = Files.createDirectories(data.resolve("postgres"));
            Path running = RunningSite.get().bean(Installation.class).invocation().data();
            if (Files.exists(running.resolve("postgres"))) {
                try (var files = Files.list(running.resolve("postgres"))) {
                    for (Path programs :
                            files.filter(file ->
                                            file.getFileName().toString().startsWith("programs-"))
                                    .toList()) {
                        Files.createSymbolicLink(
                                postgres.resolve(programs.getFileName()), programs);
                    }
                }
            }
            return new Place(data, Map.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A place whose database somebody else runs. */
    static Place external(Path data, String url, String user, String password) {
        return new Place(
                data,
                Map.of(
                        "TATKRAFT_DATABASE_URL", url,
                        "TATKRAFT_DATABASE_USER", user,
                        "TATKRAFT_DATABASE_PASSWORD", password));
    }

    /** A server that stands for one that somebody else runs; all tests share it. */
    private static final class Server {

        private static final Installation ONLY = started();

        private static Installation started() {
            try {
                return embedded(Files.createTempDirectory("tatkraft-server")).open();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    static Installation server() {
        return Server.ONLY;
    }

    /** A place whose database is a new one of that server. */
    static Place database(Path data) throws SQLException {
        Database database = server().database();
        String name = "place_" + UUID.randomUUID().toString().replace('-', '_');
        execute(server(), "create database " + name);
        return external(data, addressOf(name), database.user(), database.password());
    }

    static String addressOf(String database) {
        return server().database().url().replaceFirst("/tatkraft$", "/" + database);
    }

    Invocation invocation(String... words) {
        return new Invocation(
                words[0],
                data,
                RunningSite.freePort(),
                RunningSite.freePort(),
                "127.0.0.1",
                false,
                List.of(words).subList(1, words.length));
    }

    /** Runs a command as the shell would, and gives what it prints. */
    String run(String... words) {
        var printed = new ByteArrayOutputStream();
        Commands.run(
                invocation(words),
                environment,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    Installation open() {
        return Installation.forTool(invocation("tool"), environment);
    }

    /** Starts the application without its pages, as a tool does. */
    ConfigurableApplicationContext start(Installation installation) {
        return Tatkraft.start(installation, WebApplicationType.NONE);
    }

    /** Writes into the journal of the running site and waits until it is sealed. */
    static void sealSomething() throws Exception {
        Installation running = RunningSite.get().bean(Installation.class);
        execute(
                running,
                """
                insert into journal.fact (id, subject, kind, deed, happened_at, before, after)
                select gen_random_uuid(), gen_random_uuid(), 'test', 'sealed', now(), '{}', '{}'
                from generate_series(1, 10)
                """);
        while (!ask(running, "select 1 from journal.fact where place is null").isEmpty()) {
            Thread.sleep(20);
        }
    }

    static Connection connect(Installation installation) throws SQLException {
        Database database = installation.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    static void execute(Installation installation, String... statements) throws SQLException {
        try (Connection connection = connect(installation);
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of a query. */
    static List<String> ask(Installation installation, String sql) throws SQLException {
        try (Connection connection = connect(installation);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Every table with a hash of its ordered rows, every sequence, every kept file. */
    Map<String, String> everything() throws Exception {
        try (Installation installation = open()) {
            return everything(installation, data);
        }
    }

    static Map<String, String> everything(Installation installation, Path data) throws Exception {
        var found = new TreeMap<String, String>();
        try (Connection connection = connect(installation);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("set local timezone = 'UTC'");
            for (Contents.Table table : Contents.of(connection).tables()) {
                if (Contents.LEFT_OUT.contains(table.name())) {
                    continue;
                }
                try (var row =
                        statement.executeQuery(
                                """
                                select count(*) || ' rows, ' ||
                                    coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')
                                from %s t
                                """
                                        .formatted(table.name().quoted()))) {
                    row.next();
                    found.put(table.name().toString(), row.getString(1));
                }
            }
            connection.rollback();
        }
        new KeptFiles(data)
                .read()
                .forEach((name, bytes) ->
                        found.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return found;
    }

    /** Columns, constraints, indexes, sequences and triggers, as the catalogue tells them. */
    static List<String> structure(Installation installation) throws SQLException {
        return ask(
                installation,
                """
                select format('%s.%s %s', table_schema, table_name, column_name)
                    || ' ' || ordinal_position || ' ' || data_type || ' ' || is_nullable
                    || ' ' || coalesce(column_default, '')
                    from information_schema.columns
                    where table_schema not in ('pg_catalog', 'information_schema')
                union all select conrelid::regclass || ' ' || conname || ' ' ||
                    pg_get_constraintdef(oid) || condeferrable || condeferred || convalidated
                    from pg_constraint where conrelid <> 0
                union all select pg_get_indexdef(indexrelid) || indisvalid || indisprimary
                    from pg_index i join pg_class c on c.oid = i.indrelid
                    join pg_namespace n on n.oid = c.relnamespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                union all select tgrelid::regclass || ' ' || tgname || tgenabled::text
                    from pg_trigger where not tgisinternal
                union all select schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0)
                    from pg_sequences
                order by 1
                """);
    }
}
