package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pairs within one table: which of them are right, and the groups of records that they make.
 *
 * <p>A record without a partner is given the nearest of the others. How near that comes by chance
 * is known from the next ones: of many independent distances the gaps between the nearest ones
 * shrink as 1, 1/2, 1/3 and so on (A. Rényi, On the theory of order statistics, Acta Mathematica
 * Hungarica 4, 1953), so the second score and twice its distance from the third say what the first
 * would be. From there on it is decided as between two tables, see {@link Decision}.
 */
final class Clusters {

    private static final int GAPS = 9;
    private static final double FALSE = 0.05;
    private static final double MOST_CHANCE = 0.05;

    /** A record whose nearest might well be there by chance makes no pair sure. */
    private static final double UNSURE = 0.3;

    private final Pairs pairs;
    private final double[] scores;
    private final int[] starts;
    private final int[] pairsOf;

    /**
     * Of pairs within a table.
     *
     * @param scores the score of each pair
     * @param records how many records the table has
     */
    Clusters(Pairs pairs, double[] scores, int records) {
        this.pairs = pairs;
        this.scores = scores;
        this.starts = new int[records + 1];
        for (int pair = 0; pair < pairs.count(); pair++) {
            starts[pairs.left()[pair] + 1]++;
            starts[pairs.right()[pair] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.pairsOf = new int[2 * pairs.count()];
        int[] next = starts.clone();
        for (int pair = 0; pair < pairs.count(); pair++) {
            pairsOf[next[pairs.left()[pair]]++] = pair;
            pairsOf[next[pairs.right()[pair]]++] = pair;
        }
    }

    private int records() {
        return starts.length - 1;
    }

    /** The pairs that are right, then those that are the nearest of a record and are not. */
    Best best() {
        int[] nearest = nearestPairs();
        int[] order =
                Order.byScore(
                        records(),
                        record -> nearest[record] >= 0,
                        record -> scores[nearest[record]]);
        double[] sorted =
                Arrays.stream(order).mapToDouble(record -> scores[nearest[record]]).toArray();
        double[] without = Arrays.stream(order).parallel().mapToDouble(this::byChance).toArray();
        Decision decision = Decision.ofProbable(sorted, without, records());
        double threshold =
                decision.accepted() == 0
                        ? Double.POSITIVE_INFINITY
                        : sorted[decision.accepted() - 1];
        int accepted = (int) Arrays.stream(scores).filter(score -> score >= threshold).count();
        int[] best = firstAndNearest(accepted, nearest);
        return new Best(best, accepted, probabilities(best, sorted, decision));
    }

    /** For each pair, whether it is the nearest of one of its records. */
    boolean[] isNearest() {
        boolean[] isNearest = new boolean[scores.length];
        for (int pair : nearestPairs()) {
            if (pair >= 0) {
                isNearest[pair] = true;
            }
        }
        return isNearest;
    }

    /**
     * For each pair, whether it is surely right: both records are the nearest to each other, and
     * the gap between the nearest and the second is too large to be there by chance, as the gaps
     * between the further ones say. Of these, one in twenty may be wrong (Y. Benjamini, Y.
     * Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B
     * 57, 1995).
     */
    boolean[] areSure() {
        int[] nearest = nearestPairs();
        double[] chances = chances();
        double limit = Math.min(MOST_CHANCE, limit(chances));
        boolean[] areSure = new boolean[scores.length];
        for (int pair = 0; pair < scores.length; pair++) {
            int left = pairs.left()[pair];
            int right = pairs.right()[pair];
            areSure[pair] =
                    nearest[left] == pair
                            && nearest[right] == pair
                            && Math.min(chances[left], chances[right]) <= limit
                            && Math.max(chances[left], chances[right]) < UNSURE;
        }
        return areSure;
    }

    /** How probable it is for each record that its nearest is as far from the second by chance. */
    private double[] chances() {
        double[][] gaps = new double[records()][];
        Arrays.parallelSetAll(gaps, this::gaps);
        double[] scales =
                Arrays.stream(gaps)
                        .filter(each -> each.length > 1)
                        .mapToDouble(Clusters::scale)
                        .sorted()
                        .toArray();
        double typical = scales.length == 0 ? 0 : scales[scales.length / 2];
        double[] chances = new double[gaps.length];
        for (int record = 0; record < chances.length; record++) {
            int others = gaps[record].length - 1;
            double scale = others < 1 ? 0 : (scale(gaps[record]) + typical) / 2;
            chances[record] =
                    scale <= 0 ? 1 : Math.pow(1 + gaps[record][0] / scale / others, -others);
        }
        return chances;
    }

    /**
     * The gaps between the nearest scores of a record, each times its place: by chance, all alike.
     */
    private double[] gaps(int record) {
        double[] ofRecord = sortedScores(record);
        int count = ofRecord.length;
        double[] gaps = new double[Math.clamp(count - 1L, 0, GAPS)];
        Arrays.setAll(
                gaps, nth -> (nth + 1) * (ofRecord[count - 1 - nth] - ofRecord[count - 2 - nth]));
        return gaps;
    }

    /** The scores of the pairs of a record, the lowest first. */
    private double[] sortedScores(int record) {
        double[] ofRecord = new double[starts[record + 1] - starts[record]];
        Arrays.setAll(ofRecord, nth -> scores[pairsOf[starts[record] + nth]]);
        Arrays.sort(ofRecord);
        return ofRecord;
    }

    /** The mean of the gaps behind the first. */
    private static double scale(double[] gaps) {
        return Arrays.stream(gaps).skip(1).average().orElse(0);
    }

    /** The largest chance below which no more than one in twenty is there by chance. */
    private static double limit(double[] chances) {
        double[] sorted = chances.clone();
        Arrays.sort(sorted);
        double limit = 0;
        for (int nth = 0; nth < sorted.length; nth++) {
            if (sorted[nth] * sorted.length <= FALSE * (nth + 1)) {
                limit = sorted[nth];
            }
        }
        return limit;
    }

    /**
     * The same with scores that were learnt: they tell better which pairs are right, and nothing of
     * what is near by chance, so that as many are taken as before.
     */
    Best best(Best before) {
        int[] best = firstAndNearest(before.accepted(), nearestPairs());
        double[] probabilities = new double[best.length];
        for (int nth = 0; nth < best.length; nth++) {
            boolean isThere = nth < before.probabilities().length;
            probabilities[nth] = isThere ? before.probabilities()[nth] : 0;
        }
        return new Best(best, before.accepted(), probabilities);
    }

    private int[] firstAndNearest(int accepted, int[] nearest) {
        int[] order = Order.byScore(scores.length, pair -> true, pair -> scores[pair]);
        return IntStream.range(0, order.length)
                .filter(nth ->
                        nth < accepted
                                || nearest[pairs.left()[order[nth]]] == order[nth]
                                || nearest[pairs.right()[order[nth]]] == order[nth])
                .map(nth -> order[nth])
                .toArray();
    }

    /** What the nearest score of a record would be by chance. */
    private double byChance(int record) {
        double[] ofRecord = sortedScores(record);
        int count = ofRecord.length;
        if (count < 3) {
            return count == 0 ? Double.NEGATIVE_INFINITY : ofRecord[0];
        }
        return ofRecord[count - 2] + 2 * (ofRecord[count - 2] - ofRecord[count - 3]);
    }

    /** A pair is as probable as the nearest one of a record with that score. */
    private double[] probabilities(int[] best, double[] sorted, Decision decision) {
        double[] probabilities = new double[best.length];
        int place = 0;
        for (int nth = 0; nth < best.length; nth++) {
            while (place < sorted.length - 1 && sorted[place] > scores[best[nth]]) {
                place++;
            }
            probabilities[nth] = decision.probabilities()[place];
        }
        return probabilities;
    }

    /** The pair of each record with the highest score; −1 if it has none. */
    private int[] nearestPairs() {
        int[] nearest = new int[records()];
        Arrays.fill(nearest, -1);
        for (int record = 0; record < nearest.length; record++) {
            for (int at = starts[record]; at < starts[record + 1]; at++) {
                int pair = pairsOf[at];
                if (nearest[record] < 0 || scores[pair] > scores[nearest[record]]) {
                    nearest[record] = pair;
                }
            }
        }
        return nearest;
    }

    /** The groups that right pairs make: for each record the first of its group. */
    static int[] groups(Pairs pairs, int records, IntPredicate right) {
        int[] first = IntStream.range(0, records).toArray();
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (right.test(pair)) {
                int one = root(first, pairs.left()[pair]);
                int other = root(first, pairs.right()[pair]);
                first[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int record = 0; record < first.length; record++) {
            first[record] = root(first, record);
        }
        return first;
    }

    private static int root(int[] first, int record) {
        int root = record;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }
}
