package org.tatkraft.platform.barometer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.statistics.Interval;
import org.tatkraft.statistics.Proportion;
import org.tatkraft.statistics.ProportionDifference;

/**
 * A figure as it was published.
 *
 * @param id its identity
 * @param slug the last part of its address
 * @param title what it says
 * @param question what was asked
 * @param base of whom it is a share
 * @param summary what it means
 * @param note what has to be kept in mind
 * @param source where it was published
 * @param leading whether the alliance's home page shows it
 * @param ofAnswers whether it only describes those who answered, and says nothing of all others
 * @param values its values, in their order
 */
public record Figure(
        UUID id,
        String slug,
        LocalizedText title,
        LocalizedText question,
        LocalizedText base,
        LocalizedText summary,
        LocalizedText note,
        LocalizedText source,
        boolean leading,
        boolean ofAnswers,
        List<Value> values) {

    private static final double CONFIDENCE = 0.95;

    /**
     * A value of a figure.
     *
     * @param survey the survey's name in addresses
     * @param surveyTitle what the survey is called
     * @param date when the survey was in the field
     * @param answers how many answered the survey, where published
     * @param percent the share in percent
     * @param precision how exactly it was published, such as {@code nearly}
     * @param count how many gave this answer, where published
     * @param label what the value stands for, where a survey has several
     */
    public record Value(
            String survey,
            LocalizedText surveyTitle,
            PartialDate date,
            @Nullable Integer answers,
            double percent,
            String precision,
            @Nullable Integer count,
            LocalizedText label) {

        /** The number of answers behind it: as published, else what the percentage amounts to. */
        public Optional<Proportion> proportion() {
            if (answers == null || !isExact()) {
                return Optional.empty();
            }
            long matching = count == null ? Math.round(percent / 100 * answers) : count;
            return Optional.of(new Proportion(matching, answers));
        }

        /** Whether it was published as a number, not as "about" or "nearly" a number. */
        public boolean isExact() {
            return precision.equals(Precision.EXACT.word());
        }

        /** Between which percentages the share of all lies, with 95 % confidence. */
        public Optional<Interval> interval() {
            return proportion().map(share -> share.wilsonInterval(CONFIDENCE).times(100));
        }
    }

    /**
     * A change between two surveys.
     *
     * @param from the earlier value
     * @param to the later value
     * @param points the difference in percentage points
     * @param interval between which differences the true one lies, with 95 % confidence
     */
    public record Change(Value from, Value to, double points, Interval interval) {}

    /** Between which percentages a value lies among all, where it says anything of all. */
    public Optional<Interval> interval(Value value) {
        return ofAnswers ? Optional.empty() : value.interval();
    }

    /** The changes from each survey to the next, where both values allow to say it. */
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        if (ofAnswers) {
            return changes;
        }
        for (int i = 1; i < values.size(); i++) {
            Value from = values.get(i - 1);
            Value to = values.get(i);
            if (!from.survey().equals(to.survey())
                    && from.label().equals(to.label())
                    && from.proportion().isPresent()
                    && to.proportion().isPresent()) {
                var difference =
                        new ProportionDifference(
                                to.proportion().orElseThrow(), from.proportion().orElseThrow());
                changes.add(
                        new Change(
                                from,
                                to,
                                difference.estimate() * 100,
                                difference.unpooledInterval(CONFIDENCE).times(100)));
            }
        }
        return List.copyOf(changes);
    }
}
