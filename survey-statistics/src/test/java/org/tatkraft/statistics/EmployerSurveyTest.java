package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An employer survey of ten thousand answers, raked: as in R, by rows and by cells. */
class EmployerSurveyTest {

    private final Map<String, List<@Nullable String>> answers =
            ReferenceData.table("data/employers_10k.csv");
    private final Map<String, List<@Nullable String>> population =
            ReferenceData.table("data/employers_10k_population.csv");
    private final Map<String, List<@Nullable String>> expected =
            ReferenceData.table("data/employers_10k_expected.csv");
    private final Survey survey = survey();

    private Categories column(String name) {
        return Categories.of(answers.get(name));
    }

    private Survey survey() {
        SurveyDesign design =
                SurveyDesign.of(answers.get("id").size())
                        .strata(column("stratum"))
                        .weights(ReferenceData.numbers(answers.get("w0")))
                        .populationSizes(ReferenceData.numbers(answers.get("fpc")))
                        .build();
        return Survey.of(design)
                .adjusted(new Raking(List.of(margin("branch"), margin("size")), 1e-10));
    }

    private Margin margin(String name) {
        Categories categories = column(name);
        double[] totals = new double[categories.count()];
        List<@Nullable String> labels = population.get(name);
        for (int row = 0; row < labels.size(); row++) {
            totals[categories.labels().indexOf(labels.get(row))] +=
                    Double.parseDouble(population.get("Nh").get(row));
        }
        return new Margin(name, categories, totals);
    }

    private Categories groups(String by) {
        return by.equals("all") ? Categories.one(survey.design().size()) : column(by);
    }

    @Test
    void everyShareComesOutAsInR() {
        var tables = Tables.of(survey);
        var off = new ArrayList<String>();
        for (int row = 0; row < expected.get("variable").size(); row++) {
            Categories groups = groups(expected.get("by").get(row));
            Categories column = column(expected.get("variable").get(row));
            String domain = expected.get("domain").get(row);
            int group = domain == null ? 0 : groups.labels().indexOf(domain);
            String category = expected.get("category").get(row);
            Estimate estimate;
            if (category == null) {
                double[] values =
                        ReferenceData.numbers(answers.get(expected.get("variable").get(row)));
                estimate = tables.means(values, groups).get(group);
            } else {
                estimate =
                        tables.proportions(column, groups)
                                .get(group)
                                .get(column.labels().indexOf(category));
            }
            double value = Double.parseDouble(expected.get("estimate").get(row));
            double error = Double.parseDouble(expected.get("standard_error").get(row));
            if (isOff(estimate.value(), value) || isOff(estimate.standardError(), error)) {
                off.add(
                        "row %d: %s and %s instead of %s and %s"
                                .formatted(
                                        row,
                                        estimate.value(),
                                        estimate.standardError(),
                                        value,
                                        error));
            }
        }
        assertThat(off).isEmpty();
    }

    private static boolean isOff(double actual, double expected) {
        double off = Math.abs(actual - expected);
        return off > 1e-12 && off > 1e-9 * Math.abs(expected);
    }

    @Test
    void cellsAndRowsGiveTheSame() {
        for (String by : List.of("all", "size")) {
            Categories groups = groups(by);
            var tables = Tables.of(survey);
            for (int group = 0; group < groups.count(); group++) {
                var estimator = Estimator.of(survey, Domain.of(groups, group));
                Categories column = column("s1");
                double[] values = ReferenceData.numbers(answers.get("n1"));
                same(tables.means(values, groups).get(group), estimator.mean(values));
                same(tables.totals(values, groups).get(group), estimator.total(values));
                List<Estimate> shares = estimator.proportions(column);
                List<Estimate> counts = estimator.counts(column);
                for (int category = 0; category < column.count(); category++) {
                    same(
                            tables.proportions(column, groups).get(group).get(category),
                            shares.get(category));
                    same(
                            tables.counts(column, groups).get(group).get(category),
                            counts.get(category));
                }
            }
        }
    }

    private static void same(Estimate one, Estimate other) {
        double[] some = numbers(one);
        double[] others = numbers(other);
        for (int nth = 0; nth < some.length; nth++) {
            assertThat(isOff(some[nth], others[nth]))
                    .as("%s and %s", Arrays.toString(some), Arrays.toString(others))
                    .isFalse();
        }
    }

    private static double[] numbers(Estimate estimate) {
        return new double[] {
            estimate.value(),
            estimate.standardError(),
            estimate.designEffect(),
            estimate.respondents(),
            estimate.missing(),
            estimate.degreesOfFreedom()
        };
    }
}
