package org.tatkraft.commandline.analyse;

import java.util.Optional;
import org.tatkraft.statistics.Estimate;
import org.tatkraft.statistics.Interval;
import org.tatkraft.statistics.Quantile;

/** A number that was computed. NaN stands for what does not apply. */
sealed interface Result {

    /** What it is of. */
    Label label();

    /**
     * An estimate with its interval.
     *
     * @param lower the lower bound
     * @param upper the upper bound
     */
    record Estimated(Label label, Estimate estimate, double lower, double upper) implements Result {

        Estimated(Label label, Estimate estimate, Optional<Interval> interval) {
            this(
                    label,
                    estimate,
                    interval.map(Interval::lower).orElse(Double.NaN),
                    interval.map(Interval::upper).orElse(Double.NaN));
        }

        static Estimated of(Label label, Quantile quantile) {
            return new Estimated(
                    label.at(quantile.share()),
                    quantile.estimate(),
                    quantile.lower(),
                    quantile.upper());
        }
    }

    /** A test. */
    record Tested(Label label, double statistic, double probability) implements Result {}

    /** The weight of a row. */
    record Weighted(Label label, double weight) implements Result {}
}
