package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
     * @return the standard error of each, from the samples in which it is a number; NaN with fewer
     *     than two of them
     * @throws IllegalArgumentException if an adjustment cannot be made in one of the samples
     */
    public double[] standardErrors(Survey survey, Function<double[], double[]> estimates) {
        int[][] unitsOfStrata = unitsOfStrata(survey.design());
        long[] seeds = new SplittableRandom(seed).longs(replicates).toArray();
        List<Drawn> drawn =
                IntStream.range(0, replicates)
                        .parallel()
                        .mapToObj(nth ->
                                drawn(
                                        survey,
                                        unitsOfStrata,
                                        new SplittableRandom(seeds[nth]),
                                        estimates))
                        .toList();
        for (Drawn each : drawn) {
            if (each.refused() != null) {
                throw new IllegalArgumentException(
                        "In a sample drawn anew the adjustments are impossible: "
                                + each.refused().getMessage(),
                        each.refused());
            }
        }
        double[] errors = new double[drawn.getFirst().estimates().length];
        Arrays.setAll(errors, nth -> error(drawn, nth));
        return errors;
    }

    /** The estimates of a sample drawn anew, or why there are none. */
    private record Drawn(double[] estimates, @Nullable IllegalArgumentException refused) {}

    private static Drawn drawn(
            Survey survey,
            int[][] unitsOfStrata,
            SplittableRandom random,
            Function<double[], double[]> estimates) {
        double[] weights = weights(survey.design(), unitsOfStrata, random);
        double[] adjusted;
        try {
            adjusted = survey.adjustedAgain(weights);
        } catch (IllegalArgumentException impossible) {
            return new Drawn(new double[0], impossible);
        }
        return new Drawn(estimates.apply(adjusted), null);
    }

    /** Where a group does not occur in a sample drawn anew, that says nothing of it. */
    private static double error(List<Drawn> drawn, int nth) {
        double[] known =
                drawn.stream()
                        .mapToDouble(each -> each.estimates()[nth])
                        .filter(Double::isFinite)
                        .toArray();
        double mean = Columns.sum(known) / known.length;
        double squares = 0;
        for (double each : known) {
            squares += (each - mean) * (each - mean);
        }
        return known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1));
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

    /** The weights of the units that were drawn anew, before any adjustment. */
    private static double[] weights(
            SurveyDesign design, int[][] unitsOfStrata, SplittableRandom random) {
        double[] factors = factors(design, unitsOfStrata, random);
        double[] weights = new double[design.size()];
        Arrays.setAll(weights, row -> design.weight(row) * factors[design.unit(row)]);
        return weights;
    }

    private static double[] factors(
            SurveyDesign design, int[][] unitsOfStrata, SplittableRandom random) {
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
