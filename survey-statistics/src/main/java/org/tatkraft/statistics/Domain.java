package org.tatkraft.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Some of the rows of a sample: those of which something is to be said. */
public final class Domain {

    private final boolean[] rows;
    private final int count;

    private Domain(boolean[] rows) {
        this.rows = rows;
        int in = 0;
        for (boolean row : rows) {
            in += row ? 1 : 0;
        }
        this.count = in;
    }

    /** All rows. */
    public static Domain all(int size) {
        boolean[] rows = new boolean[size];
        Arrays.fill(rows, true);
        return new Domain(rows);
    }

    /** The rows of categories, by their labels; of those that there are. */
    public static Domain of(Categories column, List<String> labels) {
        boolean[] rows = new boolean[column.size()];
        for (int row = 0; row < rows.length; row++) {
            int code = column.code(row);
            rows[row] = code >= 0 && labels.contains(column.labels().get(code));
        }
        return new Domain(rows);
    }

    /** The rows of a category. */
    public static Domain of(Categories column, int category) {
        boolean[] rows = new boolean[column.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = column.code(row) == category;
        }
        return new Domain(rows);
    }

    /** The rows that lie in both. */
    public Domain and(Domain other) {
        boolean[] both = rows.clone();
        for (int row = 0; row < both.length; row++) {
            both[row] &= other.rows[row];
        }
        return new Domain(both);
    }

    /** The rows of it that have some property. */
    Domain and(IntPredicate property) {
        boolean[] both = rows.clone();
        for (int row = 0; row < both.length; row++) {
            both[row] = both[row] && property.test(row);
        }
        return new Domain(both);
    }

    /** Whether a row lies in it. */
    public boolean has(int row) {
        return rows[row];
    }

    /** How many rows lie in it. */
    public int count() {
        return count;
    }
}
