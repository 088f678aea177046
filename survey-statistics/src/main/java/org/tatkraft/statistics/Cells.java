package org.tatkraft.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** The combinations of categories of several columns that occur, numbered from 0. */
final class Cells {

    /** Up to so many combinations are looked up in a table. */
    private static final int LARGEST_TABLE = 1 << 22;

    private final int[] cellOfRow;
    private final int[] firstRow;

    private Cells(int[] cellOfRow, int[] firstRow) {
        this.cellOfRow = cellOfRow;
        this.firstRow = firstRow;
    }

    /** The combinations of these columns; that a row has no category is one of its own. */
    static Cells of(int size, List<Categories> columns) {
        int[] cells = new int[size];
        int count = 1;
        for (Categories column : columns) {
            count = join(cells, count, column);
        }
        int[] firstRow = new int[count];
        Arrays.fill(firstRow, -1);
        for (int row = 0; row < size; row++) {
            if (firstRow[cells[row]] < 0) {
                firstRow[cells[row]] = row;
            }
        }
        return new Cells(cells, firstRow);
    }

    /** Divides cells further by the categories of a column; gives how many there are then. */
    private static int join(int[] cells, int count, Categories column) {
        long width = column.count() + 1L;
        int[] codes = column.codes();
        int next = 0;
        if (count * width <= LARGEST_TABLE) {
            int[] numbers = new int[(int) (count * width)];
            for (int row = 0; row < cells.length; row++) {
                int place = (int) (cells[row] * width) + codes[row] + 1;
                if (numbers[place] == 0) {
                    numbers[place] = ++next;
                }
                cells[row] = numbers[place] - 1;
            }
            return next;
        }
        var numbers = new HashMap<Long, Integer>();
        for (int row = 0; row < cells.length; row++) {
            int known = numbers.size();
            cells[row] =
                    numbers.computeIfAbsent(cells[row] * width + codes[row] + 1, absent -> known);
        }
        return numbers.size();
    }

    /** Whether all rows of each cell are in the same category of a column. */
    boolean isWithin(Categories column) {
        int[] known = codes(column);
        int[] codes = column.codes();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != known[cellOfRow[row]]) {
                return false;
            }
        }
        return true;
    }

    /** How many there are. */
    int count() {
        return firstRow.length;
    }

    int of(int row) {
        return cellOfRow[row];
    }

    int[] rows() {
        return cellOfRow;
    }

    /** The code of each cell in a column that it was made of. */
    int[] codes(Categories column) {
        int[] codes = new int[firstRow.length];
        Arrays.setAll(codes, cell -> column.code(firstRow[cell]));
        return codes;
    }

    /** The sums of values in each cell. */
    double[] sums(double[] values) {
        double[] sums = new double[firstRow.length];
        for (int row = 0; row < values.length; row++) {
            sums[cellOfRow[row]] += values[row];
        }
        return sums;
    }
}
