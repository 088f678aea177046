package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongConsumer;

/** Pairs that were compared, with scores that are learnt from the surer ones of them. */
final class Scored {

    private static final int ROUNDS = 3;

    /** So large a share of the pairs that seem right is too unsure to learn from. */
    private static final double UNSURE = 0.3;

    /** How much a pair counts from which is learnt. */
    private static final double IMPORTANCE = 2;

    private static final double ENOUGH = 100_000;

    private final Pairs pairs;
    private final List<Comparison.Respect> respects;
    private final float[][] likeness;
    private final Logistic logistic;
    private final double[] scores;
    private Groups.Score score;
    private boolean isLearnt;

    /**
     * Compares pairs.
     *
     * @param done is told of each further hundredth of the work
     */
    Scored(Comparison comparison, Pairs pairs, LongConsumer done) {
        this.pairs = pairs;
        this.respects = comparison.respects();
        this.likeness = comparison.of(pairs);
        done.accept(20);
        this.logistic = new Logistic(likeness);
        this.scores = new double[pairs.count()];
        this.score = comparison.nearness()::of;
        Arrays.parallelSetAll(scores, pair -> score.of(pairs.left()[pair], pairs.right()[pair]));
    }

    private Scored(Scored before) {
        this.pairs = before.pairs;
        this.respects = before.respects;
        this.likeness = before.likeness;
        this.logistic = new Logistic(likeness);
        this.scores = before.scores.clone();
        this.score = before.score;
    }

    /** The same pairs, to learn something else from them. */
    Scored again() {
        return new Scored(this);
    }

    double[] scores() {
        return scores;
    }

    /** The score of any two records, as that of the pairs. */
    double score(int one, int other) {
        return score.of(one, other);
    }

    /**
     * Why the records of a pair may mean the same: what counts most for it or against it; as long
     * as nothing is learnt, what they have in common.
     */
    List<String> reasons(int pair) {
        IntToDoubleFunction common = nth -> likeness[nth][pair];
        return Reasons.of(respects, common, isLearnt ? nth -> logistic.part(nth, pair) : common);
    }

    /**
     * The best pairs, after learning from them several times.
     *
     * @param first the best pairs before anything was learnt
     * @param choice finds the best pairs by their scores
     * @param done is told of each further hundredth of the work
     */
    Best best(Best first, Function<double[], Best> choice, LongConsumer done) {
        Best best = first;
        for (int round = 0; round < ROUNDS; round++) {
            learn(best);
            best = choice.apply(scores);
            done.accept(10);
        }
        return best;
    }

    /** Learns from pairs of which the first ones seem right. */
    private void learn(Best best) {
        int sure = (int) Math.ceil((1 - UNSURE) * best.accepted());
        boolean[] isSame = new boolean[pairs.count()];
        boolean[] isOpen = new boolean[pairs.count()];
        for (int nth = 0; nth < best.pairs().length; nth++) {
            isSame[best.pairs()[nth]] = nth < sure;
            isOpen[best.pairs()[nth]] = nth >= sure;
        }
        learn(isSame, isOpen);
    }

    /**
     * Learns how much each respect counts: those that are surely right against all others.
     *
     * @param isSame which pairs are surely right
     * @param isOpen which may be right or wrong, so that nothing is learnt from them
     */
    void learn(boolean[] isSame, boolean[] isOpen) {
        int sure = count(isSame);
        double others = pairs.count() - sure - count(isOpen);
        if (sure == 0 || others <= 0) {
            return;
        }
        // Of many others, some are enough to know what they are like.
        int stride = (int) Math.ceil(others / ENOUGH);
        double[] importance = new double[pairs.count()];
        for (int pair = 0; pair < importance.length; pair++) {
            if (isSame[pair]) {
                importance[pair] = IMPORTANCE;
            } else if (!isOpen[pair] && pair % stride == 0) {
                importance[pair] = IMPORTANCE * sure * stride / others;
            }
        }
        logistic.fit(isSame, importance);
        Arrays.parallelSetAll(scores, logistic::logit);
        score = (one, other) -> logistic.logit(nth -> respects.get(nth).likeness().of(one, other));
    }

    private static int count(boolean[] which) {
        int count = 0;
        for (boolean each : which) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
