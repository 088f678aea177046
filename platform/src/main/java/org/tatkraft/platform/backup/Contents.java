package org.tatkraft.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tatkraft.platform.backup.Manifest.Migration;

/**
 * What of a database is Tatkraft's, as the history of migrations and the catalogue of PostgreSQL
 * tell: the schemas of the modules that have migrated, and the history itself.
 *
 * @param migrations what has been migrated, in order
 * @param schemas the schemas of the modules
 * @param tables the tables in them, and the history
 */
record Contents(List<Migration> migrations, List<String> schemas, List<Table> tables) {

    /**
     * Tables whose rows stay where they are. A session is a key to somebody's account for whoever
     * has it, and one that was ended must not come back; a link to sign in is good for minutes.
     */
    static final Set<TableName> LEFT_OUT =
            Set.of(
                    new TableName("account", "session"),
                    new TableName("account", "session_attributes"),
                    new TableName("account", "sign_in_link"));

    /**
     * A table.
     *
     * @param name its name
     * @param columns the columns whose values are stored
     */
    record Table(TableName name, List<String> columns) {

        /** The table with its columns, as COPY takes them. */
        String copied() {
            return name.quoted()
                    + " ("
                    + String.join(", ", columns.stream().map(TableName::quoted).toList())
                    + ")";
        }
    }

    /** Looks into a database. */
    static Contents of(Connection connection) throws SQLException {
        if (!has(connection, TableName.HISTORY)) {
            return new Contents(List.of(), List.of(), List.of());
        }
        List<Migration> migrations = migrations(connection);
        List<String> schemas = schemas(connection, migrations);
        return new Contents(migrations, schemas, tables(connection, schemas));
    }

    private static boolean has(Connection connection, TableName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?)")) {
            query.setString(1, table.quoted());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getString(1) != null;
            }
        }
    }

    private static List<Migration> migrations(Connection connection) throws SQLException {
        var found = new ArrayList<Migration>();
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select version, script from public.flyway_schema_history
                                where success and version is not null order by installed_rank
                                """)) {
            while (rows.next()) {
                found.add(new Migration(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    /** A migration lies in the folder of its module, and the schema is called the same. */
    private static List<String> schemas(Connection connection, List<Migration> migrations)
            throws SQLException {
        Array modules =
                connection.createArrayOf(
                        "text",
                        migrations.stream()
                                .map(each -> each.script().replaceFirst("/.*", ""))
                                .distinct()
                                .toArray());
        return strings(
                connection,
                "select nspname from pg_namespace where nspname = any(?) order by nspname",
                modules);
    }

    private static List<Table> tables(Connection connection, List<String> schemas)
            throws SQLException {
        var found = new ArrayList<Table>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select n.nspname, c.relname,
                            array(select attname::text from pg_attribute
                                where attrelid = c.oid and attnum > 0 and not attisdropped
                                    and attgenerated = '' order by attnum)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and (n.nspname = any(?)
                            or (n.nspname = ? and c.relname = ?))
                        order by n.nspname, c.relname
                        """)) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            query.setString(2, TableName.HISTORY.schema());
            query.setString(3, TableName.HISTORY.table());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Table(
                                    new TableName(rows.getString(1), rows.getString(2)),
                                    List.of((String[]) rows.getArray(3).getArray())));
                }
            }
        }
        return found;
    }

    /** What a query with one parameter gives in its first column. */
    static List<String> strings(Connection connection, String sql, Array parameter)
            throws SQLException {
        var found = new ArrayList<String>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** The schemas as an array for a query. */
    Array schemas(Connection connection) throws SQLException {
        return connection.createArrayOf("text", schemas.toArray());
    }

    /** Whether anything is stored, except which migrations have run. */
    boolean hasRows(Connection connection) throws SQLException {
        for (Table table : tables) {
            if (!table.name().equals(TableName.HISTORY) && hasRows(connection, table.name())) {
                return true;
            }
        }
        return false;
    }

    static boolean hasRows(Connection connection, TableName table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select exists (select from " + table.quoted() + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
