package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;

/** Rows of a sample with which nothing can be computed: the first of them, with what they have. */
public final class UnusableRows extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** So many rows are told at most. */
    private static final int MOST = 20;

    private final transient List<Row> rows;
    private final int count;

    /**
     * A row, and what is wrong with it.
     *
     * @param row the row, counted from 0
     * @param of in which column: {@code stratum}, {@code cluster}, {@code weight}, {@code
     *     population size}, {@code unit}, or the name of a margin or variable
     * @param what what the row has, such as {@code the weight -1}
     */
    public record Row(int row, String of, String what) {}

    private UnusableRows(List<Row> rows, int count) {
        super(
                "Row %d has %s%s"
                        .formatted(
                                rows.getFirst().row(),
                                rows.getFirst().what(),
                                count > 1 ? " (and %d more rows)".formatted(count - 1) : ""));
        this.rows = List.copyOf(rows);
        this.count = count;
    }

    /** The first of them, in the order in which they were found. */
    public List<Row> rows() {
        return rows;
    }

    /** How many there are in all. */
    public int count() {
        return count;
    }

    /** Collects rows that cannot be used. */
    static final class Found {

        private final List<Row> rows = new ArrayList<>();
        private int count;

        void add(int row, String of, String what) {
            if (count++ < MOST) {
                rows.add(new Row(row, of, what));
            }
        }

        /**
         * Goes on if nothing was found.
         *
         * @throws UnusableRows otherwise
         */
        void refuse() {
            if (count > 0) {
                throw new UnusableRows(rows, count);
            }
        }
    }
}
