package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Variances by drawing anew from the sample: as often as asked for, units are drawn from those of
 * each stratum, all adjustments are made again, and the estimates are computed with these weights.
 *
 * <p>Of n units of a stratum, n − 1 are drawn with replacement; a unit that was drawn k times has
 * its weight multiplied by 1 − λ + λ k n/(n − 1), with λ the root of the share that the sample left
 * out of the stratum. Source: J. N. K. Rao, C. F. J. Wu, K. Yue, Some recent work on resampling
 * methods for complex surveys, Survey Methodology 18 (1992).
 *
 * @param replicates how often it is drawn, at least 2
 * @param seed the beginning of the random numbers: the same gives the same
 */
public record Bootstrap(int replicates, long seed) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is less than 2
     */
    public Bootstrap {
        if (replicates < 2) {
            throw new IllegalArgumentException(
                    "A variance needs two replicates at least, not " + replicates);
        }
    }

    /**
     * The standard errors of estimates.
     *
     * @param estimates gives the estimates from the weights of all rows, always in the same order
     * @return the standard error of each
     * @throws IllegalArgumentException if an adjustment cannot be made again
     */
    public double[] standardErrors(Survey survey, Function<double[], double[]> estimates) {
        int[][] unitsOfStrata = unitsOfStrata(survey.design());
        List<double[]> drawn =
                IntStream.range(0, replicates)
                        .parallel()
                        .mapToObj(nth -> estimates.apply(weights(survey, unitsOfStrata, nth)))
                        .toList();
        double[] errors = new double[drawn.getFirst().length];
        for (int nth = 0; nth < errors.length; nth++) {
            double mean = 0;
            for (double[] each : drawn) {
                mean += each[nth] / replicates;
            }
            double squares = 0;
            for (double[] each : drawn) {
                squares += (each[nth] - mean) * (each[nth] - mean);
            }
            errors[nth] = Math.sqrt(squares / (replicates - 1));
        }
        return errors;
    }

    private static int[][] unitsOfStrata(SurveyDesign design) {
        int[][] units = new int[design.strata()][];
        Arrays.setAll(units, stratum -> new int[design.unitsOfStratum(stratum)]);
        int[] known = new int[units.length];
        var alone = new ArrayList<String>();
        for (int unit = 0; unit < design.units(); unit++) {
            int stratum = design.stratumOfUnit(unit);
            units[stratum][known[stratum]++] = unit;
        }
        for (int stratum = 0; stratum < units.length; stratum++) {
            boolean stays =
                    design.singleUnitStrata() == SingleUnitStrata.CERTAINTY
                            || design.singleUnitStrata() == SingleUnitStrata.REMOVE;
            if (units[stratum].length == 1 && !stays && design.notDrawn(stratum) > 0) {
                alone.add(design.stratumLabels().get(stratum));
            }
        }
        SingleUnitStrata.refuse(alone, "nothing can be drawn from it anew");
        return units;
    }

    /** The weights of a replicate after all adjustments. */
    private double[] weights(Survey survey, int[][] unitsOfStrata, int replicate) {
        SurveyDesign design = survey.design();
        double[] factors = factors(design, unitsOfStrata, replicate);
        double[] weights = new double[design.size()];
        Arrays.setAll(weights, row -> design.weight(row) * factors[design.unit(row)]);
        for (Adjustment each : survey.adjustments()) {
            weights = each.adjust(weights).weights();
        }
        return weights;
    }

    private double[] factors(SurveyDesign design, int[][] unitsOfStrata, int replicate) {
        // Each replicate has numbers of its own, whichever processor computes it.
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + replicate);
        double[] factors = new double[design.units()];
        for (int stratum = 0; stratum < unitsOfStrata.length; stratum++) {
            int[] units = unitsOfStrata[stratum];
            int n = units.length;
            if (n == 1) {
                factors[units[0]] = 1;
                continue;
            }
            double share = Math.sqrt(design.notDrawn(stratum));
            double each = share * n / (n - 1.0);
            for (int unit : units) {
                factors[unit] = 1 - share;
            }
            for (int draw = 1; draw < n; draw++) {
                factors[units[random.nextInt(n)]] += each;
            }
        }
        return factors;
    }
}
