package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Variances of sums over a sample, by the differences between the units that were drawn
 * independently (Taylor linearisation).
 *
 * <p>With e the residuals of a unit, n units drawn from a stratum of N, the variance is Σ over the
 * strata of (1 − n/N) n/(n − 1) Σ (e − ē)². Source: R. M. Wolter, Introduction to Variance
 * Estimation (2007), section 6.11.
 */
final class Variances {

    /** Below this share that was not drawn, everything was drawn. */
    private static final double EVERYTHING = 1e-7;

    private static final double ROUNDING = 1e-9;

    private Variances() {}

    /** The numbers whose squares sum up to the variance, by unit; the array is used up. */
    static double[] scaledResiduals(Survey survey, Domain domain, double[] weighted) {
        double[] totals = totals(survey, weighted);
        double[] scales = scales(survey.design(), strataOf(survey, domain));
        centre(survey.design(), totals);
        for (int unit = 0; unit < totals.length; unit++) {
            totals[unit] *= Math.sqrt(scales[survey.design().stratumOfUnit(unit)]);
        }
        return totals;
    }

    /** The covariances of several sums; the arrays are used up. */
    static double[][] of(Survey survey, Domain domain, double[][] weighted) {
        double[][] residuals = new double[weighted.length][];
        for (int nth = 0; nth < residuals.length; nth++) {
            residuals[nth] = scaledResiduals(survey, domain, weighted[nth]);
        }
        double[][] covariances = new double[residuals.length][residuals.length];
        for (int nth = 0; nth < residuals.length; nth++) {
            for (int other = 0; other <= nth; other++) {
                covariances[nth][other] = Columns.product(residuals[nth], residuals[other]);
                covariances[other][nth] = covariances[nth][other];
            }
        }
        return covariances;
    }

    /** The residuals of each unit. */
    static double[] totals(Survey survey, double[] weighted) {
        for (Residuals each : survey.residuals()) {
            each.take(weighted);
        }
        SurveyDesign design = survey.design();
        if (design.drawsRows()) {
            return weighted;
        }
        double[] totals = new double[design.units()];
        for (int row = 0; row < weighted.length; row++) {
            totals[design.unit(row)] += weighted[row];
        }
        return totals;
    }

    /** Takes the mean of its stratum from each unit. */
    static void centre(SurveyDesign design, double[] totals) {
        double[] means = new double[design.strata()];
        for (int unit = 0; unit < totals.length; unit++) {
            means[design.stratumOfUnit(unit)] += totals[unit];
        }
        divide(design, means);
        for (int unit = 0; unit < totals.length; unit++) {
            totals[unit] -= means[design.stratumOfUnit(unit)];
        }
    }

    /** Makes means of the sums of each stratum; a single unit may be compared with 0 instead. */
    static void divide(SurveyDesign design, double[] sums) {
        boolean keepsSingle = design.singleUnitStrata() == SingleUnitStrata.ADJUST;
        for (int stratum = 0; stratum < sums.length; stratum++) {
            int units = design.unitsOfStratum(stratum);
            sums[stratum] = keepsSingle && units == 1 ? 0 : sums[stratum] / units;
        }
    }

    /**
     * The variance of a mean in a simple random sample without replacement.
     *
     * @param squares the sum of the squares of the distances from the mean, times the weights
     * @param population the sum of the weights
     * @return NaN if the population is no larger than the sample, or this has one row only
     */
    static double simple(double squares, int respondents, double population) {
        double n = respondents;
        return n < 2 || population < n * (1 + ROUNDING)
                ? Double.NaN
                : squares / population * n / (n - 1) * (population - n) / (population * n);
    }

    /**
     * By what the squares in each stratum are multiplied.
     *
     * @param there the strata that count
     */
    static double[] scales(SurveyDesign design, boolean[] there) {
        double[] scales = new double[design.strata()];
        int known = 0;
        int unknown = 0;
        var single = new ArrayList<String>();
        for (int stratum = 0; stratum < scales.length; stratum++) {
            int units = design.unitsOfStratum(stratum);
            double notDrawn = design.notDrawn(stratum);
            boolean isSingle = units == 1 && notDrawn >= EVERYTHING && there[stratum];
            if (isSingle) {
                single.add(design.stratumLabels().get(stratum));
            }
            boolean isUnknown = isSingle && design.singleUnitStrata() == SingleUnitStrata.AVERAGE;
            if (there[stratum]) {
                known += isUnknown ? 0 : 1;
                unknown += isUnknown ? 1 : 0;
            }
            if (notDrawn >= EVERYTHING && !isUnknown) {
                scales[stratum] = units == 1 ? notDrawn : notDrawn * units / (units - 1.0);
            }
        }
        if (design.singleUnitStrata() == SingleUnitStrata.FAIL) {
            SingleUnitStrata.refuse(single, "nothing can be said of the differences in it");
        }
        if (unknown > 0) {
            double share = (double) (known + unknown) / known;
            Arrays.setAll(scales, stratum -> scales[stratum] * share);
        }
        return scales;
    }

    /**
     * The strata in which rows of a domain with an answer lie; all strata once the weights were
     * adjusted.
     */
    private static boolean[] strataOf(Survey survey, Domain domain) {
        boolean[] there = new boolean[survey.design().strata()];
        for (int row = 0; row < survey.design().size(); row++) {
            if (survey.isAdjusted() || domain.has(row)) {
                there[survey.design().stratum(row)] = true;
            }
        }
        return there;
    }

    /** The units less the strata, as far as rows of a domain with a weight lie in them. */
    static int degreesOfFreedom(Survey survey, Domain domain) {
        SurveyDesign design = survey.design();
        boolean[] units = new boolean[design.units()];
        boolean[] strata = new boolean[design.strata()];
        int degrees = 0;
        for (int row = 0; row < design.size(); row++) {
            if (domain.has(row) && survey.weight(row) != 0) {
                int unit = design.unit(row);
                int stratum = design.stratum(row);
                degrees += units[unit] ? 0 : 1;
                degrees -= strata[stratum] ? 0 : 1;
                units[unit] = true;
                strata[stratum] = true;
            }
        }
        return degrees;
    }
}
