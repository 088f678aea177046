package org.tatkraft.statistics;

/**
 * A share of a simple random sample.
 *
 * @param matching how many of the sample have the property, 0 to {@code size}
 * @param size how many the sample has, at least 1
 */
public record Proportion(long matching, long size) {

    /**
     * Checks that the share lies between 0 and 1.
     *
     * @throws IllegalArgumentException if it does not, with both numbers
     */
    public Proportion {
        if (size < 1 || matching < 0 || matching > size) {
            throw new IllegalArgumentException(matching + " of " + size + " is no share");
        }
    }

    /** The share, 0 to 1. */
    public double estimate() {
        return (double) matching / size;
    }

    /**
     * The score interval of Wilson: all shares that the observed one does not contradict. It needs
     * no correction at 0 and 1 and keeps within them.
     *
     * <p>With z the normal quantile and p the estimate: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 +
     * z²/n). Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209.
     *
     * @param confidence the probability that such intervals contain the true share, above 0 and
     *     below 1
     */
    public Interval wilsonInterval(double confidence) {
        double z = Quantiles.normal(confidence);
        double p = estimate();
        double zz = z * z / size;
        double centre = p + zz / 2;
        double half = z * Math.sqrt(p * (1 - p) / size + zz / (4 * size));
        return new Interval(
                Math.max(0, (centre - half) / (1 + zz)), Math.min(1, (centre + half) / (1 + zz)));
    }
}
