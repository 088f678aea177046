package org.tatkraft.statistics;

/**
 * Moments of numbers in each cell, by the weights w of the design; of rows with a weight and a
 * number, if nothing else is said. With x the number less a typical one, so that no digits are lost
 * where numbers are large and lie near each other.
 *
 * @param shift the typical number
 * @param rows how many rows there are
 * @param weights Σ w
 * @param products Σ wx
 * @param values Σ x
 * @param squares Σ w(x − x̄)², with x̄ = Σ wx / Σ w
 * @param weightSpreads Σ (w − w̄)²
 * @param productSpreads Σ (wx − mean)²
 * @param spreadsTogether Σ (w − w̄)(wx − mean)
 * @param missing the same of the rows without a number: only how many, their weights and spreads
 */
record NumberSums(
        double shift,
        int[] rows,
        double[] weights,
        double[] products,
        double[] values,
        double[] squares,
        double[] weightSpreads,
        double[] productSpreads,
        double[] spreadsTogether,
        CategorySums missing) {

    static NumberSums of(Cells cells, double[] column, double[] weights) {
        double shift = typical(column);
        int count = cells.count();
        int[] cellsOfRows = cells.rows();
        var sums =
                new NumberSums(
                        shift,
                        new int[count],
                        new double[count],
                        new double[count],
                        new double[count],
                        new double[count],
                        new double[count],
                        new double[count],
                        new double[count],
                        new CategorySums(1, new int[count], new double[count], new double[count]));
        for (int row = 0; row < column.length; row++) {
            int cell = cellsOfRows[row];
            double weight = weights[row];
            double value = column[row] - shift;
            if (weight == 0) {
                continue;
            }
            if (Double.isNaN(value)) {
                sums.missing.rows()[cell]++;
                sums.missing.weights()[cell] += weight;
            } else {
                sums.rows[cell]++;
                sums.weights[cell] += weight;
                sums.products[cell] += weight * value;
                sums.values[cell] += value;
            }
        }
        sums.addSpreads(cellsOfRows, column, weights);
        return sums;
    }

    /** Near the mean, and whole, so that whole numbers stay whole. */
    private static double typical(double[] column) {
        double sum = 0;
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 || !Double.isFinite(sum) ? 0 : Math.rint(sum / count);
    }

    private void addSpreads(int[] cellsOfRows, double[] column, double[] design) {
        for (int row = 0; row < column.length; row++) {
            int cell = cellsOfRows[row];
            double weight = design[row];
            double value = column[row] - shift;
            if (weight == 0) {
                continue;
            }
            if (Double.isNaN(value)) {
                double apart = weight - missing.weights()[cell] / missing.rows()[cell];
                missing.spreads()[cell] += apart * apart;
            } else {
                double ofWeight = weight - weights[cell] / rows[cell];
                double ofProduct = weight * value - products[cell] / rows[cell];
                double ofValue = value - products[cell] / weights[cell];
                weightSpreads[cell] += ofWeight * ofWeight;
                productSpreads[cell] += ofProduct * ofProduct;
                spreadsTogether[cell] += ofWeight * ofProduct;
                squares[cell] += weight * ofValue * ofValue;
            }
        }
    }
}
