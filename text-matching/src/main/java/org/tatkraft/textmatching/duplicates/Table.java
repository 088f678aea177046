package org.tatkraft.textmatching.duplicates;

import java.util.List;
import java.util.Optional;

/**
 * Records in columns.
 *
 * @param ids what the records are called, each once
 * @param columns the columns
 */
public record Table(List<String> ids, List<Column> columns) {

    /**
     * A column.
     *
     * @param name what it is called; columns of the same name are compared with each other
     * @param values the value of each record; blank if there is none
     * @param kind what stands in it; seen from the values if nothing is said
     */
    public record Column(String name, List<String> values, Optional<ColumnKind> kind) {

        /** A column of which its values say what stands in it. */
        public Column(String name, List<String> values) {
            this(name, values, Optional.empty());
        }
    }

    /**
     * Keeps the lists.
     *
     * @throws IllegalArgumentException if a column is shorter or longer than the others
     */
    public Table {
        ids = List.copyOf(ids);
        columns = List.copyOf(columns);
        for (Column each : columns) {
            if (each.values().size() != ids.size()) {
                throw new IllegalArgumentException(
                        "The column %s has %d values, and there are %d records"
                                .formatted(each.name(), each.values().size(), ids.size()));
            }
        }
    }

    /** How many records there are. */
    public int size() {
        return ids.size();
    }
}
