package org.tatkraft.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tatkraft.commandline.Plan.Wanted;
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
     * @param wanted what was estimated
     * @param results the results of each, by linearisation
     */
    List<Result> results(Bootstrap bootstrap, List<Wanted> wanted, List<List<Result>> results) {
        List<List<Function<double[], double[]>>> again = wanted.stream().map(this::again).toList();
        List<Function<double[], double[]>> all = again.stream().flatMap(List::stream).toList();
        double[] errors =
                bootstrap.standardErrors(
                        analysis.survey(),
                        weights ->
                                all.stream()
                                        .flatMapToDouble(each -> Arrays.stream(each.apply(weights)))
                                        .toArray());
        var changed = new ArrayList<Result>();
        int next = 0;
        for (int nth = 0; nth < results.size(); nth++) {
            boolean isAgain = !again.get(nth).isEmpty();
            for (Result each : results.get(nth)) {
                changed.add(isAgain ? analysis.with(errors[next++], wanted.get(nth), each) : each);
            }
        }
        return changed;
    }

    /** What an estimate is computed with from any weights, in the order of its results. */
    private List<Function<double[], double[]>> again(Wanted wanted) {
        Categories of = answers.groups(wanted).codes();
        return switch (wanted.kind()) {
            case MEAN ->
                    wanted.variables().stream()
                            .map(each -> PointEstimates.means(answers.numbers(each), of))
                            .toList();
            case TOTAL ->
                    wanted.variables().stream()
                            .map(each -> PointEstimates.totals(answers.numbers(each), of))
                            .toList();
            case PROPORTION ->
                    List.of(PointEstimates.proportions(answers.joint(wanted.variables()), of));
            case COUNT -> List.of(PointEstimates.counts(answers.joint(wanted.variables()), of));
            case RATIO ->
                    List.of(
                            PointEstimates.ratios(
                                    answers.numbers(wanted.variables().getFirst()),
                                    answers.numbers(wanted.variables().getLast()),
                                    of));
            case QUANTILE ->
                    wanted.variables().stream()
                            .map(each ->
                                    PointEstimates.quantiles(
                                            answers.numbers(each),
                                            of,
                                            wanted.shares(),
                                            wanted.rule()))
                            .toList();
            case CONTRAST -> List.of(contrast(wanted));
            case ASSOCIATION, WEIGHTS, DIFFERENCE -> List.of();
        };
    }

    private Function<double[], double[]> contrast(Wanted wanted) {
        Wanted inner = wanted.of().orElseThrow();
        Categories by =
                answers.counting(
                        answers.counting(answers.joint(inner.by()), inner.where()), wanted.where());
        Function<double[], double[]> means =
                PointEstimates.means(answers.numbers(inner.variables().getFirst()), by);
        return weights -> {
            double[] of = means.apply(weights);
            double sum = 0;
            for (Map.Entry<String, Double> each : wanted.multiples().entrySet()) {
                sum += each.getValue() * of[by.labels().indexOf(each.getKey())];
            }
            return new double[] {sum};
        };
    }
}
