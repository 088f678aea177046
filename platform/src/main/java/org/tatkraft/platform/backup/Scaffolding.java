package org.tatkraft.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What hangs on tables and makes filling them slow or dependent on an order: foreign keys, keys,
 * indexes, triggers. It is taken down before they are filled and put up after, when each index is
 * built and each key checked in one go. No rights beyond those of the owner are needed.
 *
 * @param down the statements that take it down, in order
 * @param up the statements that put it up, in order
 */
record Scaffolding(List<String> down, List<String> up) {

    /** Foreign keys go first and come last, because they need the keys of others. */
    private static final String CONSTRAINTS =
            """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                format('alter table %s add constraint %I %s',
                    c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = c.connamespace
            where n.nspname = any(?) and t.relkind = 'r' and not t.relispartition
                and c.conparentid = 0 and c.contype in (%s)
            order by n.nspname, t.relname, c.contype, c.conname
            """;

    private static final String INDEXES =
            """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = any(?) and t.relkind = 'r' and not t.relispartition
                and not exists (select from pg_constraint where conindid = i.indexrelid)
            order by n.nspname, t.relname, i.indexrelid
            """;

    private static final String TRIGGERS =
            """
            select distinct format('alter table %s disable trigger user', g.tgrelid::regclass),
                format('alter table %s enable trigger user', g.tgrelid::regclass)
            from pg_trigger g
            join pg_class t on t.oid = g.tgrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = any(?) and not g.tgisinternal and g.tgenabled = 'O'
            order by 1
            """;

    /** Looks what hangs on the tables of some schemas. */
    static Scaffolding around(Connection connection, Contents contents) throws SQLException {
        var down = new ArrayList<String>();
        var up = new ArrayList<String>();
        String foreign = CONSTRAINTS.replace("(%s)", "('f')");
        String keys = CONSTRAINTS.replace("(%s)", "('p', 'u', 'x')");
        for (String query : List.of(foreign, keys, INDEXES, TRIGGERS)) {
            var putUp = new ArrayList<String>();
            look(connection, contents, query, down, putUp);
            // What was taken down last is put up first.
            up.addAll(0, putUp);
        }
        return new Scaffolding(List.copyOf(down), List.copyOf(up));
    }

    private static void look(
            Connection connection,
            Contents contents,
            String sql,
            List<String> down,
            List<String> up)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, contents.schemas(connection));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    down.add(rows.getString(1));
                    up.add(rows.getString(2));
                }
            }
        }
    }
}
