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
        return Optional.of(right(pairs, scored.scores(), areSure, spacings));
    }

    /**
     * The right pairs, the highest score first: as many as make the expected F1 largest.
     *
     * @param scores the scores that were learnt
     * @param areSure which pairs are surely right
     */
    private static Best right(Pairs pairs, double[] scores, boolean[] areSure, Spacings spacings) {
        boolean[] isPaired = new boolean[spacings.records()];
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
        int[] order = spacings.from(least, scores);
        // Each sure pair stands for two records, each wrong pair for one or two of them.
        double share = spacings.records() / (2.0 * ofSure.length) / 2;
        double[] wrong = new double[order.length];
        double sum = 0;
        for (int nth = 0; nth < order.length; nth++) {
            int pair = order[nth];
            if (!areSure[pair]) {
                sum += isPaired[pairs.left()[pair]] ? share : 0;
                sum += isPaired[pairs.right()[pair]] ? share : 0;
            }
            wrong[nth] = Math.min(nth + 1.0, sum);
        }
        double[] right = Decision.right(wrong);
        Decision decision = Decision.of(wrong, right, Arrays.stream(right).max().orElse(0));
        int[] accepted = Arrays.copyOf(order, decision.accepted());
        double lowest = accepted.length == 0 ? 0 : scores[accepted[accepted.length - 1]];
        double[] probabilities =
                Arrays.stream(accepted)
                        .mapToDouble(pair -> 1 / (1 + Math.exp(lowest - scores[pair])))
                        .toArray();
        return new Best(accepted, accepted.length, probabilities);
    }
}
