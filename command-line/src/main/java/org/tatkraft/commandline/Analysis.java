package org.tatkraft.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
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
import org.tatkraft.statistics.PointEstimates;
import org.tatkraft.statistics.Quantile;
import org.tatkraft.statistics.Survey;
import org.tatkraft.statistics.SurveyDesign;
import org.tatkraft.statistics.Tables;

/** Computes what a plan wants to know from its data file. */
final class Analysis {

    static final double CONFIDENCE = 0.95;

    private final CsvFile data;
    private final Survey survey;
    private final Tables tables;
    private final Map<List<Object>, Groups> groups = new ConcurrentHashMap<>();

    private Analysis(CsvFile data, Survey survey) {
        this.data = data;
        this.survey = survey;
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
        CsvFile data = CsvFile.read(plan.data(), columns.numbers(), columns.categories(), done);
        Survey survey = Survey.of(design(plan.design(), data));
        var weighting = new Weighting(data);
        for (Step step : plan.adjustments()) {
            survey = survey.adjusted(weighting.adjustment(step));
        }
        return new Analysis(data, survey);
    }

    private static SurveyDesign design(Plan.Design plan, CsvFile data) {
        SurveyDesign.Builder design = SurveyDesign.of(data.rows()).singleUnitStrata(plan.single());
        plan.strata().stream()
                .map(data::categories)
                .reduce(Categories::with)
                .map(Categories::occurring)
                .ifPresent(design::strata);
        if (!plan.cluster().isEmpty()) {
            design.clusters(data.categories(plan.cluster()), plan.nested());
        }
        if (!plan.weight().isEmpty()) {
            design.weights(data.numbers(plan.weight()));
        }
        if (!plan.populationSize().isEmpty()) {
            design.populationSizes(data.numbers(plan.populationSize()));
        }
        return design.build();
    }

    Survey survey() {
        return survey;
    }

    /** Groups of rows with what they are called. */
    private record Groups(Categories codes, List<Map<String, String>> names) {}

    /** The groups that an estimate is made for: combinations that occur, of rows that count. */
    private Groups groups(Wanted wanted) {
        return groups.computeIfAbsent(
                List.of(wanted.by(), wanted.where()), key -> groups(wanted.by(), wanted.where()));
    }

    private Groups groups(List<String> by, Map<String, List<String>> where) {
        Categories joint = joint(by);
        int[] codes = new int[joint.size()];
        Arrays.setAll(codes, row -> counts(row, where) ? joint.code(row) : Categories.MISSING);
        Categories counted = Categories.of(codes, joint.labels()).occurring();
        var names = new ArrayList<Map<String, String>>();
        int[] first = counted.firstRows();
        for (int row : first) {
            var name = new LinkedHashMap<String, String>();
            for (String column : by) {
                Categories categories = data.categories(column);
                name.put(column, categories.labels().get(categories.code(row)));
            }
            names.add(name);
        }
        return new Groups(counted, names);
    }

    /** The joint categories of columns; all rows are one category without any. */
    Categories joint(List<String> columns) {
        return columns.stream()
                .map(data::categories)
                .reduce(Categories::with)
                .orElseGet(() -> Categories.one(data.rows()));
    }

