package org.tatkraft.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.tatkraft.commandline.Answers.Groups;
import org.tatkraft.commandline.Plan.IntervalKind;
import org.tatkraft.commandline.Plan.Step;
import org.tatkraft.commandline.Plan.Wanted;
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

    private final Answers answers;
    private final Survey survey;
    private final Tables tables;
    private final Waves waves;

    private Analysis(Answers answers, Survey survey, Waves waves) {
        this.answers = answers;
        this.survey = survey;
        this.waves = waves;
        this.tables = Tables.of(survey);
    }

    /**
     * Reads the data of a plan and adjusts its weights.
     *
     * @param done is told how many bytes of the data file have been read
     * @throws UnusableFile if the data cannot be used
     */
    static Analysis of(Plan plan, AtomicLong done) {
        PlannedColumns columns = PlannedColumns.of(plan);
        var answers =
                new Answers(
                        CsvFile.read(plan.data(), columns.numbers(), columns.categories(), done));
        Survey survey = Survey.of(design(plan.design(), answers));
        var weighting = new Weighting(answers);
        for (Step step : plan.adjustments()) {
            survey = survey.adjusted(weighting.adjustment(step));
        }
        return new Analysis(answers, survey, Waves.of(plan));
    }

    private static SurveyDesign design(Plan.Design plan, Answers answers) {
        SurveyDesign.Builder design =
                SurveyDesign.of(answers.rows()).singleUnitStrata(plan.single());
        design.strata(answers.joint(plan.strata()).occurring());
        if (!plan.cluster().isEmpty()) {
            design.clusters(answers.categories(plan.cluster()), plan.nested());
        }
        if (!plan.weight().isEmpty()) {
            design.weights(answers.numbers(plan.weight()));
        }
        if (!plan.populationSize().isEmpty()) {
            design.populationSizes(answers.numbers(plan.populationSize()));
        }
        return design.build();
    }

    Survey survey() {
        return survey;
    }

    /** The results of an estimate, in the order of its groups, categories and quantiles. */
    List<Result> results(Wanted wanted) {
        return switch (wanted.kind()) {
            case MEAN, TOTAL -> numbers(wanted);
            case PROPORTION, COUNT -> categories(wanted);
            case RATIO -> ratios(wanted);
            case QUANTILE -> quantiles(wanted);
            case CONTRAST -> List.of(contrast(wanted));
            case ASSOCIATION -> associations(wanted);
            case WEIGHTS -> weights(wanted);
            case DIFFERENCE -> waves.differences(wanted, this);
        };
    }

    private List<Result> numbers(Wanted wanted) {
        Groups of = answers.groups(wanted);
        var results = new ArrayList<Result>();
        for (String variable : wanted.variables()) {
            double[] values = answers.numbers(variable);
            List<Estimate> estimates =
                    wanted.kind() == Plan.Kind.MEAN
                            ? tables.means(values, of.codes())
                            : tables.totals(values, of.codes());
            for (int group = 0; group < estimates.size(); group++) {
                Estimate estimate = estimates.get(group);
                results.add(
                        Result.of(
                                wanted.id(),
                                variable,
                                of.names().get(group),
                                null,
                                estimate,
                                estimate.interval(CONFIDENCE)));
            }
        }
        return results;
    }

    private List<Result> categories(Wanted wanted) {
        Groups of = answers.groups(wanted);
        Categories column = answers.joint(wanted.variables());
        boolean isShare = wanted.kind() == Plan.Kind.PROPORTION;
        List<List<Estimate>> estimates =
                isShare
                        ? tables.proportions(column, of.codes())
                        : tables.counts(column, of.codes());
        String variable = String.join("|", wanted.variables());
        var results = new ArrayList<Result>();
        for (int group = 0; group < estimates.size(); group++) {
            for (int category = 0; category < column.count(); category++) {
                Estimate estimate = estimates.get(group).get(category);
                results.add(
                        Result.of(
                                wanted.id(),
                                variable,
                                of.names().get(group),
                                column.labels().get(category),
                                estimate,
                                interval(
                                        estimate,
                                        isShare ? wanted.interval() : IntervalKind.MEAN)));
            }
        }
        return results;
    }

    private Optional<Interval> interval(Estimate estimate, IntervalKind kind) {
        return switch (kind) {
            case MEAN -> estimate.interval(CONFIDENCE);
            case LOGIT -> estimate.logitInterval(CONFIDENCE);
            case BETA -> estimate.betaInterval(CONFIDENCE, answers.rows());
        };
    }

    private List<Result> ratios(Wanted wanted) {
        double[] above = answers.numbers(wanted.variables().getFirst());
        double[] below = answers.numbers(wanted.variables().getLast());
        var results = new ArrayList<Result>();
        estimators(wanted)
                .forEach((group, estimator) -> {
                    Estimate ratio = estimator.ratio(above, below);
                    results.add(
                            Result.of(
                                    wanted.id(),
                                    String.join("/", wanted.variables()),
                                    group,
                                    null,
                                    ratio,
                                    ratio.interval(CONFIDENCE)));
                });
        return results;
    }

    private List<Result> quantiles(Wanted wanted) {
        var results = new ArrayList<Result>();
        for (String variable : wanted.variables()) {
            double[] values = answers.numbers(variable);
            estimators(wanted)
                    .forEach((group, estimator) ->
                            estimator
                                    .quantiles(values, wanted.shares(), wanted.rule(), CONFIDENCE)
                                    .forEach(each ->
                                            results.add(
                                                    Result.of(
                                                            wanted.id(), variable, group, each))));
        }
        return results;
    }

    private Result contrast(Wanted wanted) {
        Wanted of = wanted.of().orElseThrow();
        Estimate estimate =
                Contrast.ofMeans(
                        survey,
                        answers.domain(of.where()).and(answers.domain(wanted.where())),
                        answers.numbers(of.variables().getFirst()),
                        answers.joint(of.by()),
                        wanted.multiples());
        return Result.of(
                wanted.id(),
                of.variables().getFirst(),
                Map.of(),
                null,
                estimate,
                estimate.interval(CONFIDENCE));
    }

    private List<Result> associations(Wanted wanted) {
        Categories rows = answers.categories(wanted.variables().getFirst());
        Categories columns = answers.categories(wanted.variables().getLast());
        boolean isF = wanted.statistic() == Plan.Statistic.F;
        var results = new ArrayList<Result>();
        estimators(wanted)
                .forEach((group, estimator) -> {
                    Association test = estimator.association(rows, columns);
                    results.add(
                            Result.ofTest(
                                    wanted.id(),
                                    String.join("|", wanted.variables()),
                                    group,
                                    isF ? test.f() : test.pearson(),
                                    isF ? test.fProbability() : test.chiSquaredProbability()));
                });
        return results;
    }

    private List<Result> weights(Wanted wanted) {
        String variable = String.join("|", wanted.variables());
        return IntStream.range(0, answers.rows())
                .mapToObj(row -> Result.ofWeight(wanted.id(), variable, survey.weight(row)))
                .toList();
    }

    /** A result with another standard error. */
    Result with(double standardError, Wanted wanted, Result result) {
        Estimate estimate = result.asEstimate().withStandardError(standardError);
        IntervalKind kind =
                wanted.kind() == Plan.Kind.PROPORTION ? wanted.interval() : IntervalKind.MEAN;
        Result changed =
                Result.of(
                        result.id(),
                        result.variable(),
                        result.by(),
                        result.category(),
                        estimate,
                        interval(estimate, kind));
        return changed.at(result.at());
    }

    Answers answers() {
        return answers;
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
