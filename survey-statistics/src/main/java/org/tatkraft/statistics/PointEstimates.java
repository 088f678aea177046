package org.tatkraft.statistics;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Estimates without their variance, from any weights of the rows: what is computed again and again
 * for {@link Bootstrap}. Each gives its values in the order of the groups, within these of the
 * categories or shares.
 */
public final class PointEstimates {

    private PointEstimates() {}

    /** The mean of numbers in each group; NaN stands for no answer. */
    public static Function<double[], double[]> means(double[] values, Categories groups) {
        return weights -> {
            double[] sums = new double[groups.count()];
            double[] all = new double[groups.count()];
            int[] codes = groups.codes();
            for (int row = 0; row < values.length; row++) {
                if (codes[row] >= 0 && !Double.isNaN(values[row])) {
                    sums[codes[row]] += weights[row] * values[row];
                    all[codes[row]] += weights[row];
                }
            }
            return divided(sums, all);
        };
    }

    private static double[] divided(double[] sums, double[] all) {
        for (int nth = 0; nth < sums.length; nth++) {
            sums[nth] /= all[nth];
        }
        return sums;
    }

    /** The sum of numbers over the population in each group. */
    public static Function<double[], double[]> totals(double[] values, Categories groups) {
        return weights -> {
            double[] sums = new double[groups.count()];
            int[] codes = groups.codes();
            for (int row = 0; row < values.length; row++) {
                if (codes[row] >= 0 && !Double.isNaN(values[row])) {
                    sums[codes[row]] += weights[row] * values[row];
                }
            }
            return sums;
        };
    }

    /** How many of the population have each category in each group. */
    public static Function<double[], double[]> counts(Categories column, Categories groups) {
        int[] places = groups.with(column).codes();
        int count = groups.count() * column.count();
        return weights -> {
            double[] sums = new double[count];
            for (int row = 0; row < places.length; row++) {
                if (places[row] >= 0) {
                    sums[places[row]] += weights[row];
                }
            }
            return sums;
        };
    }

    /** The share of each category in each group. */
    public static Function<double[], double[]> proportions(Categories column, Categories groups) {
        Function<double[], double[]> counts = counts(column, groups);
        int width = column.count();
        return weights -> {
            double[] shares = counts.apply(weights);
            for (int group = 0; group < groups.count(); group++) {
                double all = 0;
                for (int category = 0; category < width; category++) {
                    all += shares[group * width + category];
                }
                for (int category = 0; category < width; category++) {
                    shares[group * width + category] /= all;
                }
            }
            return shares;
        };
    }

    /** The sum of numbers divided by the sum of others in each group. */
    public static Function<double[], double[]> ratios(
            double[] numerators, double[] denominators, Categories groups) {
        double[] above = new double[numerators.length];
        double[] below = new double[numerators.length];
        for (int row = 0; row < above.length; row++) {
            boolean isComplete = !Double.isNaN(numerators[row]) && !Double.isNaN(denominators[row]);
            above[row] = isComplete ? numerators[row] : Double.NaN;
            below[row] = isComplete ? denominators[row] : Double.NaN;
        }
        Function<double[], double[]> sums = totals(above, groups);
        Function<double[], double[]> others = totals(below, groups);
        return weights -> divided(sums.apply(weights), others.apply(weights));
    }

    /** Quantiles of numbers in each group. */
    public static Function<double[], double[]> quantiles(
            double[] values, Categories groups, double[] shares, Quantile.Rule rule) {
        var orders = new Quantile.Order[groups.count()];
        Arrays.setAll(orders, group -> new Quantile.Order(Domain.of(groups, group), values));
        return weights -> {
            double[] quantiles = new double[groups.count() * shares.length];
            for (int group = 0; group < groups.count(); group++) {
                var ranked = new Quantile.Ranked(orders[group], weights);
                for (int nth = 0; nth < shares.length; nth++) {
                    quantiles[group * shares.length + nth] = ranked.at(shares[nth], rule);
                }
            }
            return quantiles;
        };
    }
}
