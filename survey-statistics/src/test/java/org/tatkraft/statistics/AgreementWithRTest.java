package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every result of R's {@code survey} that is at hand comes out the same. */
class AgreementWithRTest {

    private static final Map<String, Map<String, List<@Nullable String>>> TABLES = new HashMap<>();

    /** One result of R, with what it was computed from. */
    private record Case(String id, JsonNode json) {

        String spec() {
            return json.get("spec").asString();
        }

        boolean isRaked() {
            return id.contains(".rake.");
        }

        Map<String, List<@Nullable String>> table() {
            String name = spec().substring(0, spec().indexOf(':'));
            return TABLES.computeIfAbsent(
                    name, each -> ReferenceData.table("data/" + each + ".csv"));
        }

        double[] numbers(String column) {
            return ReferenceData.numbers(table().get(column));
        }

        Categories categories(String column) {
            return Categories.of(table().get(column));
        }

        Survey survey() {
            int size = table().get("stype").size();
            SurveyDesign.Builder design = SurveyDesign.of(size).weights(numbers("pw"));
            if (spec().contains("strata=~stype")) {
                design.strata(categories("stype"));
            }
            if (spec().contains("fpc=~fpc")) {
                design.populationSizes(numbers("fpc"));
            }
            if (spec().contains("id=~dnum")) {
                design.clusters(categories("dnum"), false);
            }
            Survey survey = Survey.of(design.build());
            if (id.contains(".ps.")) {
                return survey.adjusted(new PostStratification(types()));
            }
            if (isRaked()) {
                return survey.adjusted(
                        new Raking(
                                List.of(
                                        types(),
                                        new Margin(
                                                "sch.wide",
                                                categories("sch.wide"),
                                                new double[] {1072, 5122})),
                                1e-12));
            }
            return id.contains(".cal.linear.")
                    ? survey.adjusted(
                            new Calibration(
                                    List.of(
                                            variable("(Intercept)", ones(size), 6194),
                                            variable("stypeH", type(1), 755),
                                            variable("stypeM", type(2), 1018),
                                            variable("api99", numbers("api99"), 3914069))))
                    : survey;
        }

        private static Calibration.Variable variable(String name, double[] values, double total) {
            return new Calibration.Variable(name, values, total);
        }

        private static double[] ones(int size) {
            double[] ones = new double[size];
            Arrays.fill(ones, 1);
            return ones;
        }

        private double[] type(int code) {
            return categories("stype").indicator(code);
        }

        private Margin types() {
            return new Margin("stype", categories("stype"), new double[] {4421, 755, 1018});
        }

