package org.tatkraft.commandline.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tatkraft.commandline.analyse.Answers.Groups;
import org.tatkraft.commandline.analyse.Plan.IntervalKind;
import org.tatkraft.commandline.analyse.Plan.Statistic;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.analyse.Plan.WeightsOf;
import org.tatkraft.commandline.analyse.Plan.What;
import org.tatkraft.commandline.analyse.Result.Estimated;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.statistics.Association;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Contrast;
import org.tatkraft.statistics.Domain;
import org.tatkraft.statistics.Estimate;
import org.tatkraft.statistics.Estimator;
import org.tatkraft.statistics.Interval;
import org.tatkraft.statistics.Survey;
import org.tatkraft.statistics.SurveyDesign;
import org.tatkraft.statistics.Tables;

/** Computes what a plan wants to know from its data file. */
final class Analysis {

    static final double CONFIDENCE = 0.95;

    private final Plan plan;
    private final Answers answers;
    private final Weighting weighting;
    private final Survey survey;
    private final Tables tables;
    private final Waves waves;

    private Analysis(Plan plan, Answers answers, Weighting weighting, Survey survey, Waves waves) {
        this.plan = plan;
        this.answers = answers;
        this.weighting = weighting;
        this.survey = survey;
        this.waves = waves;
        this.tables = Tables.of(survey);
    }

    /**
     * Reads the data of a plan and adjusts its weights. What is wrong is noted, and left out to
     * find what else is wrong.
     *
     * @param done is told how many bytes of the data file have been read
     */
    static Optional<Analysis> of(Plan plan, LongConsumer done, Problems problems) {
        KnownTotals totals = KnownTotals.of(plan.adjustments(), problems);
        Waves waves = Waves.of(plan, problems);
        return Answers.of(plan, done, problems)
                .map(answers -> {
                    SurveyDesign design =
                            Drawn.of(plan.design(), answers)
                                    .orElseGet(() -> SurveyDesign.of(answers.rows()).build());
                    var weighting = new Weighting(answers, totals);
                    Survey survey = weighting.adjusted(Survey.of(design), plan.adjustments());
                    return new Analysis(plan, answers, weighting, survey, waves);
                });
    }

    Plan plan() {
        return plan;
    }

    Answers answers() {
        return answers;
    }

    Survey survey() {
        return survey;
    }

    /** What was done with the weights. */
    List<Weighting.Done> adjustments() {
        return weighting.done();
    }

    /**
     * The results of all estimates of the plan, computed at the same time; what cannot be computed
     * is noted and left out.
     */
    List<List<Result>> results() {
        record Computed(
                Wanted wanted, List<Result> results, Optional<IllegalArgumentException> why) {}
        List<Computed> all =
                plan.estimates().parallelStream()
                        .filter(wanted -> wanted.node().isSound())
                        .map(wanted -> {
                            try {
                                return new Computed(wanted, results(wanted), Optional.empty());
                            } catch (IllegalArgumentException impossible) {
                                return new Computed(wanted, List.of(), Optional.of(impossible));
                            }
                        })
                        .toList();
        all.forEach(each -> each.why().ifPresent(each.wanted().node()::problem));
        return all.stream().map(Computed::results).toList();
    }

    /** The results of an estimate, in the order of its groups, categories and quantiles. */
    List<Result> results(Wanted wanted) {
        return switch (wanted.what()) {
            case What.Mean of -> means(wanted, of);
            case What.Total of -> totals(wanted, of);
            case What.Proportion of -> proportions(wanted, of);
            case What.Count of -> counts(wanted, of);
            case What.Ratio of -> ratios(wanted, of);
            case What.Quantiles of -> quantiles(wanted, of);
            case What.Contrast of -> List.of(contrast(wanted, of));
            case What.Association of -> associations(wanted, of);
            case What.Weights of ->
                    new WeightList(
                            of.of() == WeightsOf.ADJUSTED
                                    ? survey.copyOfWeights()
                                    : survey.design().copyOfWeights(),
                            wanted.id(),
                            of.of().name().toLowerCase(Locale.ROOT));
            case What.Difference of -> waves.differences(of, this);
        };
    }

    private List<Result> means(Wanted wanted, What.Mean of) {
        return numbers(wanted, of.columns(), tables::means);
    }

    private List<Result> totals(Wanted wanted, What.Total of) {
        return numbers(wanted, of.columns(), tables::totals);
    }

    private interface OfNumbers {
        List<Estimate> in(double[] values, Categories groups);
    }

    private List<Result> numbers(Wanted wanted, List<String> columns, OfNumbers estimates) {
        Groups of = answers.groups(wanted);
        var results = new ArrayList<Result>();
        for (String column : columns) {
            List<Estimate> all = estimates.in(answers.numbers(column), of.codes());
            for (int group = 0; group < all.size(); group++) {
                results.add(
                        estimated(
                                Label.of(wanted.id(), column, of.names().get(group)),
                                all.get(group)));
            }
        }
        return results;
    }

    private List<Result> proportions(Wanted wanted, What.Proportion of) {
        return categories(wanted, of.columns(), of.interval(), tables::proportions);
    }

