package org.tatkraft.commandline;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tatkraft.commandline.Plan.Step;
import org.tatkraft.commandline.Plan.Wanted;

/**
 * The columns that a plan needs.
 *
 * @param numbers those that are read as numbers
 * @param categories those that are read as categories
 */
record PlannedColumns(Set<String> numbers, Set<String> categories) {

    static PlannedColumns of(Plan plan) {
        var columns = new PlannedColumns(new LinkedHashSet<>(), new LinkedHashSet<>());
        columns.categories.addAll(plan.design().strata());
        columns.add(columns.categories, plan.design().cluster());
        columns.add(columns.numbers, plan.design().weight());
        columns.add(columns.numbers, plan.design().populationSize());
        plan.adjustments().forEach(columns::add);
        plan.estimates().forEach(columns::add);
        return columns;
    }

    private void add(Set<String> to, String column) {
        if (!column.isEmpty()) {
            to.add(column);
        }
    }

    private void add(Step step) {
        switch (step) {
            case Step.NonResponse of -> categories.addAll(of.totals().by());
            case Step.PostStratify of -> categories.addAll(of.totals().by());
            case Step.Rake of -> of.margins().forEach(each -> categories.addAll(each.by()));
            case Step.Calibrate of -> of.totals().keySet().forEach(this::addVariable);
            case Step.Trim of -> {}
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
        add(categories, wanted.overlap());
        wanted.of().ifPresent(this::add);
        switch (wanted.kind()) {
            case MEAN, TOTAL, RATIO, QUANTILE -> numbers.addAll(wanted.variables());
            case PROPORTION, COUNT, ASSOCIATION -> categories.addAll(wanted.variables());
            case CONTRAST, DIFFERENCE, WEIGHTS -> {}
        }
    }
}