    private boolean counts(int row, Map<String, List<String>> where) {
        for (Map.Entry<String, List<String>> each : where.entrySet()) {
            Categories column = data.categories(each.getKey());
            if (column.code(row) < 0
                    || !each.getValue().contains(column.labels().get(column.code(row)))) {
                return false;
            }
        }
        return true;
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
            case DIFFERENCE -> Waves.differences(wanted, this);
        };
    }

    private List<Result> numbers(Wanted wanted) {
        Groups of = groups(wanted);
        var results = new ArrayList<Result>();
        for (String variable : wanted.variables()) {
            double[] values = data.numbers(variable);
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
        Groups of = groups(wanted);
        Categories column = joint(wanted.variables());
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
            case BETA -> estimate.betaInterval(CONFIDENCE, data.rows());
        };
    }

    private Estimator estimator(Groups of, int group) {
        return Estimator.of(survey, Domain.of(of.codes(), group));
    }

    private List<Result> ratios(Wanted wanted) {
        Groups of = groups(wanted);
        var results = new ArrayList<Result>();
        for (int group = 0; group < of.names().size(); group++) {
            Estimate ratio =
                    estimator(of, group)
                            .ratio(
                                    data.numbers(wanted.variables().getFirst()),
                                    data.numbers(wanted.variables().getLast()));
            results.add(
                    Result.of(
                            wanted.id(),
                            String.join("/", wanted.variables()),
                            of.names().get(group),
                            null,
                            ratio,
                            ratio.interval(CONFIDENCE)));
        }
        return results;
    }

    private List<Result> quantiles(Wanted wanted) {
        Groups of = groups(wanted);
        double[] shares = wanted.at().stream().mapToDouble(Double::doubleValue).toArray();
        var results = new ArrayList<Result>();
        for (String variable : wanted.variables()) {
            for (int group = 0; group < of.names().size(); group++) {
                for (Quantile each :
                        estimator(of, group)
                                .quantiles(
                                        data.numbers(variable),
                                        shares,
                                        wanted.rule(),
                                        CONFIDENCE)) {
                    results.add(
                            new Result(
                                    wanted.id(),
                                    variable,
                                    of.names().get(group),
                                    null,
                                    each.share(),
                                    each.value(),
                                    each.standardError(),
                                    each.lower(),
                                    each.upper(),
                                    Double.NaN,
                                    each.respondents(),
                                    each.missing(),
                                    each.degreesOfFreedom(),
                                    Double.NaN,
                                    Double.NaN));
                }
            }
        }
        return results;
    }

    private Result contrast(Wanted wanted) {
        Wanted of = wanted.of().orElseThrow();
        Categories by = joint(of.by());
        boolean[] rows = new boolean[data.rows()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = counts(row, of.where()) && counts(row, wanted.where());
        }
        Estimate estimate =
                Contrast.ofMeans(
                        survey,
                        Domain.of(rows),
                        data.numbers(of.variables().getFirst()),
                        by,
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
        Groups of = groups(wanted);
        var results = new ArrayList<Result>();
        for (int group = 0; group < of.names().size(); group++) {
            Association test =
                    estimator(of, group)
                            .association(
                                    data.categories(wanted.variables().getFirst()),
                                    data.categories(wanted.variables().getLast()));
            boolean isF = wanted.statistic() == Plan.Statistic.F;
            results.add(
                    new Result(
                            wanted.id(),
                            String.join("|", wanted.variables()),
                            of.names().get(group),
                            null,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            -1,
                            -1,
                            Double.NaN,
                            isF ? test.f() : test.pearson(),
                            isF ? test.fProbability() : test.chiSquaredProbability()));
        }
        return results;
    }

    private List<Result> weights(Wanted wanted) {
        var results = new ArrayList<Result>();
        for (int row = 0; row < data.rows(); row++) {
            results.add(
                    new Result(
                            wanted.id(),
                            String.join("|", wanted.variables()),
                            Map.of(),
                            null,
                            Double.NaN,
                            survey.weight(row),
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            -1,
                            -1,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN));
        }
        return results;
    }

    /** What an estimate is computed with from any weights, in the order of its results. */
    List<Function<double[], double[]>> again(Wanted wanted) {
        Categories of = groups(wanted).codes();
        return switch (wanted.kind()) {
            case MEAN ->
                    wanted.variables().stream()
                            .map(each -> PointEstimates.means(data.numbers(each), of))
                            .toList();
            case TOTAL ->
                    wanted.variables().stream()
                            .map(each -> PointEstimates.totals(data.numbers(each), of))
                            .toList();
            case PROPORTION -> List.of(PointEstimates.proportions(joint(wanted.variables()), of));
            case COUNT -> List.of(PointEstimates.counts(joint(wanted.variables()), of));
            case RATIO ->
                    List.of(
                            PointEstimates.ratios(
                                    data.numbers(wanted.variables().getFirst()),
                                    data.numbers(wanted.variables().getLast()),
                                    of));
            case QUANTILE -> {
                double[] shares = wanted.at().stream().mapToDouble(Double::doubleValue).toArray();
                yield wanted.variables().stream()
                        .map(each ->
                                PointEstimates.quantiles(
                                        data.numbers(each), of, shares, wanted.rule()))
                        .toList();
            }
            case CONTRAST -> List.of(contrastAgain(wanted));
            case ASSOCIATION, WEIGHTS, DIFFERENCE -> List.of();
        };
    }

    private Function<double[], double[]> contrastAgain(Wanted wanted) {
        Wanted inner = wanted.of().orElseThrow();
        var where = new LinkedHashMap<>(inner.where());
        where.putAll(wanted.where());
        Categories by = groups(inner.by(), where).codes();
        Function<double[], double[]> means =
                PointEstimates.means(data.numbers(inner.variables().getFirst()), by);
        return weights -> {
            double[] of = means.apply(weights);
            double sum = 0;
            for (Map.Entry<String, Double> each : wanted.multiples().entrySet()) {
                sum += each.getValue() * of[by.labels().indexOf(each.getKey())];
            }
            return new double[] {sum};
        };
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

    CsvFile data() {
        return data;
    }

    /** Estimators of the groups by their names. */
    Map<Map<String, String>, Estimator> estimators(Wanted wanted) {
        Groups of = groups(wanted);
        var estimators = new LinkedHashMap<Map<String, String>, Estimator>();
        for (int group = 0; group < of.names().size(); group++) {
            estimators.put(of.names().get(group), estimator(of, group));
        }
        return estimators;
    }
}
