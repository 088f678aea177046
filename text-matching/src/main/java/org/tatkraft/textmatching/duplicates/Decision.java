package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.List;

/**
 * Which of the best pairs mean the same thing, found without any labels.
 *
 * <p>Some of the scores come from records that have a partner, the others from records that have
 * none and were given the best of the rest. How the latter are spread is known: it is what records
 * get whose partner was taken away. From that follows how many records have no partner (those with
 * a low score, as J. D. Storey, A direct approach to false discovery rates, Journal of the Royal
 * Statistical Society B 64, 2002), how many of the pairs above each score are mistakes, and where
 * to stop so that the expected F1 is largest.
 *
 * @param accepted how many of the pairs are taken, from the highest score on
 * @param probabilities for each pair, how probable it is that both mean the same
 */
record Decision(int accepted, double[] probabilities) {

    private static final int ROUNDS = 10;
    private static final double EVEN = 0.5;

    /**
     * Decides.
     *
     * <p>At first everybody counts with the score that they get without their partner. Those who
     * are then thought to have none count with the score that they have, and it is decided anew.
     *
     * @param scores the scores of the chosen pairs, the highest first
     * @param without for each of them, the score when the partner is taken away
     * @param records how many records could have a partner, at least as many as there are scores
     */
    static Decision of(double[] scores, double[] without, int records) {
        Decision decision = once(scores, without, records);
        for (int round = 1; round < ROUNDS; round++) {
            int accepted = decision.accepted();
            double[] next = without.clone();
            System.arraycopy(scores, accepted, next, accepted, scores.length - accepted);
            decision = once(scores, next, records);
            if (decision.accepted() == accepted) {
                break;
            }
        }
        return decision;
    }

    /**
     * Decides by what the scores of records without a partner would be. Where several say so, the
     * lowest one holds: each of them is rather too high than too low.
     *
     * @param scores the highest score of each record, the highest first
     * @param byChance what such scores would be without partners, the lowest first, as many as may
     *     be
     * @param records how many records could have a partner
     */
    static Decision byChance(double[] scores, List<double[]> byChance, int records) {
        double alone =
                records
                        * byChance.stream()
                                .mapToDouble(each -> shareWithoutPartner(scores, each, records))
                                .min()
                                .orElseThrow();
        double[] wrong = new double[scores.length];
        for (int nth = 0; nth < scores.length; nth++) {
            double score = scores[nth];
            double share =
                    byChance.stream()
                            .mapToDouble(each -> shareFrom(each, score))
                            .min()
                            .orElseThrow();
            wrong[nth] = Math.min(nth + 1.0, alone * share);
        }
        double[] right = right(wrong);
        double partners = Math.max(records - alone, Arrays.stream(right).max().orElse(0));
        return of(wrong, right, partners);
    }

    private static Decision once(double[] scores, double[] mistakes, int records) {
        double[] sorted = Arrays.copyOf(mistakes, records);
        Arrays.fill(sorted, mistakes.length, records, Double.NEGATIVE_INFINITY);
        Arrays.sort(sorted);
        double alone = records * shareWithoutPartner(scores, sorted, records);
        double[] wrong = new double[scores.length];
        for (int nth = 0; nth < scores.length; nth++) {
            wrong[nth] = Math.min(nth + 1.0, alone * shareFrom(sorted, scores[nth]));
        }
        double partners = Math.max(1, records - alone);
        Decision decision = of(wrong, right(wrong), partners);
        // No more than there are records with a partner.
        int most = (int) Math.ceil(partners);
        return new Decision(Math.min(decision.accepted(), most), decision.probabilities());
    }

    /**
     * As many as make the expected F1 largest, and none that is rather wrong than right.
     *
     * @param wrong how many of the first pairs are wrong, for each number of them
     * @param right how many are right
     * @param partners how many right pairs there are
     */
    static Decision of(double[] wrong, double[] right, double partners) {
        double[] probabilities = probabilities(wrong);
        int accepted = Math.min(mostExpected(right, partners), probable(probabilities));
        return new Decision(accepted, probabilities);
    }

    /** How many of the first pairs are right, by how many are wrong. */
    static double[] right(double[] wrong) {
        double[] right = new double[wrong.length];
        Arrays.setAll(right, nth -> nth + 1 - wrong[nth]);
        return right;
    }

    /**
     * How many pairs to take so that the expected F1 is largest.
     *
     * @param right how many of the first pairs are right, for each number of them
     * @param all how many right pairs there are
     */
    static int mostExpected(double[] right, double all) {
        int most = 0;
        double best = 0;
        for (int nth = 0; nth < right.length; nth++) {
            double expected = 2 * right[nth] / (nth + 1 + all);
            if (expected > best) {
                best = expected;
                most = nth + 1;
            }
        }
        return most;
    }

    private static int probable(double[] probabilities) {
        int probable = 0;
        while (probable < probabilities.length && probabilities[probable] >= EVEN) {
            probable++;
        }
        return probable;
    }

    /**
     * The share of records with a score no higher than the middle mistake, among mistakes a half.
     */
    private static double shareWithoutPartner(double[] scores, double[] mistakes, int records) {
        if (mistakes.length == 0) {
            return 0;
        }
        double middle = mistakes[mistakes.length / 2];
        double low = records - scores.length;
        for (double score : scores) {
            low += score <= middle ? 1 : 0;
        }
        double amongMistakes = 1 - shareAbove(mistakes, middle);
        return Math.min(1, low / records / amongMistakes);
    }

    private static double shareAbove(double[] sorted, double score) {
        int place = sorted.length;
        while (place > 0 && sorted[place - 1] > score) {
            place--;
        }
        return (double) (sorted.length - place) / sorted.length;
    }

    private static double shareFrom(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length == 0 ? 0 : (double) (sorted.length - low) / sorted.length;
    }

    /** How many more mistakes each further pair brings, made to grow (pool adjacent violators). */
    private static double[] probabilities(double[] wrong) {
        double[] sums = new double[wrong.length];
        int[] sizes = new int[wrong.length];
        int blocks = 0;
        double before = 0;
        for (double each : wrong) {
            sums[blocks] = each - before;
            sizes[blocks] = 1;
            blocks++;
            before = each;
            while (blocks > 1
                    && sums[blocks - 2] * sizes[blocks - 1]
                            >= sums[blocks - 1] * sizes[blocks - 2]) {
                sums[blocks - 2] += sums[blocks - 1];
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }
        double[] probabilities = new double[wrong.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            double mistakes = Math.clamp(sums[block] / sizes[block], 0, 1);
            Arrays.fill(probabilities, at, at + sizes[block], 1 - mistakes);
            at += sizes[block];
        }
        return probabilities;
    }
}
