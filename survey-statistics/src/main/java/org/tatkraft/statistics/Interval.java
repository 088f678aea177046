package org.tatkraft.statistics;

/**
 * A closed interval of numbers.
 *
 * @param lower the lower bound
 * @param upper the upper bound, not below the lower one
 */
public record Interval(double lower, double upper) {

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException if the upper bound lies below the lower one, or one is NaN
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("No interval from " + lower + " to " + upper);
        }
    }

    /** The interval with both bounds multiplied, such as by 100 for percentages. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
