package org.tatkraft.commandline.analyse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tatkraft.commandline.analyse.Plan.Design;
import org.tatkraft.commandline.analyse.Plan.Step;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.analyse.Plan.What;
import org.tatkraft.commandline.files.CsvHeader;
import org.tatkraft.commandline.files.PlanNode;
import org.tatkraft.commandline.files.Problem;

/**
 * The columns of the data that something in a plan needs.
 *
 * @param numbers those that are read as numbers
 * @param categories those that are read as categories
 */
record PlannedColumns(Set<String> numbers, Set<String> categories) {

    PlannedColumns() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    static PlannedColumns of(Design design) {
        var columns = new PlannedColumns();
        columns.categories.addAll(design.strata());
        columns.add(columns.categories, design.cluster());
        columns.add(columns.numbers, design.weight());
        columns.add(columns.numbers, design.populationSize());
        return columns;
    }

    static PlannedColumns of(Step step) {
        var columns = new PlannedColumns();
        step.margins().forEach(each -> columns.categories.addAll(each.by()));
        if (step instanceof Step.Calibrate of) {
            of.totals().keySet().forEach(columns::addVariable);
        }
        return columns;
    }

    static PlannedColumns of(Wanted wanted) {
        var columns = new PlannedColumns();
        columns.add(wanted);
        return columns;
    }

    /** What is estimated of some rows, with what stands inside of it. */
    static Stream<Wanted> filters(Plan plan) {
        return plan.estimates().stream().flatMap(PlannedColumns::filters);
    }

    private static Stream<Wanted> filters(Wanted wanted) {
        return switch (wanted.what()) {
            case What.Contrast of -> Stream.of(wanted, of.of());
            case What.Difference of -> filters(of.of());
            default -> Stream.of(wanted);
        };
    }

    /** All that are read. */
    static PlannedColumns of(Plan plan) {
        var columns = new PlannedColumns();
        columns.addAll(of(plan.design()));
        plan.adjustments().forEach(each -> columns.addAll(of(each)));
        plan.estimates().forEach(columns::add);
        return columns;
    }

    private void addAll(PlannedColumns more) {
        numbers.addAll(more.numbers);
        categories.addAll(more.categories);
    }

    private void add(Set<String> to, String column) {
        if (!column.isEmpty()) {
            to.add(column);
        }
    }

    private void addVariable(String variable) {
        int sign = variable.indexOf('=');
        if (sign > 0) {
            categories.add(variable.substring(0, sign));
        } else if (!variable.equals(Weighting.INTERCEPT)) {
            numbers.add(variable);
        }
    }

    private void add(Wanted wanted) {
        categories.addAll(wanted.by());
        categories.addAll(wanted.where().keySet());
        switch (wanted.what()) {
            case What.Mean of -> numbers.addAll(of.columns());
            case What.Total of -> numbers.addAll(of.columns());
            case What.Quantiles of -> numbers.addAll(of.columns());
            case What.Ratio of -> numbers.addAll(List.of(of.above(), of.below()));
            case What.Proportion of -> categories.addAll(of.columns());
            case What.Count of -> categories.addAll(of.columns());
            case What.Association of -> categories.addAll(List.of(of.rows(), of.columns()));
            case What.Weights of -> {}
            case What.Contrast of -> add(of.of());
            case What.Difference of -> {
                add(of.of());
                add(categories, of.overlap());
            }
        }
    }

    /** All of them, each once. */
    List<String> all() {
        return Stream.concat(numbers.stream(), categories.stream()).distinct().toList();
    }

    /** Those of them that a file has. */
    PlannedColumns in(CsvHeader header) {
        var there =
                new PlannedColumns(new LinkedHashSet<>(numbers), new LinkedHashSet<>(categories));
        there.numbers.retainAll(header.names());
        there.categories.retainAll(header.names());
        return there;
    }

    /**
     * Whether a file has them all; those that it does not have are noted where the plan names them.
     */
    boolean areIn(CsvHeader header, PlanNode node) {
        boolean areIn = true;
        for (Set<String> columns : List.of(numbers, categories)) {
            for (String each : columns) {
                if (!header.names().contains(each)) {
                    areIn = false;
                    node.naming(each)
                            .problem(
                                    "there is no column '%s' in %s, only %s."
                                            .formatted(
                                                    each,
                                                    header.file(),
                                                    Problem.several(header.names())));
                }
            }
        }
        return areIn;
    }
}
