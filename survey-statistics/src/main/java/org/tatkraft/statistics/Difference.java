package org.tatkraft.statistics;

/**
 * The difference between the same estimate of two surveys, such as two waves.
 *
 * <p>Where it is known which units took part in both, their covariance is taken into account: 2 Σ
 * over these units of √(s₁ s₂) (e₁ − ē₁)(e₂ − ē₂), with e the residual of a unit, ē the mean of its
 * stratum and s = (1 − n/N) n/(n − 1) in its survey. Source: Y. G. Berger, Variance estimation for
 * measures of change in probability sampling, Canadian Journal of Statistics 32 (2004).
 */
public final class Difference {

    private static final double ROUNDING = 1e-13;

    private Difference() {}

    /**
     * The first estimate less the second.
     *
     * @param one the first
     * @param other the second, of another sample
     */
    public static Estimate ofIndependent(Estimate one, Estimate other) {
        return of(one, other, 0);
    }

    private static Estimate of(Estimate one, Estimate other, double covariance) {
        double apart =
                one.standardError() * one.standardError()
                        + other.standardError() * other.standardError();
        double variance = apart - 2 * covariance;
        // Of the same sample twice, rounding leaves something.
        boolean isNothing = variance < ROUNDING * apart;
        return new Estimate(
                one.value() - other.value(),
                isNothing ? 0 : Math.sqrt(variance),
                Double.NaN,
                one.respondents() + other.respondents(),
                one.missing() + other.missing(),
                one.degreesOfFreedom() + other.degreesOfFreedom());
    }

    /**
     * The mean of the first survey less that of the second, some units having taken part in both.
     *
     * @param one the estimator of the first
     * @param values its numbers; NaN stands for no answer
     * @param units what its units are called
     * @param other the estimator of the second
     * @param otherValues its numbers
     * @param otherUnits what its units are called
     */
    public static Estimate ofMeans(
            Estimator one,
            double[] values,
            UnitNames units,
            Estimator other,
            double[] otherValues,
            UnitNames otherUnits) {
        Linearised first = one.meanOf(values);
        Linearised second = other.meanOf(otherValues);
        double[] some = first.scaledResiduals();
        double[] others = second.scaledResiduals();
        double covariance = units.product(some, otherUnits, others);
        return of(first.estimate(some), second.estimate(others), covariance);
    }
}
