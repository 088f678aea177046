package org.tatkraft.statistics;

import java.util.List;

/**
 * Variances of estimates whose residual is, in each cell, the weight of the design times a number:
 * the one of the answer, less what the adjustments explain, which is the same in the whole cell.
 */
final class CellVariances {

    private final Survey survey;
    private final Partition partition;
    private final int[] rows;
    private final double[] weights;
    private final int[] answered;
    private final int[] rowsWithoutWeight;

    /**
     * Of these cells.
     *
     * @param rows how many rows with a weight each cell has
     * @param weights the sums of their weights
     * @param answered how many of the rows have an answer
     */
    CellVariances(
            Survey survey, Partition partition, int[] rows, double[] weights, int[] answered) {
        this.survey = survey;
        this.partition = partition;
        this.rows = rows;
        this.weights = weights;
        this.answered = answered;
        this.rowsWithoutWeight = new int[survey.design().strata()];
        for (int stratum = 0; stratum < rowsWithoutWeight.length; stratum++) {
            rowsWithoutWeight[stratum] = survey.design().unitsOfStratum(stratum);
        }
        for (int cell = 0; cell < rows.length; cell++) {
            rowsWithoutWeight[partition.stratum(cell)] -= rows[cell];
        }
    }

    /** A part of a cell in which rows have residuals of one kind. */
    interface Part {

        /**
         * The sum of the squares by which the residuals of a cell differ from a mean.
         *
         * @param effect what the adjustments add to the residual of each row, times its weight
         */
        double squares(int cell, double effect, double mean);
    }

    /** What the adjustments explain in each cell, with the sign with which it is added. */
    double[] effects(double[] plain, double[] weighted) {
        double[] effects = new double[rows.length];
        for (Partition.Stage stage : partition.stages()) {
            double[] before = stage.before();
            if (before != null) {
                takeCells(stage, before, weighted, effects);
            } else {
                for (int sweep = 0; sweep < Residuals.OfMargins.SWEEPS; sweep++) {
                    takeMargins(stage, plain, effects);
                }
            }
        }
        return effects;
    }

    private void takeCells(
            Partition.Stage stage, double[] before, double[] weighted, double[] effects) {
        int[] codes = stage.codes().getFirst();
        double[] sums = new double[stage.counts().getFirst()];
        double[] all = new double[sums.length];
        for (int cell = 0; cell < effects.length; cell++) {
            if (stage.after()[cell] != 0) {
                double share = before[cell] / stage.after()[cell];
                sums[codes[cell]] += share * (weighted[cell] + weights[cell] * effects[cell]);
                all[codes[cell]] += before[cell] * weights[cell];
            }
        }
        for (int cell = 0; cell < effects.length; cell++) {
            if (stage.after()[cell] != 0) {
                effects[cell] -= stage.after()[cell] * sums[codes[cell]] / all[codes[cell]];
            }
        }
    }

    private void takeMargins(Partition.Stage stage, double[] plain, double[] effects) {
        List<int[]> margins = stage.codes();
        for (int nth = 0; nth < margins.size(); nth++) {
            int[] codes = margins.get(nth);
            double[] sums = new double[stage.counts().get(nth)];
            int[] all = new int[sums.length];
            for (int cell = 0; cell < effects.length; cell++) {
                if (stage.after()[cell] != 0) {
                    sums[codes[cell]] +=
                            (plain[cell] + rows[cell] * effects[cell]) / stage.after()[cell];
                    all[codes[cell]] += rows[cell];
                }
            }
            for (int cell = 0; cell < effects.length; cell++) {
                if (stage.after()[cell] != 0) {
                    effects[cell] -= stage.after()[cell] * sums[codes[cell]] / all[codes[cell]];
                }
            }
        }
    }

    /**
     * The variance.
     *
     * @param group the group of which it says something
     * @param weighted the sum of the residuals in each cell without the effects
     * @param effects what {@link #effects} gave
     */
    double variance(int group, double[] weighted, double[] effects, Part part) {
        SurveyDesign design = survey.design();
        double[] scales = Variances.scales(design, there(group));
        double[] means = new double[design.strata()];
        for (int cell = 0; cell < rows.length; cell++) {
            means[partition.stratum(cell)] += weighted[cell] + weights[cell] * effects[cell];
        }
        Variances.divide(design, means);
        double variance = 0;
        for (int stratum = 0; stratum < means.length; stratum++) {
            variance +=
                    scales[stratum] * rowsWithoutWeight[stratum] * means[stratum] * means[stratum];
        }
        for (int cell = 0; cell < rows.length; cell++) {
            double scale = scales[partition.stratum(cell)];
            if (scale != 0 && rows[cell] > 0) {
                double mean = means[partition.stratum(cell)];
                variance += scale * part.squares(cell, effects[cell], mean);
            }
        }
        return variance;
    }

    private boolean[] there(int group) {
        boolean[] there = new boolean[survey.design().strata()];
        for (int cell = 0; cell < rows.length; cell++) {
            if (survey.isAdjusted() || (partition.group(cell) == group && answered[cell] > 0)) {
                there[partition.stratum(cell)] = true;
            }
        }
        return there;
    }

    /** The rows less the strata, as far as rows of a group with a weight lie in them. */
    int degreesOfFreedom(int group) {
        boolean[] there = new boolean[survey.design().strata()];
        int degrees = 0;
        for (int cell = 0; cell < rows.length; cell++) {
            if (partition.group(cell) == group && partition.factor(cell) != 0 && rows[cell] > 0) {
                degrees += rows[cell];
                degrees -= there[partition.stratum(cell)] ? 0 : 1;
                there[partition.stratum(cell)] = true;
            }
        }
        return degrees;
    }

    /** The sum of squares of equal residuals times weights that spread around their mean. */
    static double squares(double residual, int rows, double weights, double spread, double mean) {
        if (rows == 0) {
            return 0;
        }
        double apart = residual * weights / rows - mean;
        return rows * apart * apart + residual * residual * spread;
    }
}
