package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimates at the edges: no answers, everybody asked, numbers that lie close together. */
class EstimateTest {

    private static final Categories STRATA =
            Categories.of(new int[] {0, 0, 0, 1, 1, 2}, List.of("a", "b", "alone"));

    /** R: the exact interval of 2 of 6, whatever the size of the file around them. */
    @Test
    void aGroupOfASampleHasTheIntervalOfItsOwnSize() {
        int[] groups = new int[200];
        double[] answers = new double[200];
        Arrays.fill(groups, 6, 200, 1);
        answers[0] = 1;
        answers[1] = 1;
        Survey survey = Survey.of(SurveyDesign.of(200).build());
        Domain few = Domain.of(Categories.of(groups, List.of("few", "many")), 0);
        Interval interval =
                Estimator.of(survey, few)
                        .mean(answers)
                        .betaInterval(0.95, survey.rowsFor(few))
                        .orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.0433, within(0.001));
        assertThat(interval.upper()).isCloseTo(0.777, within(0.004));
    }

    @Test
    void whereNothingIsOpenTheIntervalIsThePoint() {
        var estimate = new Estimate(0.3, 1e-17, Double.NaN, 50, 0, 49);
        assertThat(estimate.betaInterval(0.95, 50)).contains(new Interval(0.3, 0.3));
        var certain = new Estimate(0.3, 0, Double.NaN, 50, 0, 49);
        assertThat(certain.betaInterval(0.95, 50)).contains(new Interval(0.3, 0.3));
    }

    /** R leaves out the rows first, and with them the stratum. */
    @Test
    void aStratumWithoutAnswersHasNoPartInTheVariance() {
        double[] answers = {1, 4, 6, 2, 7, Double.NaN};
        Survey survey = Survey.of(SurveyDesign.of(6).strata(STRATA).build());
        Estimate byRows = Estimator.of(survey).mean(answers);
        Estimate byCells = Tables.of(survey).means(answers, Categories.one(6)).getFirst();
        assertThat(byRows.standardError()).isPositive();
        assertThat(byCells.standardError()).isCloseTo(byRows.standardError(), within(1e-14));
        assertThatThrownBy(() -> Estimator.of(survey).mean(new double[] {1, 4, 6, 2, 7, 1}))
                .hasMessageContaining("The stratum alone has only one unit");
    }

    @Test
    void withoutAnswersThereIsNeitherAnEstimateNorAStandardError() {
        double[] none = new double[6];
        Arrays.fill(none, Double.NaN);
        Survey survey = Survey.of(SurveyDesign.of(6).build());
        for (Estimate each :
                List.of(
                        Estimator.of(survey).mean(none),
                        Estimator.of(survey).ratio(none, none),
                        Tables.of(survey).means(none, Categories.one(6)).getFirst())) {
            assertThat(each.value()).isNaN();
            assertThat(each.standardError()).isNaN();
            assertThat(each.missing()).isEqualTo(6);
        }
    }

    /**
     * Seconds since 1970 within an hour: what is the same in all of them must not eat the digits.
     */
    @Test
    void numbersThatLieCloseTogetherKeepTheirSpread() {
        double[] near = new double[900];
        double[] far = new double[900];
        double[] weights = new double[900];
        for (int row = 0; row < near.length; row++) {
            near[row] = row * 7 % 3600;
            far[row] = 1_762_000_000 + near[row];
            weights[row] = List.of(1, 2, 5, 20).get(row % 4);
        }
        Tables tables = Tables.of(Survey.of(SurveyDesign.of(900).weights(weights).build()));
        Categories all = Categories.one(900);
        double expected = tables.means(near, all).getFirst().standardError();
        assertThat(tables.means(far, all).getFirst().standardError() / expected)
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void quantilesOfNegativeWeightsAreRefused() {
        double[] column = {1, 2, 3, 10};
        Survey survey =
                Survey.of(SurveyDesign.of(4).build())
                        .adjusted(
                                new Calibration(
                                        List.of(
                                                new Calibration.Variable("x", column, 2),
                                                new Calibration.Variable(
                                                        "one", new double[] {1, 1, 1, 1}, 4))));
        assertThatThrownBy(() ->
                        Estimator.of(survey)
                                .quantiles(column, new double[] {0.5}, Quantile.Rule.MATH, 0.95))
                .hasMessageContaining("Quantiles need weights of 0 or more");
    }
}
