package org.tatkraft.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether two columns of categories have to do with each other: Pearson's test with the corrections
 * of Rao and Scott for the design.
 *
 * <p>Source: J. N. K. Rao, A. J. Scott, On chi-squared tests for multiway contingency tables with
 * cell proportions estimated from survey data, Annals of Statistics 12 (1984).
 *
 * @param pearson Pearson's statistic of the weighted shares, as if they came from a simple random
 *     sample
 * @param first the sum of the design effects of the interactions
 * @param second the sum of the squares of these design effects
 * @param interactions how many interactions there are
 * @param degreesOfFreedom the units less the strata of the domain
 */
public record Association(
        double pearson, double first, double second, int interactions, double degreesOfFreedom) {

    /** The statistic with the correction of the second order, which follows an F distribution. */
    public double f() {
        return pearson / first;
    }

    /** The first degrees of freedom of that distribution. */
    public double numeratorDegrees() {
        return first * first / second;
    }

    /** The second degrees of freedom of that distribution. */
    public double denominatorDegrees() {
        return numeratorDegrees() * degreesOfFreedom;
    }

    /**
     * How probable it is to see as much without any association, by the F distribution; NaN where
     * there are no degrees of freedom, or nothing could have come out otherwise.
     */
    public double fProbability() {
        return numeratorDegrees() > 0 && denominatorDegrees() > 0
                ? FDistribution.of(numeratorDegrees(), denominatorDegrees())
                        .survivalProbability(f())
                : Double.NaN;
    }

    /** The same with the correction of the first order, by the χ² distribution. */
    public double chiSquaredProbability() {
        return first > 0
                ? ChiSquaredDistribution.of(interactions)
                        .survivalProbability(pearson * interactions / first)
                : Double.NaN;
    }

    static Association of(Survey survey, Domain domain, Categories rows, Categories columns) {
        Categories above = observed(survey, domain, rows, columns);
        Categories aside = observed(survey, domain, columns, rows);
        int height = above.count();
        int width = aside.count();
        if (height < 2 || width < 2) {
            throw new IllegalArgumentException(
                    "An association needs two categories on both sides, not %d and %d"
                            .formatted(height, width));
        }
        Categories joint = above.with(aside);
        var estimator = Estimator.of(survey, domain);
        double[] shares = new double[joint.count()];
        double[][] influences = new double[shares.length][];
        for (int cell = 0; cell < shares.length; cell++) {
            Linearised share = estimator.meanOf(joint.indicator(cell));
            shares[cell] = share.value();
            influences[cell] = share.influences();
        }
        RealMatrix covariances =
                new Array2DRowRealMatrix(
                        Variances.of(survey, answered(domain, joint), influences), false);
        int size = survey.rowsFor(domain);
        RealMatrix effects = effects(shares, covariances, height, width, size);
        return new Association(
                pearson(shares, height, width) * size,
                effects.getTrace(),
                effects.multiply(effects).getTrace(),
                (height - 1) * (width - 1),
                degrees(survey, domain));
    }

    private static Domain answered(Domain domain, Categories joint) {
        return domain.and(row -> joint.code(row) >= 0);
    }

    /** As R counts them: those of the whole sample once its weights were adjusted. */
    private static double degrees(Survey survey, Domain domain) {
        SurveyDesign design = survey.design();
        return survey.isAdjusted()
                ? design.units() - design.strata()
                : Variances.degreesOfFreedom(survey, domain);
    }

    /** The column with those categories only that occur where the other has one, too. */
    private static Categories observed(
            Survey survey, Domain domain, Categories column, Categories other) {
        boolean[] there = new boolean[column.count()];
        for (int row = 0; row < column.size(); row++) {
            if (domain.has(row)
                    && survey.weight(row) != 0
                    && column.code(row) >= 0
                    && other.code(row) >= 0) {
                there[column.code(row)] = true;
            }
        }
        return column.only(there);
    }

    private static double pearson(double[] shares, int height, int width) {
        double[] above = new double[height];
        double[] aside = new double[width];
        for (int cell = 0; cell < shares.length; cell++) {
            above[cell / width] += shares[cell];
            aside[cell % width] += shares[cell];
        }
        double sum = 0;
        for (int cell = 0; cell < shares.length; cell++) {
            double expected = above[cell / width] * aside[cell % width];
            sum += (shares[cell] - expected) * (shares[cell] - expected) / expected;
        }
        return sum;
    }

    /** The matrix whose eigenvalues are the design effects of the interactions. */
    private static RealMatrix effects(
            double[] shares, RealMatrix covariances, int height, int width, int size) {
        int interactions = (height - 1) * (width - 1);
        RealMatrix contrasts = new Array2DRowRealMatrix(shares.length, interactions);
        for (int cell = 0; cell < shares.length; cell++) {
            double inverse = shares[cell] == 0 ? 0 : 1 / shares[cell];
            for (int nth = 0; nth < interactions; nth++) {
                double above = apart(cell / width, 1 + nth / (width - 1), height);
                double aside = apart(cell % width, 1 + nth % (width - 1), width);
                contrasts.setEntry(cell, nth, above * aside * inverse);
            }
        }
        RealMatrix simple = contrasts.transpose().multiply(scaled(contrasts, shares));
        RealMatrix actual = contrasts.transpose().multiply(covariances).multiply(contrasts);
        try {
            return new LUDecomposition(simple.scalarMultiply(1.0 / size)).getSolver().solve(actual);
        } catch (SingularMatrixException empty) {
            throw new IllegalArgumentException(
                    "The table has too many empty cells for a test of association", empty);
        }
    }

    private static double apart(int code, int category, int count) {
        return (code == category ? 1 : 0) - 1.0 / count;
    }

    private static RealMatrix scaled(RealMatrix matrix, double[] factors) {
        RealMatrix scaled = matrix.copy();
        for (int row = 0; row < factors.length; row++) {
            for (int column = 0; column < scaled.getColumnDimension(); column++) {
                scaled.multiplyEntry(row, column, factors[row]);
            }
        }
        return scaled;
    }
}
