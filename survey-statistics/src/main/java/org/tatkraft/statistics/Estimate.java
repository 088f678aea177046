package org.tatkraft.statistics;

import java.util.Optional;

/**
 * A number estimated from a sample, and how far it may be off.
 *
 * @param value the estimate
 * @param standardError its standard error, 0 or more
 * @param designEffect its variance divided by that of a simple random sample of the same size; NaN
 *     where none is defined
 * @param respondents how many rows it rests on
 * @param missing how many rows of the domain have no answer
 * @param degreesOfFreedom the units less the strata of the domain
 */
public record Estimate(
        double value,
        double standardError,
        double designEffect,
        int respondents,
        int missing,
        double degreesOfFreedom) {

    /** A simple random sample as large as this leaves nothing open. */
    private static final double MOST = 1e15;

    /**
     * The interval of values that the estimate does not contradict, by Student's distribution;
     * nothing without degrees of freedom.
     *
     * @param confidence the probability that such intervals contain the true value, above 0 and
     *     below 1
     */
    public Optional<Interval> interval(double confidence) {
        double half = Quantiles.student(confidence, degreesOfFreedom) * standardError;
        return between(value - half, value + half);
    }

    private static Optional<Interval> between(double lower, double upper) {
        return lower <= upper ? Optional.of(new Interval(lower, upper)) : Optional.empty();
    }

    /**
     * The interval of a proportion that keeps within 0 and 1, by the logarithm of the odds.
     *
     * @param confidence the probability that such intervals contain the true share
     */
    public Optional<Interval> logitInterval(double confidence) {
        double logit = Math.log(value / (1 - value));
        double half =
                Quantiles.student(confidence, degreesOfFreedom)
                        * standardError
                        / (value * (1 - value));
        return between(share(logit - half), share(logit + half));
    }

    /** The same estimate with another standard error, such as one of a {@link Bootstrap}. */
    public Estimate withStandardError(double other) {
        double ratio = other / standardError;
        return new Estimate(
                value, other, designEffect * ratio * ratio, respondents, missing, degreesOfFreedom);
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /**
     * The interval of a proportion that keeps within 0 and 1, by the beta distribution, with the
     * size of a simple random sample that is as precise. Source: E. L. Korn, B. I. Graubard,
     * Confidence intervals for proportions with small expected number of positive counts estimated
     * from survey data, Survey Methodology 24 (1998).
     *
     * @param confidence the probability that such intervals contain the true share
     * @param rows how many rows the estimate is from; see {@link Survey#rowsFor}
     */
    public Optional<Interval> betaInterval(double confidence, int rows) {
        double correction =
                Quantiles.student(confidence, rows - 1.0)
                        / Quantiles.student(confidence, degreesOfFreedom);
        double size =
                value * (1 - value) / (standardError * standardError) * correction * correction;
        if (size > MOST) {
            return between(value, value);
        }
        double tail = (1 - confidence) / 2;
        return between(
                Math.max(0, Quantiles.beta(tail, size * value, size * (1 - value) + 1)),
                Math.min(1, Quantiles.beta(1 - tail, size * value + 1, size * (1 - value))));
    }
}
