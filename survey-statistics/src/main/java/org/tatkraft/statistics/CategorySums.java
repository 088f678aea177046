package org.tatkraft.statistics;

/**
 * What the answers of each category weigh in each cell, by the weights of the design; the last
 * category stands for no answer.
 *
 * @param width how many categories there are, no answer included
 * @param rows how many rows with a weight there are, at {@code cell * width + category}
 * @param weights the sums of their weights
 * @param spreads the sums of the squares by which their weights differ from their mean
 */
record CategorySums(int width, int[] rows, double[] weights, double[] spreads) {

    static CategorySums of(Cells cells, Categories column, double[] weights) {
        int width = column.count() + 1;
        int[] places = places(cells, column, width);
        int[] rows = new int[cells.count() * width];
        double[] sums = new double[rows.length];
        for (int row = 0; row < places.length; row++) {
            double weight = weights[row];
            if (weight != 0) {
                rows[places[row]]++;
                sums[places[row]] += weight;
            }
        }
        double[] spreads = new double[rows.length];
        for (int row = 0; row < places.length; row++) {
            double weight = weights[row];
            if (weight != 0) {
                int place = places[row];
                double apart = weight - sums[place] / rows[place];
                spreads[place] += apart * apart;
            }
        }
        return new CategorySums(width, rows, sums, spreads);
    }

    private static int[] places(Cells cells, Categories column, int width) {
        int[] cellsOfRows = cells.rows();
        int[] codes = column.codes();
        int[] places = new int[cellsOfRows.length];
        for (int row = 0; row < places.length; row++) {
            int code = codes[row];
            places[row] = cellsOfRows[row] * width + (code < 0 ? width - 1 : code);
        }
        return places;
    }
}
