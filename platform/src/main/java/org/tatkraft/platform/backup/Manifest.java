package org.tatkraft.platform.backup;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a backup, written at its end.
 *
 * @param format the version of the format of such files
 * @param tatkraft the version of the Tatkraft that made it
 * @param madeAt when
 * @param migrations what had been migrated, in order
 * @param files the files of the data folder
 * @param tables the tables
 * @param leftOut the tables that are there without their rows
 * @param sequences the sequences that have been used
 */
record Manifest(
        int format,
        String tatkraft,
        Instant madeAt,
        List<Migration> migrations,
        List<File> files,
        List<Table> tables,
        List<String> leftOut,
        List<Sequence> sequences) {

    /** The format that is written, and the newest that can be read. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Manifest {
        migrations = List.copyOf(migrations);
        files = List.copyOf(files);
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
        sequences = List.copyOf(sequences);
    }

    /**
     * A migration.
     *
     * @param version its version
     * @param script its file, with the folder of its module
     */
    record Migration(String version, String script) {}

    /**
     * A file of the data folder.
     *
     * @param name its name there
     * @param parts what its contents are cut into
     */
    record File(String name, Parts parts) {}

    /**
     * A table.
     *
     * @param name schema and table, with a dot between
     * @param columns its columns, in the order of the contents
     * @param rows how many rows it has
     * @param parts what its contents are cut into, in the text format of COPY
     */
    record Table(String name, List<String> columns, long rows, Parts parts) {

        Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * How contents are cut.
     *
     * @param count how many parts there are, numbered from 1
     * @param bytes how long they are together, unpacked
     * @param sha256 the hash of all of it, as hexadecimal digits
     */
    record Parts(int count, long bytes, String sha256) {}

    /**
     * A sequence that has been used.
     *
     * @param name schema and sequence, with a dot between
     * @param last the last value that it gave
     */
    record Sequence(String name, long last) {}

    /** The version of the last migration; blank if there was none. */
    String version() {
        return migrations.isEmpty() ? "" : migrations.getLast().version();
    }

    /** How many rows there are in all. */
    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** How long all contents are, unpacked. */
    long bytes() {
        return tables.stream().mapToLong(table -> table.parts().bytes()).sum();
    }

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    /** Reads what {@link #written} gives; fails in some way on anything else. */
    static Manifest read(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }
}
