package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where to stop, when it is known what mistakes look like. */
class DecisionTest {

    private static final int RECORDS = 4000;

    /** Scores of which a share comes from pairs that are right, as their ranks among all. */
    private static Decision decided(double share, double apart) {
        var random = new Random(11);
        double[] scores = new double[RECORDS];
        double[] mistakes = new double[RECORDS];
        for (int nth = 0; nth < RECORDS; nth++) {
            scores[nth] = random.nextGaussian() + (nth < share * RECORDS ? apart : 0);
            mistakes[nth] = random.nextGaussian();
        }
        double[] sorted =
                Arrays.stream(scores).map(each -> -each).sorted().map(each -> -each).toArray();
        Arrays.sort(mistakes);
        double[] higher = Arrays.stream(mistakes).map(each -> each + 0.5).toArray();
        return Decision.byChance(sorted, List.of(mistakes, higher), RECORDS);
    }

    @Test
    void asManyAreTakenAsAreRight() {
        assertThat(decided(0.5, 8).accepted()).isBetween(1900, 2100);
        assertThat(decided(0.1, 8).accepted()).isBetween(250, 420);
    }

    @Test
    void withoutAnyPartnerNothingIsTaken() {
        assertThat(decided(0, 0).accepted()).isLessThan(40);
    }

    @Test
    void probabilitiesFallAndAreRightOnAverage() {
        Decision decision = decided(0.3, 2.5);
        double[] probabilities = decision.probabilities();
        for (int nth = 1; nth < probabilities.length; nth++) {
            assertThat(probabilities[nth]).isLessThanOrEqualTo(probabilities[nth - 1]);
        }
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1200, within(150.0));
    }
}
