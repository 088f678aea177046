package org.tatkraft.statistics;

import java.util.List;

/**
 * What an adjustment to known totals takes out of a variance: the part of the values that these
 * totals explain. Given values times weights, it leaves residuals times weights.
 */
sealed interface Residuals {

    /** Replaces values that are multiplied by weights by their residuals. */
    void take(double[] weighted);

    /**
     * Means of cells, weighted as before the adjustment.
     *
     * <p>Source: C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992),
     * section 7.6.
     *
     * @param cells the cell of each row
     * @param before the weights before the adjustment
     * @param after the weights after it
     */
    record OfCells(Categories cells, double[] before, double[] after) implements Residuals {

        @Override
        public void take(double[] weighted) {
            double[] sums = new double[cells.count()];
            double[] weights = new double[cells.count()];
            for (int row = 0; row < weighted.length; row++) {
                int cell = cells.code(row);
                if (after[row] != 0) {
                    sums[cell] += weighted[row] * before[row] / after[row];
                    weights[cell] += before[row];
                }
            }
            for (int row = 0; row < weighted.length; row++) {
                if (after[row] != 0) {
                    int cell = cells.code(row);
                    weighted[row] -= after[row] * sums[cell] / weights[cell];
                }
            }
        }
    }

    /**
     * Effects of several margins, found by taking out the means of one after the other. Ten sweeps
     * are made, as R's {@code survey} does, so that both agree to the last digits.
     *
     * <p>Source: J.-C. Deville, C.-E. Särndal, O. Sautory, Generalized raking procedures in survey
     * sampling, Journal of the American Statistical Association 88 (1993).
     *
     * @param margins the margins
     * @param weights the weights after the adjustment
     */
    record OfMargins(List<Categories> margins, double[] weights) implements Residuals {

        static final int SWEEPS = 10;

        @Override
        public void take(double[] weighted) {
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                for (Categories margin : margins) {
                    takeMeans(margin, weighted);
                }
            }
        }

        private void takeMeans(Categories margin, double[] weighted) {
            double[] sums = new double[margin.count()];
            int[] numbers = new int[margin.count()];
            for (int row = 0; row < weighted.length; row++) {
                if (weights[row] != 0) {
                    sums[margin.code(row)] += weighted[row] / weights[row];
                    numbers[margin.code(row)]++;
                }
            }
            for (int row = 0; row < weighted.length; row++) {
                if (weights[row] != 0) {
                    int code = margin.code(row);
                    weighted[row] -= weights[row] * sums[code] / numbers[code];
                }
            }
        }
    }

    /**
     * The regression on the variables of a calibration.
     *
     * <p>Source: J.-C. Deville, C.-E. Särndal, Calibration estimators in survey sampling, Journal
     * of the American Statistical Association 87 (1992), section 3.
     *
     * @param directions orthonormal directions of the variables times √weight, each over all rows
     * @param scale the weight after the calibration divided by √(weight before it)
     */
    record OfRegression(double[][] directions, double[] scale) implements Residuals {

        @Override
        public void take(double[] weighted) {
            double[] scaled = new double[weighted.length];
            for (int row = 0; row < scaled.length; row++) {
                scaled[row] = scale[row] == 0 ? 0 : weighted[row] / scale[row];
            }
            // The second time takes out what rounding left the first time.
            for (int time = 0; time < 2; time++) {
                for (double[] direction : directions) {
                    double along = Columns.product(direction, scaled);
                    for (int row = 0; row < scaled.length; row++) {
                        scaled[row] -= along * direction[row];
                    }
                }
            }
            for (int row = 0; row < scaled.length; row++) {
                weighted[row] = scaled[row] * scale[row];
            }
        }
    }
}
