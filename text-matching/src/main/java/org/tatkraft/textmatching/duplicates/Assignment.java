package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Pairs of which no record stands in two: those with the highest scores, one after the other. */
final class Assignment {

    private static final int FOLDS = 10;
    private static final int FEW = 100;
    private static final long SEED = 1;

    /** Larger logarithms of odds make no difference. */
    private static final double LARGEST = 30;

    private final Pairs pairs;
    private final double[] scores;
    private final int[] order;
    private final int records;

    /**
     * Of pairs between two tables.
     *
     * @param scores the score of each pair
     * @param records how many records both tables have
     */
    Assignment(Pairs pairs, double[] scores, int records) {
        this.pairs = pairs;
        this.scores = scores;
        this.records = records;
        this.order = Order.byScore(scores.length, pair -> true, pair -> scores[pair]);
    }

    /**
     * The best pairs of two tables.
     *
     * @param first how many records the left table has
     */
    Best best(int first) {
        int[] chosen = chosen(record -> true);
        double[] chosenScores = Arrays.stream(chosen).mapToDouble(pair -> scores[pair]).toArray();
        boolean ofLeft = first <= records - first;
        double[] without = scoresWithoutPartner(chosen, ofLeft);
        Decision decision = Decision.of(chosenScores, without, Math.min(first, records - first));
        return new Best(
                chosen, decision.accepted(), probabilities(chosen, decision.probabilities()));
    }

    /** Of some pairs, the highest score first, those of which no record stands in two. */
    Best of(Best some) {
        int[] kept = free(Arrays.copyOf(some.pairs(), some.accepted()), record -> true);
        int[] chosen = Arrays.stream(kept).map(nth -> some.pairs()[nth]).toArray();
        double[] before =
                Arrays.stream(kept).mapToDouble(nth -> some.probabilities()[nth]).toArray();
        return new Best(chosen, chosen.length, probabilities(chosen, before));
    }

    /**
     * How probable each chosen pair is: that its records have a partner, and that it is this one
     * and none of their others, as their scores tell.
     */
    private double[] probabilities(int[] chosen, double[] ofPartner) {
        double[] odds =
                Arrays.stream(scores)
                        .map(score -> Math.exp(Math.clamp(score, -LARGEST, LARGEST)))
                        .toArray();
        double[] sums = new double[records];
        for (int pair = 0; pair < odds.length; pair++) {
            sums[pairs.left()[pair]] += odds[pair];
            sums[pairs.right()[pair]] += odds[pair];
        }
        double[] probabilities = new double[chosen.length];
        for (int nth = 0; nth < chosen.length; nth++) {
            int pair = chosen[nth];
            double all = sums[pairs.left()[pair]] + sums[pairs.right()[pair]] - odds[pair];
            probabilities[nth] = ofPartner[nth] * odds[pair] / all;
        }
        return probabilities;
    }

    private int[] chosen(IntPredicate isThere) {
        return Arrays.stream(free(order, isThere)).map(nth -> order[nth]).toArray();
    }

    /** Where in a row those pairs stand whose records are there and in none before. */
    private int[] free(int[] row, IntPredicate isThere) {
        boolean[] isTaken = new boolean[records];
        return IntStream.range(0, row.length)
                .filter(nth -> {
                    int left = pairs.left()[row[nth]];
                    int right = pairs.right()[row[nth]];
                    boolean isFree =
                            !isTaken[left]
                                    && !isTaken[right]
                                    && isThere.test(left)
                                    && isThere.test(right);
                    isTaken[left] |= isFree;
                    isTaken[right] |= isFree;
                    return isFree;
                })
                .toArray();
    }

    /**
     * What the records of the chosen pairs are given when their partner is not there: the scores of
     * mistakes. The partners are taken away, a tenth of them at a time, of few one after the other,
     * and the pairs chosen anew; a record that then has no partner at all gets negative infinity.
     *
     * @param ofLeft whether records of the left table lose their partners
     * @return a score for each of the chosen pairs
     */
    private double[] scoresWithoutPartner(int[] chosen, boolean ofLeft) {
        boolean areFew = chosen.length <= FEW;
        var random = new SplittableRandom(SEED);
        int[] folds =
                IntStream.range(0, chosen.length)
                        .map(nth -> areFew ? nth : random.nextInt(FOLDS))
                        .toArray();
        double[] scoresWithout = new double[chosen.length];
        IntStream.range(0, areFew ? chosen.length : FOLDS)
                .parallel()
                .forEach(fold -> findWithoutPartner(chosen, folds, fold, ofLeft, scoresWithout));
        return scoresWithout;
    }

    private void findWithoutPartner(
            int[] chosen, int[] folds, int fold, boolean ofLeft, double[] scoresWithout) {
        boolean[] isAway = new boolean[records];
        double[] found = new double[records];
        Arrays.fill(found, Double.NEGATIVE_INFINITY);
        for (int nth = 0; nth < chosen.length; nth++) {
            if (folds[nth] == fold) {
                isAway[ofLeft ? pairs.right()[chosen[nth]] : pairs.left()[chosen[nth]]] = true;
            }
        }
        for (int pair : chosen(record -> !isAway[record])) {
            found[ofLeft ? pairs.left()[pair] : pairs.right()[pair]] = scores[pair];
        }
        for (int nth = 0; nth < chosen.length; nth++) {
            if (folds[nth] == fold) {
                int pair = chosen[nth];
                scoresWithout[nth] = found[ofLeft ? pairs.left()[pair] : pairs.right()[pair]];
            }
        }
    }
}
