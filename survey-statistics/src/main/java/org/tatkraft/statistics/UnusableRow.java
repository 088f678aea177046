package org.tatkraft.statistics;

/** A row of a sample with which nothing can be computed. */
public final class UnusableRow extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int row;
    private final String what;

    /**
     * A row, and what it has.
     *
     * @param row the row, counted from 0
     * @param what what is wrong with it, such as {@code the weight -1.0}
     */
    public UnusableRow(int row, String what) {
        super("Row %d has %s".formatted(row, what));
        this.row = row;
        this.what = what;
    }

    /** The row, counted from 0. */
    public int row() {
        return row;
    }

    /** What is wrong with it. */
    public String what() {
        return what;
    }
}
