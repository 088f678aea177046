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
        assertThat(interval.lower()).isCloseTo(0.348205969758519, within(1e-12));
        assertThat(interval.upper()).isCloseTo(0.454130389430781, within(1e-12));
    }

    @Test
    void wilsonStaysWithinZeroAndOne() {
        assertThat(new Proportion(0, 10).wilsonInterval(0.95).lower()).isZero();
        assertThat(new Proportion(10, 10).wilsonInterval(0.95).upper()).isEqualTo(1);
        assertThat(new Proportion(0, 10).wilsonInterval(0.95).upper())
                .isCloseTo(0.277532799862889, within(1e-12));
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

    /**
     * R, with p1 = 215/391, p2 = 130/325, d = p1 - p2, s = sqrt(p1*(1-p1)/391 + p2*(1-p2)/325) and
     * p = (215+130)/(391+325): {@code d + c(-1, 1) * qnorm(.975) * s} and {@code d / sqrt(p*(1-p) *
     * (1/391+1/325))}.
     */
    @Test
    void changeFromFortyToFiftyFivePercentIsClear() {
        var difference =
                new ProportionDifference(new Proportion(215, 391), new Proportion(130, 325));
        assertThat(difference.estimate()).isCloseTo(0.1498721227621483, within(1e-12));
        Interval interval = difference.unpooledInterval(0.95);
        assertThat(interval.lower()).isCloseTo(0.0772876270004196, within(1e-12));
        assertThat(interval.upper()).isCloseTo(0.2224566185238771, within(1e-12));
        assertThat(difference.pooledScore()).isCloseTo(3.99586609880005, within(1e-12));
    }
}
