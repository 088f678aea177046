package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which pairs are right, by scores that were learnt from those that are surely right.
 *
 * <p>The other pairs of a record that is surely paired are wrong, but for groups of three and more.
 * How many of them score how high says how many wrong pairs there are among all.
 */
final class LearntPairs {

    /** So large a share of the sure pairs may score lower than what is taken. */
    private static final double LOWEST = 0.02;

    /** Of the pairs that are nearer than by chance, so large a share surely right is enough. */
    private static final double ENOUGH = 0.05;

    /** So many pairs that are surely right are always enough. */
    private static final int MANY = 100;

    /** With fewer pairs that are surely right, nothing is learnt from them. */
    private static final int FEWEST = 3;

    private LearntPairs() {}

    /**
     * Learns from the pairs that are surely right, if there are enough of them.
     *
     * @param scored is given what is learnt
     * @param nearer how many pairs are nearer than by chance
     * @return the right pairs, the best first
     */
    static Optional<Best> ofSure(Scored scored, Pairs pairs, Spacings spacings, int nearer) {
        boolean[] areSure = spacings.areSure();
        int[] sure = IntStream.range(0, areSure.length).filter(pair -> areSure[pair]).toArray();
        if (sure.length < Math.clamp(ENOUGH * nearer, FEWEST, MANY)) {
            return Optional.empty();
        }
        boolean[] isOpen = spacings.isNearest();
        for (int pair : sure) {
            isOpen[pair] = false;
        }
        scored.learn(areSure, isOpen);
        double[] scores = scored.scores();
        int[] right = right(pairs, scores, areSure, spacings.records());
        double least = right.length == 0 ? 0 : scores[right[right.length - 1]];
        double[] probabilities =
                Arrays.stream(right)
                        .mapToDouble(pair -> 1 / (1 + Math.exp(least - scores[pair])))
                        .toArray();
        return Optional.of(new Best(right, right.length, probabilities));
    }

    /**
     * The right pairs, the highest score first: as many as make the expected F1 largest.
     *
     * @param scores the scores that were learnt
     * @param areSure which pairs are surely right
     * @param records how many records the table has
     */
    private static int[] right(Pairs pairs, double[] scores, boolean[] areSure, int records) {
        boolean[] isPaired = new boolean[records];
        double[] ofSure =
                IntStream.range(0, areSure.length)
                        .filter(pair -> areSure[pair])
                        .mapToDouble(pair -> scores[pair])
                        .sorted()
                        .toArray();
        for (int pair = 0; pair < areSure.length; pair++) {
            if (areSure[pair]) {
                isPaired[pairs.left()[pair]] = true;
                isPaired[pairs.right()[pair]] = true;
            }
        }
        double least = ofSure[(int) (LOWEST * ofSure.length)];
        int[] order =
                Order.byScore(scores.length, pair -> scores[pair] >= least, pair -> scores[pair]);
        // Each sure pair stands for two records, each wrong pair for one or two of them.
        double share = records / (2.0 * ofSure.length) / 2;
        double[] right = new double[order.length];
        double wrong = 0;
        for (int nth = 0; nth < order.length; nth++) {
            int pair = order[nth];
            if (!areSure[pair]) {
                wrong += isPaired[pairs.left()[pair]] ? share : 0;
                wrong += isPaired[pairs.right()[pair]] ? share : 0;
            }
            right[nth] = Math.max(0, nth + 1 - wrong);
        }
        double all = Arrays.stream(right).max().orElse(0);
        return Arrays.copyOf(order, Decision.mostExpected(right, all));
    }
}
