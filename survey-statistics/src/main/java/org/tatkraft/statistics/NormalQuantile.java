package org.tatkraft.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
final class NormalQuantile {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private NormalQuantile() {}

    /**
     * The number z for which a standard normal value lies between −z and z with this probability.
     *
     * @throws IllegalArgumentException if the probability is not above 0 and below 1
     */
    static double twoSided(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("No confidence of " + probability);
        }
        return STANDARD.inverseSurvivalProbability((1 - probability) / 2);
    }
}
