package org.tatkraft.commandline.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.analyse.Plan.What;
import org.tatkraft.statistics.Bootstrap;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.PointEstimates;

/** Computes the estimates of a plan again and again, for the standard errors of a bootstrap. */
final class Replicates {

    private final Answers answers;
    private final Analysis analysis;

    Replicates(Analysis analysis) {
        this.answers = analysis.answers();
        this.analysis = analysis;
    }

    /**
     * Results with the standard errors of a bootstrap, where it has one for them.
     *
     * @param results the results of each estimate of the plan, by linearisation
     * @param done is told of each replicate
     */
    List<List<Result>> results(Bootstrap bootstrap, List<List<Result>> results, Runnable done) {
        List<Wanted> wanted = analysis.plan().estimates();
        List<List<Function<double[], double[]>>> again = wanted.stream().map(this::again).toList();
        List<Function<double[], double[]>> all = again.stream().flatMap(List::stream).toList();
        double[] errors =
                bootstrap.standardErrors(
                        analysis.survey(),
                        weights -> {
                            double[] estimates =
                                    all.stream()
                                            .flatMapToDouble(
                                                    each -> Arrays.stream(each.apply(weights)))
                                            .toArray();
                            done.run();
                            return estimates;
                        });
        var changed = new ArrayList<List<Result>>();
        int next = 0;
        for (int nth = 0; nth < results.size(); nth++) {
            if (again.get(nth).isEmpty()) {
                changed.add(results.get(nth));
                continue;
            }
            var ofOne = new ArrayList<Result>();
            for (Result each : results.get(nth)) {
                ofOne.add(analysis.with(errors[next++], wanted.get(nth), each));
            }
            changed.add(ofOne);
        }
        return changed;
    }

    /** What an estimate is computed with from any weights, in the order of its results. */
    private List<Function<double[], double[]>> again(Wanted wanted) {
        Categories groups = answers.groups(wanted).codes();
        return switch (wanted.what()) {
            case What.Mean of -> each(of.columns(), column -> PointEstimates.means(column, groups));
            case What.Total of ->
                    each(of.columns(), column -> PointEstimates.totals(column, groups));
            case What.Proportion of ->
                    List.of(PointEstimates.proportions(answers.joint(of.columns()), groups));
            case What.Count of ->
                    List.of(PointEstimates.counts(answers.joint(of.columns()), groups));
            case What.Ratio of ->
                    List.of(
                            PointEstimates.ratios(
                                    answers.numbers(of.above()),
                                    answers.numbers(of.below()),
                                    groups));
            case What.Quantiles of ->
                    each(
                            of.columns(),
                            column ->
                                    PointEstimates.quantiles(
                                            column, groups, of.shares(), of.rule()));
            case What.Contrast of -> List.of(contrast(wanted, of));
            case What.Association of -> List.of();
            case What.Weights of -> List.of();
            case What.Difference of -> List.of();
        };
    }

    private List<Function<double[], double[]>> each(
            List<String> columns, Function<double[], Function<double[], double[]>> estimates) {
        return columns.stream().map(answers::numbers).map(estimates).toList();
    }

    private Function<double[], double[]> contrast(Wanted wanted, What.Contrast of) {
        Wanted inner = of.of();
        Categories by =
                answers.counting(
                        answers.counting(answers.joint(inner.by()), inner.where()), wanted.where());
        String column = ((What.Mean) inner.what()).columns().getFirst();
        Function<double[], double[]> means = PointEstimates.means(answers.numbers(column), by);
        return weights -> {
            double[] all = means.apply(weights);
            double sum = 0;
            for (Map.Entry<String, Double> each : of.multiples().entrySet()) {
                sum += each.getValue() * all[by.labels().indexOf(each.getKey())];
            }
            return new double[] {sum};
        };
    }
}