        double[] all(String... keys) {
            var values = new ArrayList<Double>();
            for (String key : keys) {
                JsonNode node = json.get(key);
                if (node != null && node.isArray()) {
                    node.forEach(each -> values.add(number(each)));
                } else if (node != null && !node.isNull()) {
                    values.add(number(node));
                }
            }
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static double number(JsonNode node) {
            return node.isNumber() ? node.asDouble() : Double.NaN;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        JsonNode cases =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(ReferenceData.file("cases.json")))
                        .get("cases");
        var all = new ArrayList<Case>();
        cases.forEach(each -> all.add(new Case(each.get("id").asString(), each)));
        return all.stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> agrees(each)));
    }

    private static void agrees(Case each) {
        double[] expected = expected(each);
        double[] actual = actual(each);
        assertThat(actual).hasSameSizeAs(expected);
        double tolerance = each.isRaked() ? 1e-6 : 1e-9;
        for (int nth = 0; nth < expected.length; nth++) {
            double off = Math.abs(actual[nth] - expected[nth]);
            // A standard error of 0 is only rounding, or what raking left over, in R.
            double nearZero = each.isRaked() ? 1e-10 * Math.abs(expected[0]) : 1e-12;
            assertThat(off <= nearZero || off <= tolerance * Math.abs(expected[nth]))
                    .as(
                            "%s, value %d: %s instead of %s",
                            each.spec(), nth, actual[nth], expected[nth])
                    .isTrue();
        }
    }

    /** What R gave: estimates, then standard errors, then the rest. */
    private static double[] expected(Case each) {
        if (each.json().has("table")) {
            var values = new ArrayList<Double>();
            each.json()
                    .get("table")
                    .forEach(row ->
                            row.properties().stream()
                                    .filter(cell -> cell.getValue().isNumber())
                                    .forEach(cell -> values.add(cell.getValue().asDouble())));
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
        if (each.json().has("statistic")) {
            return each.all("statistic", "parameter", "p");
        }
        if (each.id().contains("prop_cov")) {
            return each.all("est");
        }
        double[] values =
                each.id().contains("quant")
                        ? each.all("est", "lower", "upper", "se")
                        : each.all("est", "se", "w", "deff");
        JsonNode interval = each.json().get("ci");
        if (interval == null) {
            return values;
        }
        double[] bounds =
                interval.isArray()
                        ? new double[] {interval.get(0).asDouble(), interval.get(1).asDouble()}
                        : new double[] {
                            interval.get("lower").asDouble(),
                            interval.get("upper").asDouble(),
                            interval.get("df").asDouble()
                        };
        return concat(values, bounds);
    }

    private static double[] concat(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] actual(Case each) {
        Survey survey = each.survey();
        String what = each.spec().substring(each.spec().lastIndexOf("| ") + 2);
        if (what.startsWith("subset")) {
            int yes = 1;
            Domain domain = Domain.of(each.categories("comp.imp"), yes);
            return single(each, what, Estimator.of(survey, domain));
        }
        if (what.startsWith("svyby") || what.startsWith("svycontrast")) {
            return grouped(each, what, survey);
        }
        if (what.startsWith("weights") || each.id().endsWith(".weights")) {
            double[] weights = new double[survey.design().size()];
            Arrays.setAll(weights, survey::weight);
            return weights;
        }
        return single(each, what, Estimator.of(survey));
    }

    private static double[] single(Case each, String what, Estimator estimator) {
        if (what.contains("svychisq")) {
            return association(each, what, estimator);
        }
        if (what.contains("svyciprop")) {
            return proportion(each, what, estimator);
        }
        if (what.contains("svyquantile")) {
            return quantiles(each, what, estimator);
        }
        if (what.contains("svyratio")) {
            Estimate ratio = estimator.ratio(each.numbers("api.stu"), each.numbers("enroll"));
            return new double[] {ratio.value(), ratio.standardError()};
        }
        boolean isTotal = what.contains("svytotal");
        var estimates = new ArrayList<Estimate>();
        if (what.contains("interaction")) {
            Categories joint = each.categories("comp.imp").with(each.categories("sch.wide"));
            estimates.addAll(isTotal ? estimator.counts(joint) : estimator.proportions(joint));
        } else if (what.contains("~stype")) {
            Categories types = each.categories("stype");
            estimates.addAll(isTotal ? estimator.counts(types) : estimator.proportions(types));
        } else {
            String names = what.replaceAll(".*\\(~([^,)]*).*", "$1");
            for (String name : names.split("\\+", -1)) {
                double[] values = each.numbers(name);
                estimates.add(isTotal ? estimator.total(values) : estimator.mean(values));
            }
        }
        return flat(each, estimates);
    }

    private static double[] flat(Case each, List<Estimate> estimates) {
        double[] values = estimates.stream().mapToDouble(Estimate::value).toArray();
        double[] errors = estimates.stream().mapToDouble(Estimate::standardError).toArray();
        double[] flat = concat(values, errors);
        if (each.all("deff").length > 0) {
            flat = concat(flat, estimates.stream().mapToDouble(Estimate::designEffect).toArray());
        }
        if (each.json().has("ci")) {
            Estimate first = estimates.getFirst();
            Interval interval = first.interval(0.95).orElseThrow();
            flat =
                    concat(
                            flat,
                            new double[] {
                                interval.lower(), interval.upper(), first.degreesOfFreedom()
                            });
        }
        return flat;
    }

    private static double[] association(Case each, String what, Estimator estimator) {
        String other = what.contains("stype") ? "stype" : "comp.imp";
        Association test =
                estimator.association(each.categories("sch.wide"), each.categories(other));
        return what.contains("Chisq")
                ? new double[] {test.pearson(), test.interactions(), test.chiSquaredProbability()}
                : new double[] {
                    test.f(),
                    test.numeratorDegrees(),
                    test.denominatorDegrees(),
                    test.fProbability()
                };
    }

    private static double[] proportion(Case each, String what, Estimator estimator) {
        int yes = 1;
        Estimate share = estimator.proportions(each.categories("comp.imp")).get(yes);
        int rows = each.table().get("stype").size();
        Interval interval =
                (what.contains("logit")
                                ? share.logitInterval(0.95)
                                : what.contains("beta")
                                        ? share.betaInterval(0.95, rows)
                                        : share.interval(0.95))
                        .orElseThrow();
        return new double[] {share.value(), interval.lower(), interval.upper()};
    }

    private static double[] quantiles(Case each, String what, Estimator estimator) {
        Quantile.Rule rule = what.contains("'math'") ? Quantile.Rule.MATH : Quantile.Rule.HF7;
        List<Quantile> quantiles =
                estimator.quantiles(each.numbers("api00"), each.all("p"), rule, 0.95);
        return concat(
                quantiles.stream().mapToDouble(Quantile::value).toArray(),
                quantiles.stream().mapToDouble(Quantile::lower).toArray(),
                quantiles.stream().mapToDouble(Quantile::upper).toArray(),
                quantiles.stream().mapToDouble(Quantile::standardError).toArray());
    }

    private static double[] grouped(Case each, String what, Survey survey) {
        if (what.startsWith("svycontrast")) {
            Domain all = Domain.all(survey.design().size());
            double[] values = each.numbers("api00");
            Categories types = each.categories("stype");
            return flat(
                    each,
                    List.of(
                            Contrast.ofMeans(
                                    survey, all, values, types, Map.of("H", 1.0, "E", -1.0)),
                            Contrast.ofMeans(
                                    survey, all, values, types, Map.of("M", 1.0, "E", -1.0))));
        }
        boolean bySchool = what.contains(",~sch.wide") || each.id().endsWith("by.schwide");
        Categories by =
                what.contains("~stype+sch.wide")
                        ? each.categories("sch.wide").with(each.categories("stype"))
                        : each.categories(bySchool ? "sch.wide" : "stype");
        var rows = new ArrayList<double[]>();
        for (int category = 0; category < by.count(); category++) {
            Estimator estimator = Estimator.of(survey, Domain.of(by, category));
            var estimates = new ArrayList<Estimate>();
            if (what.contains("~api00+enroll")) {
                estimates.add(estimator.mean(each.numbers("api00")));
                estimates.add(estimator.mean(each.numbers("enroll")));
            } else if (what.contains("~api00")) {
                estimates.add(estimator.mean(each.numbers("api00")));
            } else if (what.contains("svytotal")) {
                estimates.addAll(estimator.counts(each.categories("sch.wide")));
            } else {
                String column = what.contains("~comp.imp") ? "comp.imp" : "sch.wide";
                estimates.addAll(estimator.proportions(each.categories(column)));
            }
            rows.add(flat(each, estimates));
        }
        if (each.json().has("table")) {
            return concat(rows.toArray(double[][]::new));
        }
        boolean estimatesOnly = each.id().contains("prop_cov");
        int columns = rows.getFirst().length / 2;
        double[] values = new double[rows.size() * columns];
        double[] errors = new double[values.length];
        for (int nth = 0; nth < values.length; nth++) {
            double[] row = rows.get(nth % rows.size());
            values[nth] = row[nth / rows.size()];
            errors[nth] = row[columns + nth / rows.size()];
        }
        return estimatesOnly ? values : concat(values, errors);
    }
}
