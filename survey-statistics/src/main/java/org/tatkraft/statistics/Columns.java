package org.tatkraft.statistics;

/** Sums over columns of numbers, and numbers in messages. */
final class Columns {

    private Columns() {}

    /** The middle of numbers in their order, or the mean of the two in the middle. */
    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A number as people write it: whole ones without a point. */
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    static double sum(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int row = 0; row < one.length; row++) {
            sum += one[row] * other[row];
        }
        return sum;
    }
}
