package org.tatkraft.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.tatkraft.commandline.Plan.Step;
import org.tatkraft.commandline.Plan.Totals;
import org.tatkraft.statistics.Adjustment;
import org.tatkraft.statistics.Calibration;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Margin;
import org.tatkraft.statistics.NonResponse;
import org.tatkraft.statistics.PostStratification;
import org.tatkraft.statistics.Raking;
import org.tatkraft.statistics.Trimming;

/** Makes the adjustments of a plan from what stands in it and in files beside it. */
final class Weighting {

    /** The variable that is 1 in every row. */
    static final String INTERCEPT = "(Intercept)";

    private final Answers answers;

    Weighting(Answers answers) {
        this.answers = answers;
    }

    Adjustment adjustment(Step step) {
        return switch (step) {
            case Step.NonResponse of -> nonResponse(of);
            case Step.PostStratify of -> new PostStratification(margin(of.totals()));
            case Step.Rake of ->
                    new Raking(of.margins().stream().map(this::margin).toList(), of.tolerance());
            case Step.Calibrate of -> calibration(of);
            case Step.Trim of -> new Trimming(of.above(), of.typical());
        };
    }

    private Margin margin(Totals totals) {
        Map<String, Double> numbers = numbers(totals);
        Categories column = answers.joint(totals.by());
        var labels = new ArrayList<>(column.labels());
        numbers.keySet().stream().filter(each -> !labels.contains(each)).forEach(labels::add);
        double[] sums = new double[labels.size()];
        Arrays.setAll(sums, code -> numbers.getOrDefault(labels.get(code), 0.0));
        return new Margin(String.join(", ", totals.by()), relabelled(column, labels), sums);
    }

    private static Categories relabelled(Categories column, List<String> labels) {
        int[] codes = new int[column.size()];
        Arrays.setAll(codes, column::code);
        return Categories.of(codes, labels);
    }

    /** The numbers by label; those of a finer file are summed up. */
    private static Map<String, Double> numbers(Totals totals) {
        if (totals.file().isEmpty()) {
            return totals.given();
        }
        CsvFile file =
                CsvFile.read(
                        totals.file().get(),
                        Set.of(totals.column()),
                        Set.copyOf(totals.by()),
                        new AtomicLong());
        double[] column = file.numbers(totals.column());
        var numbers = new LinkedHashMap<String, Double>();
        for (int row = 0; row < file.rows(); row++) {
            var labels = new ArrayList<String>();
            for (String name : totals.by()) {
                Categories categories = file.categories(name);
                labels.add(
                        categories.code(row) < 0
                                ? ""
                                : categories.labels().get(categories.code(row)));
            }
            numbers.merge(String.join("|", labels), column[row], Double::sum);
        }
        return numbers;
    }

    private NonResponse nonResponse(Step.NonResponse step) {
        Map<String, Double> numbers = numbers(step.totals());
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
