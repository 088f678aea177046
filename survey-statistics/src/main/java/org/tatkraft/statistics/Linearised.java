package org.tatkraft.statistics;

/**
 * An estimate before its variance is known: what each row adds to it, as a first approximation.
 *
 * @param survey the sample
 * @param domain the rows of which it says something
 * @param answered those of them that have an answer
 * @param value the estimate
 * @param influences what each row adds to it, times its weight
 * @param respondents how many rows it rests on
 * @param missing how many rows of the domain have no answer
 * @param simpleVariance the variance it would have in a simple random sample of the same size; NaN
 *     where none is defined
 */
record Linearised(
        Survey survey,
        Domain domain,
        Domain answered,
        double value,
        double[] influences,
        int respondents,
        int missing,
        double simpleVariance) {

    /** The residuals of the units less the mean of their stratum, times the root of its scale. */
    double[] scaledResiduals() {
        return Variances.scaledResiduals(survey, answered, influences);
    }

    /** The estimate with its variance; the influences are used up. */
    Estimate estimate() {
        return estimate(scaledResiduals());
    }

    /** The estimate with the variance that {@link #scaledResiduals} say. */
    Estimate estimate(double[] residuals) {
        double variance = Columns.product(residuals, residuals);
        return new Estimate(
                value,
                Double.isNaN(value) ? Double.NaN : Math.sqrt(variance),
                variance / simpleVariance,
                respondents,
                missing,
                Variances.degreesOfFreedom(survey, domain));
    }
}
