package org.tatkraft.statistics;

import java.util.List;

/**
 * Brings the weights of each cell to its number in the population, keeping their proportions within
 * the cell.
 *
 * @param margin the cells
 */
public record PostStratification(Margin margin) implements Adjustment {

    @Override
    public Adjusted adjust(double[] weights) {
        Margin.requireSameCategories(List.of(margin), weights);
        double[] sums = margin.sums(weights);
        double[] adjusted = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] != 0) {
                int code = margin.categories().code(row);
                adjusted[row] = weights[row] * margin.totals()[code] / sums[code];
            }
        }
        return new Adjusted(
                adjusted,
                new Residuals.OfCells(margin.categories(), weights, adjusted),
                List.of(margin),
                other -> adjust(other).weights());
    }
}
