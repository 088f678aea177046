package org.tatkraft.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of distributions, to the last digits. */
final class Quantiles {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final int STEPS = 3;

    private Quantiles() {}

    /** The number t for which Student's value lies between −t and t with this probability. */
    static double student(double confidence, double degrees) {
        require(confidence);
        if (!(degrees > 0)) {
            return Double.NaN;
        }
        return quantile(TDistribution.of(degrees), (1 + confidence) / 2);
    }

    /**
     * The number z for which a standard normal value lies between −z and z with this probability.
     *
     * @throws IllegalArgumentException if the probability is not above 0 and below 1
     */
    static double normal(double confidence) {
        require(confidence);
        return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static void require(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No confidence of " + confidence);
        }
    }

    /** A quantile of the beta distribution; 0 or 1 where it has only one point. */
    static double beta(double probability, double alpha, double beta) {
        if (alpha == 0) {
            return 0;
        }
        if (beta == 0) {
            return 1;
        }
        return alpha > 0 && beta > 0
                ? quantile(BetaDistribution.of(alpha, beta), probability)
                : Double.NaN;
    }

    /** What the library finds to some digits, Newton's steps make exact. */
    private static double quantile(ContinuousDistribution distribution, double probability) {
        double quantile = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < STEPS; step++) {
            double density = distribution.density(quantile);
            double off = distribution.cumulativeProbability(quantile) - probability;
            if (density > 0 && Double.isFinite(off / density)) {
                quantile -= off / density;
            }
        }
        return quantile;
    }
}
