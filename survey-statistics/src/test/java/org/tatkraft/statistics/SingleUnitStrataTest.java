package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Strata with a single unit. The expected values are those of R: {@code d <- data.frame(s = c(1, 1,
 * 1, 2, 2, 3), w = c(2, 2, 2, 3, 3, 4), y = c(1, 4, 6, 2, 7, 5))}, {@code svymean(~y, svydesign(~1,
 * strata = ~s, weights = ~w, data = d))} with each of {@code options(survey.lonely.psu = ...)}.
 */
class SingleUnitStrataTest {

    private static final double[] VALUES = {1, 4, 6, 2, 7, 5};

    private static double error(SingleUnitStrata policy) {
        SurveyDesign design =
                SurveyDesign.of(6)
                        .strata(Categories.of(new int[] {0, 0, 0, 1, 1, 2}, List.of("1", "2", "3")))
                        .weights(new double[] {2, 2, 2, 3, 3, 4})
                        .singleUnitStrata(policy)
                        .build();
        return Estimator.of(Survey.of(design)).mean(VALUES).standardError();
    }

    @Test
    void itIsAnErrorIfNothingIsSaid() {
        assertThatThrownBy(() -> error(SingleUnitStrata.FAIL))
                .hasMessage(
                        "The stratum 3 has only one unit, so nothing can be said of the differences in it");
    }

    @Test
    void otherwiseItCountsAsInR() {
        assertThat(error(SingleUnitStrata.ADJUST)).isCloseTo(1.097871698161948, within(1e-12));
        assertThat(error(SingleUnitStrata.AVERAGE)).isCloseTo(1.328033085054736, within(1e-12));
        assertThat(error(SingleUnitStrata.CERTAINTY)).isCloseTo(1.084334473306092, within(1e-12));
        assertThat(error(SingleUnitStrata.REMOVE)).isCloseTo(1.084334473306092, within(1e-12));
    }
}
