package org.tatkraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    /** R: {@code prop.test(130, 325, correct = FALSE)$conf.int}. */
    @Test
    void wilsonAgreesWithR() {
        Interval interval = new Proportion(130, 325).wilsonInterval(0.95);
        assertThat(interval.lower()).isCloseTo(0.348202, within(1e-6));
        assertThat(interval.upper()).isCloseTo(0.454139, within(1e-6));
    }

    @Test
    void wilsonStaysWithinZeroAndOne() {
        assertThat(new Proportion(0, 10).wilsonInterval(0.95).lower()).isZero();
        assertThat(new Proportion(10, 10).wilsonInterval(0.95).upper()).isEqualTo(1);
        assertThat(new Proportion(0, 10).wilsonInterval(0.95).upper())
                .isCloseTo(0.277532799862, within(1e-9));
    }

    @Test
    void wideConfidenceGivesWideIntervals() {
        var share = new Proportion(130, 325);
        assertThat(share.wilsonInterval(0.99).lower())
                .isLessThan(share.wilsonInterval(0.95).lower());
    }

    @Test
    void impossibleSharesAreRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2 is no share");
        assertThatThrownBy(() -> new Proportion(0, 0)).hasMessage("0 of 0 is no share");
        assertThatThrownBy(() -> new Proportion(1, 2).wilsonInterval(1))
                .hasMessage("No confidence of 1.0");
    }

    @Test
    void changeFromFortyToFiftyFivePercentIsClear() {
        var difference =
                new ProportionDifference(new Proportion(215, 391), new Proportion(130, 325));
        assertThat(difference.estimate()).isCloseTo(0.1499, within(1e-4));
        Interval interval = difference.unpooledInterval(0.95);
        assertThat(interval.lower()).isCloseTo(0.0773, within(1e-4));
        assertThat(interval.upper()).isCloseTo(0.2224, within(1e-4));
        assertThat(difference.pooledScore()).isCloseTo(4.0, within(0.01));
    }
}
