package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Finds what stands in both of two tables.
 *
 * <p>Where to stop is found by taking partners away, see {@link Decision}. Where few records have a
 * partner and many have others that look alike, that claims too much. So it is held against what is
 * learnt from the pairs that are surely right, see {@link LearntPairs}, which claims rather too
 * little: of half as many again, nothing is believed.
 */
final class TwoTables {

    private static final double TOO_MANY = 1.5;

    private final Table left;
    private final Table right;
    private final Pairs pairs;
    private final Codes codes;
    private final Scored scored;
    private final LongConsumer done;

    /**
     * Compares the records of two tables.
     *
     * @param done is told of each further hundredth of the work
     */
    TwoTables(Table left, Table right, Comparison comparison, LongConsumer done) {
        this.left = left;
        this.right = right;
        this.done = done;
        done.accept(10);
        this.pairs = Pairs.between(comparison.typical(), left.size());
        done.accept(40);
        this.codes = comparison.codes();
        this.scored = new Scored(comparison, pairs, done);
    }

    /** The pairs that mean the same, each record in one of them at the most. */
    List<Match> matches() {
        int records = left.size() + right.size();
        Scored ofSure = scored.again();
        var spacings = new Spacings(pairs, ofSure.scores(), records, codes);
        Optional<Best> sure =
                LearntPairs.ofSure(ofSure, pairs, spacings, spacings.best().accepted())
                        .map(best -> new Assignment(pairs, ofSure.scores(), records).of(best));
        Function<double[], Best> choice =
                scores -> new Assignment(pairs, scores, records).best(left.size());
        Best all = scored.best(choice.apply(scored.scores()), choice, done);
        return sure.filter(best -> all.accepted() > TOO_MANY * best.accepted())
                .map(best -> matches(best, ofSure))
                .orElseGet(() -> matches(all, scored));
    }

    private List<Match> matches(Best best, Scored of) {
        var matches = new ArrayList<Match>();
        for (int nth = 0; nth < best.accepted(); nth++) {
            int pair = best.pairs()[nth];
            List<String> reasons = of.reasons(pair);
            // In tables of a few rows, what is nearest may have nothing in common.
            if (!reasons.isEmpty()) {
                matches.add(
                        new Match(
                                left.ids().get(pairs.left()[pair]),
                                right.ids().get(pairs.right()[pair] - left.size()),
                                best.probabilities()[nth],
                                reasons));
            }
        }
        return matches;
    }
}
