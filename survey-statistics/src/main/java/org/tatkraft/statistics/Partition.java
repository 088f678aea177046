package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sample in cells: the same stratum, the same categories in all adjustments, the same
 * group. Within a cell, the adjustments multiply the weights of the design by the same factor.
 */
final class Partition {

    /**
     * What an adjustment knows of each cell.
     *
     * @param codes the categories of each cell, by margin
     * @param counts how many categories each margin has
     * @param before the weights before it, divided by those of the design; {@code null} after
     *     raking, which does not ask for them
     * @param after the weights after it, divided by those of the design
     */
    record Stage(
            List<int[]> codes, List<Integer> counts, double @Nullable [] before, double[] after) {}

    private final Cells cells;
    private final int[] strata;
    private final int[] groups;
    private final double[] factors;
    private final List<Stage> stages;

    private Partition(
            Cells cells, int[] strata, int[] groups, double[] factors, List<Stage> stages) {
        this.cells = cells;
        this.strata = strata;
        this.groups = groups;
        this.factors = factors;
        this.stages = stages;
    }

    /** Whether the adjustments of a sample are of such a kind. */
    static boolean isPossible(Survey survey) {
        return survey.design().drawsRows()
                && survey.adjustments().stream()
                        .noneMatch(each -> each instanceof Calibration || each instanceof Trimming);
    }

    /** The cells of a sample without any groups. */
    static Cells cells(Survey survey) {
        return Cells.of(survey.design().size(), columns(survey));
    }

    private static List<Categories> columns(Survey survey) {
        var columns = new ArrayList<Categories>();
        columns.add(survey.design().strataColumn());
        for (Residuals each : survey.residuals()) {
            columns.addAll(columnsOf(each));
        }
        return columns;
    }

    /**
     * The cells of a sample with these groups.
     *
     * @param plain what {@link #cells} gave: taken as they are where each lies in one group
     */
    static Partition of(Survey survey, Cells plain, Categories groups) {
        Cells cells = plain;
        if (!plain.isWithin(groups)) {
            List<Categories> columns = columns(survey);
            columns.add(groups);
            cells = Cells.of(survey.design().size(), columns);
        }
        int[] rows = weighted(survey, cells);
        var stages = new ArrayList<Stage>();
        for (Residuals each : survey.residuals()) {
            stages.add(stage(survey, cells, rows, each));
        }
        return new Partition(
                cells,
                cells.codes(survey.design().strataColumn()),
                cells.codes(groups),
                factors(survey, rows, survey.weights()),
                stages);
    }

    private static List<Categories> columnsOf(Residuals residuals) {
        return switch (residuals) {
            case Residuals.OfCells cells -> List.of(cells.cells());
            case Residuals.OfMargins margins -> margins.margins();
            case Residuals.OfRegression regression ->
                    throw new IllegalArgumentException("A calibration has no cells");
        };
    }

    private static Stage stage(Survey survey, Cells cells, int[] rows, Residuals residuals) {
        var codes = new ArrayList<int[]>();
        var counts = new ArrayList<Integer>();
        for (Categories column : columnsOf(residuals)) {
            codes.add(cells.codes(column));
            counts.add(column.count());
        }
        return switch (residuals) {
            case Residuals.OfCells of ->
                    new Stage(
                            codes,
                            counts,
                            factors(survey, rows, of.before()),
                            factors(survey, rows, of.after()));
            case Residuals.OfMargins of ->
                    new Stage(codes, counts, null, factors(survey, rows, of.weights()));
            case Residuals.OfRegression regression -> throw new IllegalStateException();
        };
    }

    /** A row of each cell that has a weight; −1 where none has. */
    private static int[] weighted(Survey survey, Cells cells) {
        int[] rows = new int[cells.count()];
        Arrays.fill(rows, -1);
        double[] weights = survey.design().weights();
        for (int row = weights.length - 1; row >= 0; row--) {
            if (weights[row] != 0) {
                rows[cells.of(row)] = row;
            }
        }
        return rows;
    }

    /** Weights divided by those of the design, in each cell. */
    private static double[] factors(Survey survey, int[] rows, double[] weights) {
        double[] factors = new double[rows.length];
        Arrays.setAll(
                factors,
                cell ->
                        rows[cell] < 0
                                ? 0
                                : weights[rows[cell]] / survey.design().weight(rows[cell]));
        return factors;
    }

    int count() {
        return strata.length;
    }

    Cells cells() {
        return cells;
    }

    int stratum(int cell) {
        return strata[cell];
    }

    /** The code of the group of a cell, or {@link Categories#MISSING}. */
    int group(int cell) {
        return groups[cell];
    }

    /** By what the weights of the design are multiplied in a cell. */
    double factor(int cell) {
        return factors[cell];
    }

    List<Stage> stages() {
        return stages;
    }
}
