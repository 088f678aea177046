package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * The probability of something as a function of several numbers, fitted by Newton's method with a
 * penalty on large weights. Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of
 * Statistical Learning (2009), sections 4.4 and 3.4.1.
 */
final class Logistic {

    private static final double PENALTY = 2;
    private static final int MOST_STEPS = 30;
    private static final double ENOUGH = 1e-6;
    private static final double LARGEST = 30;
    private static final int PARTS = 8;

    private final float[][] columns;
    private final double[] means;
    private final double[] spreads;
    private double[] weights;

    /** Of columns of numbers; each is taken less its mean and divided by its standard deviation. */
    Logistic(float[][] columns) {
        this.columns = columns;
        this.means = new double[columns.length];
        this.spreads = new double[columns.length];
        this.weights = new double[columns.length + 1];
        for (int nth = 0; nth < columns.length; nth++) {
            double sum = 0;
            double squares = 0;
            for (float value : columns[nth]) {
                sum += value;
            }
            means[nth] = sum / columns[nth].length;
            for (float value : columns[nth]) {
                squares += (value - means[nth]) * (value - means[nth]);
            }
            spreads[nth] = Math.sqrt(squares / columns[nth].length) + 1e-9;
        }
    }

    private double value(int nth, int row) {
        return nth == 0 ? 1 : standard(nth - 1, columns[nth - 1][row]);
    }

    private double standard(int column, double value) {
        return (value - means[column]) / spreads[column];
    }

    /** What a column adds to the logit of a row. */
    double part(int column, int row) {
        return weights[column + 1] * value(column + 1, row);
    }

    /** The logit of a row. */
    double logit(int row) {
        double logit = weights[0];
        for (int nth = 1; nth < weights.length; nth++) {
            logit += weights[nth] * value(nth, row);
        }
        return logit;
    }

    /** The logit of what is no row, by its value in each column. */
    double logit(IntToDoubleFunction values) {
        double logit = weights[0];
        for (int column = 0; column < columns.length; column++) {
            logit += weights[column + 1] * standard(column, values.applyAsDouble(column));
        }
        return logit;
    }

    /**
     * Fits the weights.
     *
     * @param isTrue what is true
     * @param importance how much each row counts; 0 leaves it out
     */
    void fit(boolean[] isTrue, double[] importance) {
        int size = weights.length;
        weights = new double[size];
        int[] rows =
                IntStream.range(0, importance.length).filter(row -> importance[row] != 0).toArray();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            for (Sums part : sums(rows, isTrue, importance)) {
                for (int nth = 0; nth < size; nth++) {
                    slope[nth] += part.slope()[nth];
                    for (int other = 0; other <= nth; other++) {
                        curvature[nth][other] += part.curvature()[nth][other];
                        curvature[other][nth] = curvature[nth][other];
                    }
                }
            }
            for (int nth = 0; nth < size; nth++) {
                slope[nth] += nth == 0 ? 0 : PENALTY * weights[nth];
                curvature[nth][nth] += nth == 0 ? 1e-9 : PENALTY;
            }
            double[] change =
                    new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
                            .getSolver()
                            .solve(new ArrayRealVector(slope, false))
                            .toArray();
            Arrays.setAll(weights, nth -> weights[nth] - change[nth]);
            if (Arrays.stream(change).map(Math::abs).max().orElse(0) < ENOUGH) {
                return;
            }
        }
    }

    private record Sums(double[] slope, double[][] curvature) {}

    /** The first and second derivatives, part by part of the rows. */
    private List<Sums> sums(int[] rows, boolean[] isTrue, double[] importance) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    int from = (int) ((long) rows.length * part / PARTS);
                    int to = (int) ((long) rows.length * (part + 1) / PARTS);
                    return sums(rows, from, to, isTrue, importance);
                })
                .toList();
    }

    private Sums sums(int[] rows, int from, int to, boolean[] isTrue, double[] importance) {
        int size = weights.length;
        var sums = new Sums(new double[size], new double[size][size]);
        double[] values = new double[size];
        for (int at = from; at < to; at++) {
            int row = rows[at];
            double logit = 0;
            for (int nth = 0; nth < size; nth++) {
                values[nth] = value(nth, row);
                logit += weights[nth] * values[nth];
            }
            double probability = 1 / (1 + Math.exp(-Math.clamp(logit, -LARGEST, LARGEST)));
            double off = importance[row] * (probability - (isTrue[row] ? 1 : 0));
            double bend = importance[row] * probability * (1 - probability);
            for (int nth = 0; nth < size; nth++) {
                sums.slope()[nth] += off * values[nth];
                for (int other = 0; other <= nth; other++) {
                    sums.curvature()[nth][other] += bend * values[nth] * values[other];
                }
            }
        }
        return sums;
    }
}
