package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;

/** Estimates of numbers in groups, from sums over cells. */
final class NumberTable {

    private final Partition partition;
    private final NumberSums sums;
    private final int groups;
    private final CellVariances variances;

    NumberTable(Survey survey, Partition partition, NumberSums sums, int groups) {
        this.partition = partition;
        this.sums = sums;
        this.groups = groups;
        int[] rows = new int[partition.count()];
        double[] weights = new double[partition.count()];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = sums.rows()[cell] + sums.missing().rows()[cell];
            weights[cell] = sums.weights()[cell] + sums.missing().weights()[cell];
        }
        this.variances = new CellVariances(survey, partition, rows, weights, sums.rows());
    }

    List<Estimate> means() {
        return estimates(true);
    }

    List<Estimate> totals() {
        return estimates(false);
    }

    private List<Estimate> estimates(boolean areMeans) {
        var all = new ArrayList<Estimate>();
        for (int group = 0; group < groups; group++) {
            all.add(estimate(group, areMeans));
        }
        return all;
    }

    private Estimate estimate(int group, boolean isMean) {
        double population = 0;
        double total = 0;
        int respondents = 0;
        int missing = 0;
        for (int cell = 0; cell < partition.count(); cell++) {
            if (partition.group(cell) == group && partition.factor(cell) != 0) {
                population += partition.factor(cell) * sums.weights()[cell];
                total += partition.factor(cell) * sums.products()[cell];
                respondents += sums.rows()[cell];
                missing += sums.missing().rows()[cell];
            }
        }
        // The numbers were summed up less a typical one.
        double mean = total / population;
        double simple = Variances.simple(squares(group, mean), respondents, population);
        double variance =
                isMean
                        ? variance(group, 1 / population, -mean / population)
                        : variance(group, 1, sums.shift());
        double scale = isMean ? 1 : population * population;
        return new Estimate(
                isMean ? mean + sums.shift() : total + sums.shift() * population,
                respondents == 0 ? Double.NaN : Math.sqrt(variance),
                variance / (simple * scale),
                respondents,
                missing,
                variances.degreesOfFreedom(group));
    }

    private double squares(int group, double mean) {
        double squares = 0;
        for (int cell = 0; cell < partition.count(); cell++) {
            if (partition.group(cell) == group && sums.rows()[cell] > 0) {
                double apart = sums.products()[cell] / sums.weights()[cell] - mean;
                squares +=
                        partition.factor(cell)
                                * (sums.squares()[cell] + sums.weights()[cell] * apart * apart);
            }
        }
        return squares;
    }

    /**
     * The variance of an estimate to which a row with x adds its weight times (slope x + level).
     */
    private double variance(int group, double slope, double level) {
        int cells = partition.count();
        double[] slopes = new double[cells];
        double[] levels = new double[cells];
        double[] plain = new double[cells];
        double[] weighted = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            if (partition.group(cell) == group) {
                slopes[cell] = partition.factor(cell) * slope;
                levels[cell] = partition.factor(cell) * level;
                plain[cell] = slopes[cell] * sums.values()[cell] + levels[cell] * sums.rows()[cell];
                weighted[cell] =
                        slopes[cell] * sums.products()[cell] + levels[cell] * sums.weights()[cell];
            }
        }
        double[] effects = variances.effects(plain, weighted);
        return variances.variance(
                group,
                weighted,
                effects,
                (cell, effect, mean) ->
                        squares(cell, slopes[cell], levels[cell] + effect, mean)
                                + CellVariances.squares(
                                        effect,
                                        sums.missing().rows()[cell],
                                        sums.missing().weights()[cell],
                                        sums.missing().spreads()[cell],
                                        mean));
    }

    private double squares(int cell, double slope, double level, double mean) {
        int rows = sums.rows()[cell];
        if (rows == 0) {
            return 0;
        }
        double apart = (slope * sums.products()[cell] + level * sums.weights()[cell]) / rows - mean;
        double spread =
                slope * slope * sums.productSpreads()[cell]
                        + 2 * slope * level * sums.spreadsTogether()[cell]
                        + level * level * sums.weightSpreads()[cell];
        return rows * apart * apart + Math.max(0, spread);
    }
}
