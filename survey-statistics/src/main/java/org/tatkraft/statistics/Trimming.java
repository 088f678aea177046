package org.tatkraft.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts weights that are too large. What is cut off goes in equal parts to the weights that were not
 * cut, so that their sum stays; these may thereby come to lie above the bound. Variances are
 * computed with the weights as they are then.
 *
 * @param above how many times the typical weight is the bound, at least 1
 * @param typical what the typical weight is
 */
public record Trimming(double above, Typical typical) implements Adjustment {

    /** The typical weight of those that are not 0. */
    public enum Typical {
        /** The middle one, or the mean of the two in the middle. */
        MEDIAN,
        /** The mean. */
        MEAN
    }

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if it lies below the typical weight
     */
    public Trimming {
        if (!(above >= 1)) {
            throw new IllegalArgumentException(
                    "Weights cannot be cut at %s times the typical one".formatted(above));
        }
    }

    @Override
    public Adjusted adjust(double[] weights) {
        double bound = bound(weights);
        double[] adjusted = weights.clone();
        double cut = 0;
        int uncut = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > bound) {
                cut += weights[row] - bound;
                adjusted[row] = bound;
            } else if (weights[row] != 0) {
                uncut++;
            }
        }
        for (int row = 0; row < weights.length; row++) {
            if (cut > 0 && weights[row] != 0 && weights[row] <= bound) {
                adjusted[row] += cut / uncut;
            }
        }
        return new Adjusted(adjusted, null, List.of(), other -> again(other, weights, adjusted));
    }

    /**
     * A row that was drawn several times has a larger weight without being a larger one, so each
     * row is changed by as much as it was in the sample.
     */
    private static double[] again(double[] other, double[] before, double[] after) {
        double[] adjusted = new double[other.length];
        Arrays.setAll(
                adjusted, row -> before[row] == 0 ? 0 : other[row] * (after[row] / before[row]));
        return adjusted;
    }

    /** The bound above which these weights are cut. */
    public double bound(double[] weights) {
        return above * typicalOf(weights);
    }

    private double typicalOf(double[] weights) {
        double[] positive = Arrays.stream(weights).filter(weight -> weight != 0).sorted().toArray();
        if (positive.length == 0) {
            throw new IllegalArgumentException("All weights are 0");
        }
        return switch (typical) {
            case MEAN -> Columns.sum(positive) / positive.length;
            case MEDIAN -> Columns.median(positive);
        };
    }
}
