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

    /**
     * A row that is drawn twice weighs twice as much, and is not the outlier that trimming is for.
     */
    @Test
    void trimmingLooksAtTheSampleAndNotAtHowOftenARowIsDrawn() {
        Survey trimmed = survey.adjusted(new Trimming(5, Trimming.Typical.MEDIAN));
        var bootstrap = new Bootstrap(50, 1);
        assertThat(bootstrap.standardErrors(trimmed, this::mean))
                .isEqualTo(bootstrap.standardErrors(survey, this::mean));
    }

    @Test
    void cellsAreMergedByTheSampleAndNotByWhatIsDrawn() {
        Categories cells = Categories.of(new int[] {0, 0, 0, 1, 1, 1}, List.of("a", "b"));
        double[] far = {1, 1, 1, 9, 9, 9};
        Survey sample = Survey.of(SurveyDesign.of(6).build());
        Survey weighted =
                sample.adjusted(new NonResponse("cells", List.of(cells), new double[] {50, 50}, 3));
        // Within a cell all are the same, so nothing varies as long as the cells stay apart.
        double error =
                new Bootstrap(30, 4)
                        .standardErrors(
                                weighted,
                                weights ->
                                        new double[] {
                                            Columns.product(weights, far) / Columns.sum(weights)
                                        })[0];
        assertThat(error).isLessThan(1e-12);
    }

    @Test
    void neighbouringSeedsHaveNothingToDoWithEachOther() {
        double[] errors = new double[12];
        for (int seed = 0; seed < errors.length; seed++) {
            errors[seed] = new Bootstrap(100, seed).standardErrors(survey, this::mean)[0];
        }
        double mean = Columns.sum(errors) / errors.length;
        double squares = 0;
        for (double error : errors) {
            squares += (error - mean) * (error - mean);
        }
        // The standard error of one from 100 replicates is its 1/√200; shifted streams gave a
        // tenth.
        double spread = Math.sqrt(squares / (errors.length - 1)) / mean;
        assertThat(spread).isBetween(0.04, 0.12);
    }

    @Test
    void samplesInWhichAGroupDoesNotOccurSayNothingOfIt() {
        double[] few = new double[ROWS];
        few[0] = 1;
        double error =
                new Bootstrap(60, 3)
                        .standardErrors(
                                survey,
                                weights ->
                                        new double[] {
                                            Columns.product(weights, few)
                                                    / (weights[0] == 0 ? Double.NaN : 1)
                                        })[0];
        assertThat(error).isPositive();
    }

    @Test
    void adjustmentsThatAreImpossibleInASampleDrawnAnewSaySo() {
        Categories rare = Categories.of(new int[] {0, 1, 1, 1, 1, 1}, List.of("rare", "other"));
        Survey sample =
                Survey.of(SurveyDesign.of(6).build())
                        .adjusted(
                                new PostStratification(
                                        new Margin("cells", rare, new double[] {10, 50})));
        assertThatThrownBy(() ->
                        new Bootstrap(50, 1)
                                .standardErrors(sample, weights -> new double[] {weights[0]}))
                .hasMessage(
                        "In a sample drawn anew the adjustments are impossible: cells: rare has nobody in the sample");
    }
}
