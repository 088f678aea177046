package org.tatkraft.statistics;

/**
 * The difference between the shares of two independent samples.
 *
 * @param one the share from which the other is subtracted
 * @param other the share that is subtracted
 */
public record ProportionDifference(Proportion one, Proportion other) {

    /** The difference, −1 to 1. */
    public double estimate() {
        return one.estimate() - other.estimate();
    }

    /**
     * The interval of the difference with separate variances: d ± z √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂).
     * Source: A. Agresti, Categorical Data Analysis (2013), section 3.1.
     *
     * @param confidence the probability that such intervals contain the true difference, above 0
     *     and below 1
     */
    public Interval unpooledInterval(double confidence) {
        double z = Quantiles.normal(confidence);
        double half = z * Math.sqrt(variance(one) + variance(other));
        return new Interval(estimate() - half, estimate() + half);
    }

    /**
     * The score statistic of the hypothesis that both shares are equal: d / √(p(1−p)(1/n₁ + 1/n₂))
     * with p the share of both samples together. It is NaN where all or none have the property.
     */
    public double pooledScore() {
        double together =
                (double) (one.matching() + other.matching()) / (one.size() + other.size());
        double variance = together * (1 - together) * (1.0 / one.size() + 1.0 / other.size());
        return estimate() / Math.sqrt(variance);
    }

    private static double variance(Proportion share) {
        return share.estimate() * (1 - share.estimate()) / share.size();
    }
}
