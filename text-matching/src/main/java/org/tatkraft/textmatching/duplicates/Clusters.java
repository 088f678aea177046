package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pairs within one table: which of them are right, and the groups of records that they make.
 *
 * <p>A record without a partner is given the nearest of the others. What that is worth is what
 * records get when all that belong to them are taken away; from there on it is decided as between
 * two tables, see {@link Decision}.
 */
final class Clusters {

    private static final int ROUNDS = 4;

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

    /** What was decided of the records, by the nearest other of each, the best first. */
    private record Found(Decision decision, double[] scores) {

        double threshold() {
            return decision.accepted() == 0
                    ? Double.POSITIVE_INFINITY
                    : scores[decision.accepted() - 1];
        }

        /** How probable it is that a pair with a score is right. */
        double probability(double score) {
            int place = 0;
            while (place < scores.length - 1 && scores[place] > score) {
                place++;
            }
            return decision.probabilities()[place];
        }
    }

    /** The pairs that are right, then those that are the nearest of a record and are not. */
    Best best() {
        IntPredicate nearest = nearest();
        Found found = decided(clusters(mutual()));
        for (int round = 1; round < ROUNDS; round++) {
            double before = found.threshold();
            found = decided(clusters(pair -> scores[pair] >= before));
            if (found.threshold() == before) {
                break;
            }
        }
        double threshold = found.threshold();
        int[] best =
                IntStream.range(0, scores.length)
                        .filter(pair -> scores[pair] >= threshold || nearest.test(pair))
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer pair) -> -scores[pair]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int accepted = (int) Arrays.stream(best).filter(pair -> scores[pair] >= threshold).count();
        Found last = found;
        double[] probabilities =
                Arrays.stream(best)
                        .parallel()
                        .mapToDouble(pair -> last.probability(scores[pair]))
                        .toArray();
        return new Best(best, accepted, probabilities);
    }

    private Found decided(int[] clusters) {
        double[] best = new double[records()];
        double[] without = new double[records()];
        for (int record = 0; record < best.length; record++) {
            best[record] = Double.NEGATIVE_INFINITY;
            without[record] = Double.NEGATIVE_INFINITY;
            for (int at = starts[record]; at < starts[record + 1]; at++) {
                int pair = pairsOf[at];
                best[record] = Math.max(best[record], scores[pair]);
                if (clusters[pairs.left()[pair]] != clusters[pairs.right()[pair]]) {
                    without[record] = Math.max(without[record], scores[pair]);
                }
            }
        }
        int[] order =
                IntStream.range(0, best.length)
                        .filter(record -> best[record] > Double.NEGATIVE_INFINITY)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer record) -> -best[record]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(record -> best[record]).toArray();
        double[] mistakes = Arrays.stream(order).mapToDouble(record -> without[record]).toArray();
        return new Found(Decision.of(sorted, mistakes, records()), sorted);
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

    /** Whether each of two records is the nearest to the other. */
    private IntPredicate mutual() {
        int[] nearest = nearestPairs();
        return pair -> nearest[pairs.left()[pair]] == pair && nearest[pairs.right()[pair]] == pair;
    }

    /** Whether one of two records is the nearest to the other. */
    private IntPredicate nearest() {
        int[] nearest = nearestPairs();
        return pair -> nearest[pairs.left()[pair]] == pair || nearest[pairs.right()[pair]] == pair;
    }

    /** The groups that right pairs make: for each record the first of its group. */
    int[] clusters(IntPredicate right) {
        int[] first = IntStream.range(0, records()).toArray();
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
