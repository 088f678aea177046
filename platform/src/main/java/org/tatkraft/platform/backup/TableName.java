package org.tatkraft.platform.backup;

/**
 * The name of a table.
 *
 * @param schema the schema, which is the module
 * @param table the table in it
 */
record TableName(String schema, String table) {

    /** Where Flyway writes down which migrations have run. */
    static final TableName HISTORY = new TableName("public", "flyway_schema_history");

    /** Reads what {@link #toString} gives. */
    static TableName of(String written) {
        int dot = written.indexOf('.');
        return new TableName(written.substring(0, dot), written.substring(dot + 1));
    }

    /** The name as SQL takes it. */
    String quoted() {
        return quoted(schema) + "." + quoted(table);
    }

    /** Any name as SQL takes it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
