package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.Rarity;

/** Vectors of the terms that records have, one behind the other in a few large arrays. */
final class SparseVectors implements Vectors {

    /** So many records are cut into terms at a time, lest all their terms be there as texts. */
    private static final int AT_A_TIME = 20_000;

    private final int count;
    private final int[] starts;
    private final int[] terms;
    private final float[] weights;

    private SparseVectors(int count, int[] starts, int[] terms, float[] weights) {
        this.count = count;
        this.starts = starts;
        this.terms = terms;
        this.weights = weights;
    }

    static SparseVectors of(int records, IntFunction<List<String>> termsOf) {
        var numbers = new HashMap<String, Integer>();
        int[] starts = new int[records + 1];
        int[] terms = new int[Math.max(16, 8 * records)];
        float[] weights = new float[terms.length];
        for (int from = 0; from < records; from += AT_A_TIME) {
            List<List<String>> some =
                    IntStream.range(from, Math.min(records, from + AT_A_TIME))
                            .parallel()
                            .mapToObj(termsOf)
                            .toList();
            for (int nth = 0; nth < some.size(); nth++) {
                var frequencies = new TreeMap<Integer, Integer>();
                for (String term : some.get(nth)) {
                    Integer number = numbers.computeIfAbsent(term, absent -> numbers.size());
                    frequencies.merge(number, 1, Integer::sum);
                }
                int at = starts[from + nth];
                if (at + frequencies.size() > terms.length) {
                    int room = Math.max(terms.length + terms.length / 2, at + frequencies.size());
                    terms = Arrays.copyOf(terms, room);
                    weights = Arrays.copyOf(weights, terms.length);
                }
                for (Map.Entry<Integer, Integer> each : frequencies.entrySet()) {
                    terms[at] = each.getKey();
                    weights[at] = (float) Rarity.times(each.getValue());
                    at++;
                }
                starts[from + nth + 1] = at;
            }
        }
        var vectors =
                new SparseVectors(
                        numbers.size(),
                        starts,
                        Arrays.copyOf(terms, starts[records]),
                        Arrays.copyOf(weights, starts[records]));
        vectors.weigh();
        return vectors;
    }

    private void weigh() {
        int[] frequencies = frequencies(0, size());
        IntStream.range(0, size())
                .parallel()
                .forEach(record -> {
                    double squares = 0;
                    for (int at = starts[record]; at < starts[record + 1]; at++) {
                        weights[at] *= (float) Rarity.of(size(), frequencies[terms[at]]);
                        squares += weights[at] * weights[at];
                    }
                    for (int at = starts[record]; at < starts[record + 1]; at++) {
                        weights[at] /= (float) Math.sqrt(squares);
                    }
                });
    }

    /**
     * Each record with what others are about as well: half its own vector, half the mean of those
     * of the others, as they count.
     *
     * @param others the others of each record
     * @param importance how much each of them counts, at least 0
     */
    SparseVectors with(int[][] others, double[][] importance) {
        List<Map<Integer, Float>> sums =
                IntStream.range(0, size())
                        .parallel()
                        .mapToObj(record -> with(record, others[record], importance[record]))
                        .toList();
        int[] moreStarts = new int[size() + 1];
        for (int record = 0; record < size(); record++) {
            moreStarts[record + 1] = moreStarts[record] + sums.get(record).size();
        }
        int[] moreTerms = new int[moreStarts[size()]];
        float[] moreWeights = new float[moreTerms.length];
        for (int record = 0; record < size(); record++) {
            int at = moreStarts[record];
            for (Map.Entry<Integer, Float> each : sums.get(record).entrySet()) {
                moreTerms[at] = each.getKey();
                moreWeights[at] = each.getValue();
                at++;
            }
        }
        return new SparseVectors(count, moreStarts, moreTerms, moreWeights);
    }

    private Map<Integer, Float> with(int record, int[] others, double[] importance) {
        var sums = new TreeMap<Integer, Float>();
        add(record, 1, sums);
        double all = Arrays.stream(importance).sum();
        for (int nth = 0; nth < others.length && all > 0; nth++) {
            add(others[nth], importance[nth] / all, sums);
        }
        double squares = sums.values().stream().mapToDouble(each -> each * each).sum();
        sums.replaceAll((term, weight) -> (float) (weight / Math.sqrt(squares)));
        return sums;
    }

    private void add(int record, double factor, Map<Integer, Float> sums) {
        for (int at = starts[record]; at < starts[record + 1]; at++) {
            sums.merge(terms[at], (float) (factor * weights[at]), Float::sum);
        }
    }

    @Override
    public int size() {
        return starts.length - 1;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int[] terms(int record) {
        return Arrays.copyOfRange(terms, starts[record], starts[record + 1]);
    }

    @Override
    public float[] weights(int record) {
        return Arrays.copyOfRange(weights, starts[record], starts[record + 1]);
    }

    @Override
    public int[] frequencies(int from, int to) {
        int[] frequencies = new int[count];
        for (int at = starts[from]; at < starts[to]; at++) {
            frequencies[terms[at]]++;
        }
        return frequencies;
    }

    @Override
    public float product(int one, int other) {
        float sum = 0;
        int at = starts[one];
        int beside = starts[other];
        while (at < starts[one + 1] && beside < starts[other + 1]) {
            if (terms[at] == terms[beside]) {
                sum += weights[at++] * weights[beside++];
            } else if (terms[at] < terms[beside]) {
                at++;
            } else {
                beside++;
            }
        }
        return sum;
    }
}
