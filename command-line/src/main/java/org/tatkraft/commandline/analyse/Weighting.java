package org.tatkraft.commandline.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tatkraft.commandline.analyse.Plan.Step;
import org.tatkraft.commandline.analyse.Plan.Totals;
import org.tatkraft.statistics.Adjustment;
import org.tatkraft.statistics.Calibration;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Margin;
import org.tatkraft.statistics.NonResponse;
import org.tatkraft.statistics.PostStratification;
import org.tatkraft.statistics.Raking;
import org.tatkraft.statistics.Survey;
import org.tatkraft.statistics.Trimming;
import org.tatkraft.statistics.UnusableRows;

/** Adjusts the weights of a survey as a plan says. */
final class Weighting {

    /** The variable that is 1 in every row. */
    static final String INTERCEPT = "(Intercept)";

    private final Answers answers;
    private final KnownTotals totals;
    private final List<Done> done = new ArrayList<>();

    Weighting(Answers answers, KnownTotals totals) {
        this.answers = answers;
        this.totals = totals;
    }

    /**
     * A step that was made.
     *
     * @param name what it is called in a plan
     * @param adjustment the adjustment
     * @param before the survey before it
     * @param after the survey after it
     */
    record Done(String name, Adjustment adjustment, Survey before, Survey after) {}

    /** The steps that were made. */
    List<Done> done() {
        return done;
    }

    /** Makes all steps; those that cannot be made are noted and left out. */
    Survey adjusted(Survey survey, List<Step> steps) {
        Survey adjusted = survey;
        for (Step step : steps) {
            boolean isKnown = step.margins().stream().allMatch(each -> totals.of(each).isPresent());
            if (isKnown && step.node().isSound()) {
                adjusted = adjusted(adjusted, step);
            }
        }
        return adjusted;
    }

    private Survey adjusted(Survey before, Step step) {
        try {
            Adjustment adjustment = adjustment(step);
            Survey after = before.adjusted(adjustment);
            done.add(new Done(step.name(), adjustment, before, after));
            return after;
        } catch (UnusableRows rows) {
            answers.note(rows, PlannedColumns.of(step).all());
        } catch (IllegalArgumentException impossible) {
            step.node().problem(impossible);
        }
        return before;
    }

    private Adjustment adjustment(Step step) {
        return switch (step) {
            case Step.NonResponse of -> nonResponse(of);
            case Step.PostStratify of -> new PostStratification(margin(of.totals()));
            case Step.Rake of ->
                    new Raking(of.margins().stream().map(this::margin).toList(), of.tolerance());
            case Step.Calibrate of -> calibration(of);
            case Step.Trim of -> new Trimming(of.above(), of.typical());
        };
    }

    private Margin margin(Totals wanted) {
        Map<String, Double> numbers = totals.of(wanted).orElseThrow();
        Categories column = answers.jointByLabel(wanted.by());
        var labels = new ArrayList<>(column.labels());
        numbers.keySet().stream().filter(each -> !labels.contains(each)).forEach(labels::add);
        double[] sums = new double[labels.size()];
        Arrays.setAll(sums, code -> numbers.getOrDefault(labels.get(code), 0.0));
        return new Margin(String.join(", ", wanted.by()), relabelled(column, labels), sums);
    }

    private static Categories relabelled(Categories column, List<String> labels) {
        int[] codes = new int[column.size()];
        Arrays.setAll(codes, column::code);
        return Categories.of(codes, labels);
    }

    private NonResponse nonResponse(Step.NonResponse step) {
        Map<String, Double> numbers = totals.of(step.totals()).orElseThrow();
        answers.jointByLabel(step.totals().by());
        var columns = new ArrayList<Categories>();
        for (int nth = 0; nth < step.totals().by().size(); nth++) {
            columns.add(withAll(step.totals().by(), nth, numbers.keySet()));
        }
        Categories joint = columns.stream().reduce(Categories::with).orElseThrow();
        double[] sums = new double[joint.count()];
        Arrays.setAll(sums, code -> numbers.getOrDefault(joint.labels().get(code), 0.0));
        return new NonResponse(
                String.join(", ", step.totals().by()), columns, sums, step.collapseBelow());
    }

    /** A column with the labels, too, that only the population has. */
    private Categories withAll(List<String> by, int nth, Set<String> joint) {
        Categories column = answers.categories(by.get(nth));
        var labels = new ArrayList<>(column.labels());
        for (String label : joint) {
            String[] parts = label.split("\\|", by.size());
            if (parts.length == by.size() && !labels.contains(parts[nth])) {
                labels.add(parts[nth]);
            }
        }
        return relabelled(column, labels).sorted();
    }

    private Calibration calibration(Step.Calibrate step) {
        var variables = new ArrayList<Calibration.Variable>();
        step.totals()
                .forEach((name, total) ->
                        variables.add(new Calibration.Variable(name, values(name), total)));
        return new Calibration(variables);
    }

    private double[] values(String variable) {
        int sign = variable.indexOf('=');
        if (variable.equals(INTERCEPT)) {
            double[] ones = new double[answers.rows()];
            Arrays.fill(ones, 1);
            return ones;
        }
        if (sign <= 0) {
            return answers.numbers(variable);
        }
        Categories column = answers.categories(variable.substring(0, sign));
        int category = column.labels().indexOf(variable.substring(sign + 1));
        if (category < 0) {
            throw new IllegalArgumentException(
                    "%s: nobody in the sample has '%s', only %s"
                            .formatted(
                                    variable,
                                    variable.substring(sign + 1),
                                    String.join(", ", column.labels())));
        }
        return column.indicator(category);
    }
}
