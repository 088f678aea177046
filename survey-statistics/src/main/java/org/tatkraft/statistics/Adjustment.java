package org.tatkraft.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that changes the weights of a sample so that it resembles the population: {@link
 * PostStratification}, {@link NonResponse}, {@link Raking}, {@link Calibration}, {@link Trimming}.
 */
public sealed interface Adjustment
        permits PostStratification, NonResponse, Raking, Calibration, Trimming {

    /**
     * Weights after an adjustment.
     *
     * @param weights the weight of each row
     * @param residuals what the adjustment takes out of a variance; {@code null} if nothing
     * @param margins the margins that the weights were brought to
     * @param again makes the same adjustment of weights that were drawn anew: what was decided by
     *     looking at the sample, such as which cells are merged, stays decided
     */
    record Adjusted(
            double[] weights,
            @Nullable Residuals residuals,
            List<Margin> margins,
            UnaryOperator<double[]> again) {}

    /**
     * Adjusts weights; the array stays as it is.
     *
     * @throws IllegalArgumentException if it cannot be done, with what does not fit
     */
    Adjusted adjust(double[] weights);
}
