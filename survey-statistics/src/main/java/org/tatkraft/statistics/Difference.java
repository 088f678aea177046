package org.tatkraft.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * The difference between the same estimate of two surveys, such as two waves.
 *
 * <p>Where it is known which units took part in both, their covariance is taken into account: 2 Σ
 * over these units of √(s₁ s₂) (e₁ − ē₁)(e₂ − ē₂), with e the residual of a unit, ē the mean of its
 * stratum and s = (1 − n/N) n/(n − 1) in its survey. Source: Y. G. Berger, Variance estimation for
 * measures of change in probability sampling, Canadian Journal of Statistics 32 (2004).
 */
public final class Difference {

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
        double variance =
                one.standardError() * one.standardError()
                        + other.standardError() * other.standardError()
                        - 2 * covariance;
        return new Estimate(
                one.value() - other.value(),
                Math.sqrt(Math.max(0, variance)),
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
     * @param units what its units are called, the same in all rows of a unit
     * @param other the estimator of the second
     * @param otherValues its numbers
     * @param otherUnits what its units are called
     * @throws UnusableRow if two units of a survey are called the same
     */
    public static Estimate ofMeans(
            Estimator one,
            double[] values,
            Categories units,
            Estimator other,
            double[] otherValues,
            Categories otherUnits) {
        Linearised first = one.meanOf(values);
        Linearised second = other.meanOf(otherValues);
        double[] some = first.scaledResiduals();
        double[] others = second.scaledResiduals();
        Map<String, Double> known = byName(first.survey(), some, units);
        double covariance = 0;
        for (Map.Entry<String, Double> each :
                byName(second.survey(), others, otherUnits).entrySet()) {
            covariance += each.getValue() * known.getOrDefault(each.getKey(), 0.0);
        }
        return of(first.estimate(some), second.estimate(others), covariance);
    }

    private static Map<String, Double> byName(Survey survey, double[] residuals, Categories units) {
        var byName = new HashMap<String, Double>();
        var rowsOfUnits = new HashMap<Integer, String>();
        for (int row = 0; row < units.size(); row++) {
            int unit = survey.design().unit(row);
            if (units.code(row) < 0 || rowsOfUnits.containsKey(unit)) {
                continue;
            }
            String name = units.labels().get(units.code(row));
            rowsOfUnits.put(unit, name);
            if (byName.put(name, residuals[unit]) != null) {
                throw new UnusableRow(row, "the unit %s, as another row".formatted(name));
            }
        }
        return byName;
    }
}
