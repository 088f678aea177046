package org.tatkraft.statistics;

import java.util.Arrays;

/**
 * A value below which a share of the population lies.
 *
 * <p>The interval is that of the share below the value, turned back into values. Source: R. S.
 * Woodruff, Confidence intervals for medians and other position measures, Journal of the American
 * Statistical Association 47 (1952).
 *
 * @param share the share
 * @param value the quantile
 * @param lower the lower bound; NaN where none is defined
 * @param upper the upper bound; NaN where none is defined
 * @param t the quantile of Student's distribution with which the interval was made
 * @param respondents how many rows it rests on
 * @param missing how many rows of the domain have no answer
 * @param degreesOfFreedom the units less the strata of the domain
 */
public record Quantile(
        double share,
        double value,
        double lower,
        double upper,
        double t,
        int respondents,
        int missing,
        double degreesOfFreedom) {

    /** The standard error, from the length of the interval. */
    public double standardError() {
        return (upper - lower) / (2 * t);
    }

    /** The quantile as an estimate, without a design effect. */
    public Estimate estimate() {
        return new Estimate(
                value, standardError(), Double.NaN, respondents, missing, degreesOfFreedom);
    }

    /** Where a quantile lies between two values; the words are those of R's {@code survey}. */
    public enum Rule {
        /** The first value at or below which at least the share lies. */
        MATH,
        /**
         * Between values, in a straight line through their shares, as R's {@code quantile} does.
         */
        HF7
    }

    /** The rows of a domain that have a value, in the order of their values. */
    static final class Order {

        private final int[] rows;
        private final double[] values;

        Order(Domain domain, double[] column) {
            int[] there = new int[column.length];
            int count = 0;
            for (int row = 0; row < column.length; row++) {
                if (domain.has(row) && !Double.isNaN(column[row])) {
                    there[count++] = row;
                }
            }
            values = new double[count];
            Arrays.setAll(values, nth -> column[there[nth]]);
            Arrays.parallelSort(values);
            rows = new int[count];
            int[] taken = new int[count];
            for (int nth = 0; nth < count; nth++) {
                int first = first(column[there[nth]]);
                rows[first + taken[first]++] = there[nth];
            }
        }

        /** The first place of a value. */
        private int first(double value) {
            int low = 0;
            int high = values.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** Values in their order with the weights at or below them. */
    static final class Ranked {

        private final double[] values;
        private final double[] sums;

        Ranked(Order order, double[] weights) {
            double[] there = new double[order.rows.length];
            double[] below = new double[order.rows.length];
            int count = 0;
            // Equal weights have to reach one half exactly in the middle, so nothing may get lost.
            double sum = 0;
            double lost = 0;
            for (int place = 0; place < order.rows.length; place++) {
                double weight = weights[order.rows[place]];
                if (weight == 0) {
                    continue;
                }
                double more = weight - lost;
                double next = sum + more;
                lost = next - sum - more;
                sum = next;
                there[count] = order.values[place];
                below[count] = sum;
                count++;
            }
            values = Arrays.copyOf(there, count);
            sums = Arrays.copyOf(below, count);
        }

        double at(double share, Rule rule) {
            if (values.length == 0 || Double.isNaN(share)) {
                return Double.NaN;
            }
            return rule == Rule.MATH ? math(share) : hf7(share);
        }

        private double math(double share) {
            double all = sums[sums.length - 1];
            int place = last(share * all);
            boolean isExact = share - sums[place] / all == 0;
            return values[isExact ? place : Math.min(place + 1, values.length - 1)];
        }

        /** The last place at which no more than this lies; the first if there is none. */
        private int last(double weight) {
            int low = 0;
            int high = sums.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (sums[middle] <= weight) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        private double hf7(double share) {
            if (values.length == 1) {
                return values[0];
            }
            double all = sums[sums.length - 2];
            int place = last(share * all);
            if (sums[0] > share * all) {
                return between(0, 0, sums[0] / all, share);
            }
            if (place >= values.length - 2) {
                return values[values.length - 1];
            }
            return between(place + 1, sums[place] / all, sums[place + 1] / all, share);
        }

        private double between(int place, double from, double to, double share) {
            double way = (share - from) / (to - from);
            return values[place] + Math.max(0, way) * (values[place + 1] - values[place]);
        }
    }
}
