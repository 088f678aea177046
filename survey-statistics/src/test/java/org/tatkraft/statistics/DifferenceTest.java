package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two waves of a survey, with and without units that took part in both. */
class DifferenceTest {

    private static final int ROWS = 400;

    private final Survey survey = Survey.of(SurveyDesign.of(ROWS).build());
    private final double[] before = new double[ROWS];
    private final double[] after = new double[ROWS];
    private final UnitNames units = units("u");

    DifferenceTest() {
        var random = new Random(3);
        for (int row = 0; row < ROWS; row++) {
            before[row] = random.nextGaussian();
            after[row] = 0.5 + 0.8 * before[row] + 0.6 * random.nextGaussian();
        }
    }

    private UnitNames units(String name) {
        var names = new ArrayList<String>();
        for (int row = 0; row < ROWS; row++) {
            names.add(name + row);
        }
        return UnitNames.of(survey.design(), Categories.of(names));
    }

    @Test
    void whoTookPartInBothIsComparedWithThemselves() {
        Estimator estimator = Estimator.of(survey);
        Estimate difference = Difference.ofMeans(estimator, after, units, estimator, before, units);
        double[] changes = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            changes[row] = after[row] - before[row];
        }
        Estimate change = estimator.mean(changes);
        assertThat(difference.value()).isCloseTo(change.value(), within(1e-12));
        assertThat(difference.standardError()).isCloseTo(change.standardError(), within(1e-12));
    }

    @Test
    void whereNobodyTookPartInBothTheSamplesAreIndependent() {
        Estimator estimator = Estimator.of(survey);
        Estimate strangers =
                Difference.ofMeans(estimator, after, units("v"), estimator, before, units);
        Estimate independent =
                Difference.ofIndependent(estimator.mean(after), estimator.mean(before));
        assertThat(strangers.standardError()).isCloseTo(independent.standardError(), within(1e-12));
        assertThat(independent.degreesOfFreedom()).isEqualTo(2.0 * (ROWS - 1));
    }

    /** 40 % of 325 and 55 % of 391, as two published waves had it. */
    @Test
    void theIntervalOfTwoPublishedWaves() {
        Estimate one = share(391, 0.55);
        Estimate other = share(325, 0.40);
        Estimate difference = Difference.ofIndependent(one, other);
        Interval interval = difference.interval(0.95).orElseThrow().times(100);
        assertThat(difference.value()).isCloseTo(0.15, within(0.002));
        assertThat(interval.lower()).isCloseTo(7.7, within(0.2));
        assertThat(interval.upper()).isCloseTo(22.3, within(0.2));
    }

    private static Estimate share(int size, double share) {
        double[] answers = new double[size];
        for (int row = 0; row < Math.round(share * size); row++) {
            answers[row] = 1;
        }
        return Estimator.of(Survey.of(SurveyDesign.of(size).build())).mean(answers);
    }

    @Test
    void aUnitIsCalledOnlyOnce() {
        var names = new ArrayList<String>(List.of("same", "same"));
        while (names.size() < ROWS) {
            names.add("u" + names.size());
        }
        assertThatThrownBy(() -> UnitNames.of(survey.design(), Categories.of(names)))
                .hasMessage("Row 1 has the unit 'same', as another row");
    }
}
