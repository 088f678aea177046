package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records as vectors of weighted terms, of length 1: (1 + ln f) ln(1 + n/d) for a term that stands
 * f times in a record and in d of all n. Source: G. Salton, C. Buckley, Term-weighting approaches
 * in automatic text retrieval, Information Processing and Management 24 (1988).
 */
final class Vectors {

    private final int[][] terms;
    private final float[][] weights;
    private final int count;

    private Vectors(int[][] terms, float[][] weights, int count) {
        this.terms = terms;
        this.weights = weights;
        this.count = count;
    }

    /** The vectors of records from their terms. */
    static Vectors of(List<List<String>> records) {
        var numbers = new HashMap<String, Integer>();
        int[][] terms = new int[records.size()][];
        float[][] weights = new float[records.size()][];
        for (int record = 0; record < terms.length; record++) {
            var frequencies = new HashMap<Integer, Integer>();
            for (String term : records.get(record)) {
                int number = numbers.computeIfAbsent(term, absent -> numbers.size());
                frequencies.merge(number, 1, Integer::sum);
            }
            terms[record] = frequencies.keySet().stream().mapToInt(each -> each).sorted().toArray();
            weights[record] = new float[terms[record].length];
            for (int place = 0; place < terms[record].length; place++) {
                weights[record][place] =
                        (float) (1 + Math.log(frequencies.getOrDefault(terms[record][place], 1)));
            }
        }
        var vectors = new Vectors(terms, weights, numbers.size());
        vectors.weigh();
        return vectors;
    }

    private void weigh() {
        int[] frequencies = frequencies(0, terms.length);
        for (int record = 0; record < terms.length; record++) {
            double squares = 0;
            for (int place = 0; place < terms[record].length; place++) {
                double rarity =
                        Math.log1p((double) terms.length / frequencies[terms[record][place]]);
                weights[record][place] *= (float) rarity;
                squares += weights[record][place] * weights[record][place];
            }
            for (int place = 0; place < weights[record].length; place++) {
                weights[record][place] /= (float) Math.sqrt(squares);
            }
        }
    }

    /** Vectors side by side, so that products are the means of the products of each. */
    static Vectors joined(List<Vectors> all) {
        double[] importance = new double[all.size()];
        Arrays.fill(importance, 1);
        return joined(all, importance);
    }

    /** Vectors side by side, so that products are the weighted means of the products of each. */
    static Vectors joined(List<Vectors> all, double... importance) {
        int records = all.getFirst().terms.length;
        int[][] terms = new int[records][];
        float[][] weights = new float[records][];
        double sum = Arrays.stream(importance).sum();
        int count = all.stream().mapToInt(each -> each.count).sum();
        for (int record = 0; record < records; record++) {
            int of = record;
            int length = all.stream().mapToInt(each -> each.terms[of].length).sum();
            terms[record] = new int[length];
            weights[record] = new float[length];
            int at = 0;
            int before = 0;
            for (int nth = 0; nth < importance.length; nth++) {
                Vectors each = all.get(nth);
                float scale = (float) Math.sqrt(importance[nth] / sum);
                for (int place = 0; place < each.terms[record].length; place++) {
                    terms[record][at] = before + each.terms[record][place];
                    weights[record][at] = scale * each.weights[record][place];
                    at++;
                }
                before += each.count;
            }
        }
        return new Vectors(terms, weights, count);
    }

    /**
     * Each record with what others are about as well: half its own vector, half the mean of those
     * of the others, as they count.
     *
     * @param others the others of each record
     * @param importance how much each of them counts, positive
     */
    Vectors with(int[][] others, double[][] importance) {
        int[][] moreTerms = new int[terms.length][];
        float[][] moreWeights = new float[terms.length][];
        Arrays.parallelSetAll(
                moreTerms,
                record -> {
                    var sums = new TreeMap<Integer, Float>();
                    add(record, 1, sums);
                    double all = Arrays.stream(importance[record]).sum();
                    for (int nth = 0; nth < others[record].length; nth++) {
                        add(others[record][nth], importance[record][nth] / all, sums);
                    }
                    double squares = sums.values().stream().mapToDouble(each -> each * each).sum();
                    float length = (float) Math.sqrt(squares);
                    float[] ofRecord = new float[sums.size()];
                    int place = 0;
                    for (float weight : sums.values()) {
                        ofRecord[place++] = weight / length;
                    }
                    moreWeights[record] = ofRecord;
                    return sums.keySet().stream().mapToInt(term -> term).toArray();
                });
        return new Vectors(moreTerms, moreWeights, count);
    }

    private void add(int record, double factor, Map<Integer, Float> sums) {
        for (int place = 0; place < terms[record].length; place++) {
            sums.merge(terms[record][place], (float) (factor * weights[record][place]), Float::sum);
        }
    }

    /** In how many of some records each term stands. */
    int[] frequencies(int from, int to) {
        int[] frequencies = new int[count];
        for (int record = from; record < to; record++) {
            for (int term : terms[record]) {
                frequencies[term]++;
            }
        }
        return frequencies;
    }

    int[] terms(int record) {
        return terms[record];
    }

    float[] weights(int record) {
        return weights[record];
    }

    /** How many records there are. */
    int size() {
        return terms.length;
    }

    /** How much two records have in common: the cosine of their angle, 0 to 1. */
    float product(int one, int other) {
        int[] some = terms[one];
        int[] others = terms[other];
        float sum = 0;
        int at = 0;
        int beside = 0;
        while (at < some.length && beside < others.length) {
            if (some[at] == others[beside]) {
                sum += weights[one][at++] * weights[other][beside++];
            } else if (some[at] < others[beside]) {
                at++;
            } else {
                beside++;
            }
        }
        return sum;
    }
}
