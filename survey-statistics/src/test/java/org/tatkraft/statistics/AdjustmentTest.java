package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What adjustments do to weights, and what they refuse. */
class AdjustmentTest {

    private static final Categories BRANCH =
            Categories.of(new int[] {0, 0, 0, 1, 1, 1}, List.of("trade", "craft"));
    private static final Categories SIZE =
            Categories.of(new int[] {0, 1, 1, 0, 0, 1}, List.of("small", "large"));

    private static Survey sample() {
        return Survey.of(SurveyDesign.of(6).weights(new double[] {1, 2, 1, 1, 3, 1}).build());
    }

    private static Margin branch(double... totals) {
        return new Margin("branch", BRANCH, totals);
    }

    private static Margin size(double... totals) {
        return new Margin("size", SIZE, totals);
    }

    private static double[] weights(Survey survey) {
        double[] weights = new double[survey.design().size()];
        Arrays.setAll(weights, survey::weight);
        return weights;
    }

    @Test
    void rakingMeetsAllMargins() {
        var raking = new Raking(List.of(branch(60, 40), size(30, 70)), 1e-12);
        Survey raked = sample().adjusted(raking);
        assertThat(raked.diagnostics().distances().values()).allMatch(distance -> distance < 1e-11);
        assertThat(raked.diagnostics().sum()).isCloseTo(100, within(1e-9));
    }

    @Test
    void marginsThatContradictEachOtherAreNamed() {
        var raking = new Raking(List.of(branch(60, 40), size(30, 80)), 1e-10);
        assertThatThrownBy(() -> sample().adjusted(raking))
                .hasMessage(
                        "The margins contradict each other: branch sums to 100, and size to 110");
    }

    @Test
    void aCategoryWithoutRespondentsIsNamed() {
        Categories three = Categories.of(new int[] {0, 0, 0, 1, 1, 1}, List.of("a", "b", "c"));
        var margin = new Margin("sector", three, new double[] {1, 2, 3});
        assertThatThrownBy(() -> sample().adjusted(new PostStratification(margin)))
                .hasMessage("sector: c has nobody in the sample");
        assertThatThrownBy(() -> sample().adjusted(new PostStratification(branch(10, 0))))
                .hasMessage("branch: craft has nobody in the population");
    }

    /** Two rows that agree in both margins and stand for different totals never meet them. */
    @Test
    void rakingThatDoesNotConvergeSaysHowFarItIsOff() {
        Categories one = Categories.of(new int[] {0, 1}, List.of("a", "b"));
        Categories other = Categories.of(new int[] {0, 1}, List.of("x", "y"));
        var raking =
                new Raking(
                        List.of(
                                new Margin("one", one, new double[] {6, 4}),
                                new Margin("other", other, new double[] {5, 5})),
                        1e-10);
        Survey two = Survey.of(SurveyDesign.of(2).build());
        assertThatThrownBy(() -> two.adjusted(raking))
                .hasMessageContaining("does not converge")
                .hasMessageContaining("one is off by 25 %");
    }

    @Test
    void thinCellsAreMergedWithTheirNearestNeighbour() {
        var response =
                new NonResponse(
                        "branch, size", List.of(BRANCH, SIZE), new double[] {10, 20, 30, 40}, 2);
        Margin merged = response.merged(weights(sample()));
        assertThat(merged.categories().labels())
                .containsExactly("trade|small + trade|large", "craft|small + craft|large");
        assertThat(merged.totals()).containsExactly(30, 70);
        Survey adjusted = sample().adjusted(response);
        assertThat(adjusted.diagnostics().sum()).isCloseTo(100, within(1e-12));
        assertThat(adjusted.weight(1) / adjusted.weight(0)).isCloseTo(2, within(1e-12));
    }

    @Test
    void trimmingKeepsTheSumOfTheWeights() {
        Survey survey =
                Survey.of(SurveyDesign.of(6).weights(new double[] {1, 1, 1, 1, 1, 10}).build());
        Survey trimmed = survey.adjusted(new Trimming(5, Trimming.Typical.MEDIAN));
        assertThat(weights(trimmed)).containsExactly(2, 2, 2, 2, 2, 5);
    }

    @Test
    void constantWeightsReproduceTheUnweightedResult() {
        double[] values = {1, 2, 3, 4, 5, 9};
        Survey equal = Survey.of(SurveyDesign.of(6).build());
        Survey scaled =
                Survey.of(SurveyDesign.of(6).weights(new double[] {7, 7, 7, 7, 7, 7}).build());
        assertThat(Estimator.of(equal).mean(values).value()).isEqualTo(4);
        assertThat(Estimator.of(scaled).mean(values).standardError())
                .isCloseTo(Estimator.of(equal).mean(values).standardError(), within(1e-15));
        assertThat(scaled.diagnostics().effectiveSize()).isCloseTo(6, within(1e-12));
        assertThat(scaled.diagnostics().designEffect()).isCloseTo(1, within(1e-12));
    }

    /** n = 325 of N = 2,110 at p = 1/2: ±5.0 points with the correction, ±5.4 without. */
    @Test
    void theFinitePopulationNarrowsTheInterval() {
        double[] half = new double[325];
        double[] population = new double[325];
        for (int row = 0; row < 325; row++) {
            half[row] = row % 2;
            population[row] = 2110;
        }
        Estimate with =
                Estimator.of(Survey.of(SurveyDesign.of(325).populationSizes(population).build()))
                        .mean(half);
        Estimate without = Estimator.of(Survey.of(SurveyDesign.of(325).build())).mean(half);
        assertThat(1.96 * with.standardError()).isCloseTo(0.050, within(0.0005));
        assertThat(1.96 * without.standardError()).isCloseTo(0.054, within(0.0005));
    }

    @Test
    void unusableRowsAreNamed() {
        assertThatThrownBy(() -> SurveyDesign.of(2).weights(new double[] {1, -1}).build())
                .hasMessage("Row 1 has the weight -1");
        assertThatThrownBy(() -> SurveyDesign.of(2).populationSizes(new double[] {5, 6}).build())
                .hasMessageContaining("the population size 6, and another row has 5");
        assertThatThrownBy(() -> SurveyDesign.of(3).populationSizes(new double[] {2, 2, 2}).build())
                .hasMessageContaining("3 units were drawn");
    }
}
