package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Drawing anew from the sample says the same as linearisation. */
class BootstrapTest {

    private static final int ROWS = 600;

    private final double[] values = new double[ROWS];
    private final Survey survey = survey();

    private Survey survey() {
        var random = new Random(7);
        int[] strata = new int[ROWS];
        int[] sizes = new int[ROWS];
        double[] populations = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            strata[row] = row % 3;
            sizes[row] = random.nextInt(4);
            populations[row] = 400 + 400 * strata[row];
            values[row] = 10 * strata[row] + 3 * sizes[row] + random.nextGaussian();
        }
        SurveyDesign design =
                SurveyDesign.of(ROWS)
                        .strata(Categories.of(strata, List.of("a", "b", "c")))
                        .populationSizes(populations)
                        .build();
        Categories size = Categories.of(sizes, List.of("1", "2", "3", "4"));
        return Survey.of(design)
                .adjusted(
                        new PostStratification(
                                new Margin("size", size, new double[] {700, 600, 600, 500})));
    }

    private double[] mean(double[] weights) {
        return new double[] {Columns.product(weights, values) / Columns.sum(weights)};
    }

    @Test
    void bothWaysToAStandardErrorAgree() {
        double linearised = Estimator.of(survey).mean(values).standardError();
        double drawn = new Bootstrap(2_000, 1).standardErrors(survey, this::mean)[0];
        assertThat(drawn / linearised).isCloseTo(1, within(0.06));
    }

    @Test
    void theSameSeedGivesTheSame() {
        double[] once = new Bootstrap(20, 5).standardErrors(survey, this::mean);
        assertThat(new Bootstrap(20, 5).standardErrors(survey, this::mean)).isEqualTo(once);
        assertThat(new Bootstrap(20, 6).standardErrors(survey, this::mean)).isNotEqualTo(once);
    }

    @Test
    void aSingleUnitCannotBeDrawnAnew() {
        SurveyDesign design =
                SurveyDesign.of(3)
                        .strata(Categories.of(new int[] {0, 0, 1}, List.of("a", "b")))
                        .build();
        assertThatThrownBy(() ->
                        new Bootstrap(2, 1).standardErrors(Survey.of(design), weights -> weights))
                .hasMessageContaining("The stratum b has only one unit");
    }
}
