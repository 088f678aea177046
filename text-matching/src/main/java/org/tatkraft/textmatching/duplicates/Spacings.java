package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of records: which of them are nearer than by chance.
 *
 * <p>A record without a partner is given the nearest of the others. How near that comes by chance
 * is known from the next ones: of many independent distances the gaps between the nearest ones
 * shrink as 1, 1/2, 1/3 and so on (A. Rényi, On the theory of order statistics, Acta Mathematica
 * Hungarica 4, 1953), so the further scores of a record say what the first would be.
 */
final class Spacings {

    private static final int GAPS = 9;
    private static final double FALSE = 0.05;
    private static final double MOST_CHANCE = 0.05;

    /** A record whose nearest might well be there by chance makes no pair sure. */
    private static final double UNSURE = 0.3;

    /**
     * What the nearest would be by chance is told from the second, the third and the fourth: of a
     * record with two partners, from the third at the earliest.
     */
    private static final int FURTHEST = 3;

    /**
     * So many values stand for what the nearest score of a record may be by chance, fewer of each
     * the more records there are.
     */
    private static final int MOST_DRAWS = 16;

    private static final int ALL_DRAWS = 2_000_000;

    private final Pairs pairs;
    private final double[] scores;
    private final int[] starts;
    private final int[] pairsOf;

    /** The pair of each record with the highest score; −1 if it has none. */
    private final int[] nearest;

    private final double[][] gaps;
    private final Codes codes;

    /**
     * Of pairs within a table.
     *
     * @param scores the score of each pair
     * @param records how many records the table has
     * @param codes pairs of different models are near, but never right
     */
    Spacings(Pairs pairs, double[] scores, int records, Codes codes) {
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
        this.nearest = nearestPairs();
        this.codes = codes;
        this.gaps = new double[records][];
        Arrays.parallelSetAll(gaps, this::gaps);
    }

    /** How many records there are. */
    int records() {
        return starts.length - 1;
    }

    /** The pairs that are nearer than by chance, the nearest first. */
    Best best() {
        int[] order =
                Order.byScore(
                        records(),
                        record -> nearest[record] >= 0,
                        record -> scores[nearest[record]]);
        double[] sorted =
                Arrays.stream(order).mapToDouble(record -> scores[nearest[record]]).toArray();
        double[] scales = scales(2);
        List<double[]> byChance =
                IntStream.rangeClosed(1, FURTHEST)
                        .mapToObj(place -> byChance(place, scales))
                        .toList();
        Decision decision = Decision.byChance(sorted, byChance, records());
        double threshold =
                decision.accepted() == 0
                        ? Double.POSITIVE_INFINITY
                        : sorted[decision.accepted() - 1];
        int[] best = from(threshold, scores);
        return new Best(best, best.length, probabilities(best, sorted, decision));
    }

    /** The pairs that may be right and score high enough, the highest first. */
    int[] from(double threshold, double[] byScores) {
        return Order.byScore(
                byScores.length,
                pair -> byScores[pair] >= threshold && mayBeRight(pair),
                pair -> byScores[pair]);
    }

    private boolean mayBeRight(int pair) {
        return !codes.areOtherModels(pairs.left()[pair], pairs.right()[pair]);
    }

    /** For each pair, whether it is the nearest of one of its records. */
    boolean[] isNearest() {
        boolean[] isNearest = new boolean[scores.length];
        for (int pair : nearest) {
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
                            && Math.max(chances[left], chances[right]) < UNSURE
                            && mayBeRight(pair);
        }
        return areSure;
    }

    /** How probable it is for each record that its nearest is as far from the second by chance. */
    private double[] chances() {
        double[] scales = scales(1);
        double[] chances = new double[gaps.length];
        for (int record = 0; record < chances.length; record++) {
            int others = gaps[record].length - 1;
            double scale = scales[record];
            chances[record] =
                    others < 1 || scale <= 0
                            ? 1
                            : Math.pow(1 + gaps[record][0] / scale / others, -others);
        }
        return chances;
    }

    /**
     * The gaps between the nearest scores of a record, each times its place: by chance, all alike.
     */
    private double[] gaps(int record) {
        double[] ofRecord = sortedScores(record);
        int count = ofRecord.length;
        double[] between = new double[Math.clamp(count - 1L, 0, GAPS)];
        Arrays.setAll(
                between,
                nth -> (nth + 1) * (ofRecord[count - 1 - nth] - ofRecord[count - 2 - nth]));
        return between;
    }

    /** The scores of the pairs of a record, the lowest first. */
    private double[] sortedScores(int record) {
        double[] ofRecord = new double[starts[record + 1] - starts[record]];
        Arrays.setAll(ofRecord, nth -> scores[pairsOf[starts[record] + nth]]);
        Arrays.sort(ofRecord);
        return ofRecord;
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
     * What the nearest scores of records would be by chance, told from a further score of each: the
     * largest of so many exponential numbers comes on top of it.
     *
     * @param place from which score, 1 for the second
     * @param scales how large the gaps of each record are
     */
    private double[] byChance(int place, double[] scales) {
        int draws = Math.clamp(ALL_DRAWS / Math.max(1, records()), 1, MOST_DRAWS);
        double[] more = new double[draws];
        Arrays.setAll(more, nth -> -Math.log(1 - Math.pow((nth + 0.5) / draws, 1.0 / place)));
        double[] byChance = new double[records() * draws];
        for (int record = 0; record < records(); record++) {
            double[] ofRecord = sortedScores(record);
            int from = ofRecord.length - 1 - place;
            for (int nth = 0; nth < draws; nth++) {
                byChance[record * draws + nth] =
                        ofRecord.length == 0
                                ? Double.NEGATIVE_INFINITY
                                : from < 1
                                        ? ofRecord[ofRecord.length - 1]
                                        : ofRecord[from] + scales[record] * more[nth];
            }
        }
        Arrays.parallelSort(byChance);
        return byChance;
    }

    /** How large the gaps of each record are, half as its own say and half as those of all. */
    private double[] scales(int from) {
        double[] own =
                Arrays.stream(gaps)
                        .mapToDouble(each -> Arrays.stream(each).skip(from).average().orElse(0))
                        .toArray();
        double[] sorted =
                IntStream.range(0, own.length)
                        .filter(record -> gaps[record].length > from)
                        .mapToDouble(record -> own[record])
                        .sorted()
                        .toArray();
        double typical = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        return Arrays.stream(own).map(each -> (each + typical) / 2).toArray();
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

    private int[] nearestPairs() {
        int[] highest = new int[records()];
        Arrays.fill(highest, -1);
        for (int record = 0; record < highest.length; record++) {
            for (int at = starts[record]; at < starts[record + 1]; at++) {
                int pair = pairsOf[at];
                if (highest[record] < 0 || scores[pair] > scores[highest[record]]) {
                    highest[record] = pair;
                }
            }
        }
        return highest;
    }
}