    private List<Result> counts(Wanted wanted, What.Count of) {
        return categories(wanted, of.columns(), IntervalKind.MEAN, tables::counts);
    }

    private interface OfCategories {
        List<List<Estimate>> in(Categories column, Categories groups);
    }

    private List<Result> categories(
            Wanted wanted, List<String> columns, IntervalKind interval, OfCategories estimates) {
        Groups of = answers.groups(wanted);
        Categories column = answers.joint(columns);
        List<List<Estimate>> all = estimates.in(column, of.codes());
        String variable = String.join("|", columns);
        var results = new ArrayList<Result>();
        for (int group = 0; group < all.size(); group++) {
            Label label = Label.of(wanted.id(), variable, of.names().get(group));
            int rows = survey.rowsFor(Domain.of(of.codes(), group));
            if (column.count() == 0) {
                results.add(estimated(label, nothing(of).get(group)));
            }
            for (int category = 0; category < column.count(); category++) {
                Estimate estimate = all.get(group).get(category);
                results.add(
                        new Estimated(
                                label.category(column.labels().get(category)),
                                estimate,
                                interval(estimate, interval, rows)));
            }
        }
        return results;
    }

    /** What is known of a column without any answer: how many rows have none. */
    private List<Estimate> nothing(Groups of) {
        double[] missing = new double[answers.rows()];
        Arrays.fill(missing, Double.NaN);
        return tables.means(missing, of.codes());
    }

    private static Estimated estimated(Label label, Estimate estimate) {
        return new Estimated(label, estimate, estimate.interval(CONFIDENCE));
    }

    /**
     * The interval of a proportion.
     *
     * @param rows how many rows its group has
     */
    private static Optional<Interval> interval(Estimate estimate, IntervalKind kind, int rows) {
        return switch (kind) {
            case MEAN -> estimate.interval(CONFIDENCE);
            case LOGIT -> estimate.logitInterval(CONFIDENCE);
            case BETA -> estimate.betaInterval(CONFIDENCE, rows);
        };
    }

    private List<Result> ratios(Wanted wanted, What.Ratio of) {
        double[] above = answers.numbers(of.above());
        double[] below = answers.numbers(of.below());
        String variable = of.above() + "/" + of.below();
        var results = new ArrayList<Result>();
        estimators(wanted)
                .forEach((group, estimator) ->
                        results.add(
                                estimated(
                                        Label.of(wanted.id(), variable, group),
                                        estimator.ratio(above, below))));
        return results;
    }

    private List<Result> quantiles(Wanted wanted, What.Quantiles of) {
        var results = new ArrayList<Result>();
        for (String column : of.columns()) {
            double[] values = answers.numbers(column);
            estimators(wanted)
                    .forEach((group, estimator) -> {
                        Label label = Label.of(wanted.id(), column, group);
                        estimator.quantiles(values, of.shares(), of.rule(), CONFIDENCE).stream()
                                .map(each -> Estimated.of(label, each))
                                .forEach(results::add);
                    });
        }
        return results;
    }

    private Result contrast(Wanted wanted, What.Contrast of) {
        String column = ((What.Mean) of.of().what()).columns().getFirst();
        Estimate estimate =
                Contrast.ofMeans(
                        survey,
                        answers.domain(of.of().where()).and(answers.domain(wanted.where())),
                        answers.numbers(column),
                        answers.jointByLabel(of.of().by()),
                        of.multiples());
        return estimated(Label.of(wanted.id(), column, Map.of()), estimate);
    }

    private List<Result> associations(Wanted wanted, What.Association of) {
        Categories rows = answers.categories(of.rows());
        Categories columns = answers.categories(of.columns());
        boolean isF = of.statistic() == Statistic.F;
        String variable = of.rows() + "|" + of.columns();
        var results = new ArrayList<Result>();
        estimators(wanted)
                .forEach((group, estimator) -> {
                    Association test = estimator.association(rows, columns);
                    results.add(
                            new Result.Tested(
                                    Label.of(wanted.id(), variable, group),
                                    isF ? test.f() : test.pearson(),
                                    isF ? test.fProbability() : test.chiSquaredProbability()));
                });
        return results;
    }

    /** A result with another standard error. */
    Result with(double standardError, Wanted wanted, Result result) {
        if (!(result instanceof Estimated estimated)) {
            return result;
        }
        Estimate changed = estimated.estimate().withStandardError(standardError);
        if (wanted.what() instanceof What.Proportion of) {
            Groups groups = answers.groups(wanted);
            int group = groups.names().indexOf(result.label().by());
            int rows = survey.rowsFor(Domain.of(groups.codes(), group));
            return new Estimated(result.label(), changed, interval(changed, of.interval(), rows));
        }
        return estimated(result.label(), changed);
    }

    /** Estimators of the groups by their names. */
    Map<Map<String, String>, Estimator> estimators(Wanted wanted) {
        Groups of = answers.groups(wanted);
        var estimators = new LinkedHashMap<Map<String, String>, Estimator>();
        for (int group = 0; group < of.names().size(); group++) {
            Domain domain = Domain.of(of.codes(), group);
            estimators.put(of.names().get(group), Estimator.of(survey, domain));
        }
        return estimators;
    }
}
