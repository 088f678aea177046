package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts by their pieces, weighed by rarity as vectors of length 1, to find those that are near to
 * another: (1 + ln f) ln(1 + n/d) for a piece that stands f times in a text and in d of all n,
 * times the weight of the piece.
 */
final class Postings {

    private final Map<String, Integer> numbers;
    private final float[] rarities;
    private final float unknown;
    private final int[] starts;
    private final int[] texts;
    private final float[] weights;

    private Postings(
            Map<String, Integer> numbers,
            float[] rarities,
            float unknown,
            int[] starts,
            int[] texts,
            float[] weights) {
        this.numbers = numbers;
        this.rarities = rarities;
        this.unknown = unknown;
        this.starts = starts;
        this.texts = texts;
        this.weights = weights;
    }

    /** The texts by the rarity of their own terms. */
    static Postings of(List<List<Piece>> texts) {
        var numbers = new HashMap<String, Integer>();
        int[] counts = new int[texts.stream().mapToInt(List::size).sum()];
        for (List<Piece> text : texts) {
            for (String term : text.stream().map(Piece::text).distinct().toList()) {
                counts[numbers.computeIfAbsent(term, absent -> numbers.size())]++;
            }
        }
        float[] rarities = new float[numbers.size()];
        float unknown = 0;
        for (int term = 0; term < rarities.length; term++) {
            rarities[term] = (float) Math.log1p((double) texts.size() / counts[term]);
            unknown = Math.max(unknown, rarities[term]);
        }
        return of(texts, numbers, rarities, unknown, 1);
    }

    /**
     * Other texts, by the rarity that terms have in these.
     *
     * @param evenness to what extent long texts are brought to the length of short ones, 1 for all
     *     of it
     */
    Postings ofOthers(List<List<Piece>> others, double evenness) {
        return of(others, numbers, rarities, unknown, evenness);
    }

    private static Postings of(
            List<List<Piece>> texts,
            Map<String, Integer> numbers,
            float[] rarities,
            float unknown,
            double evenness) {
        var empty = new Postings(numbers, rarities, unknown, new int[0], new int[0], new float[0]);
        var vectors = new ArrayList<Map<Integer, Float>>();
        int[] starts = new int[numbers.size() + 1];
        for (List<Piece> text : texts) {
            Map<Integer, Float> vector = empty.vector(text, evenness);
            vectors.add(vector);
            vector.keySet().forEach(term -> starts[term + 1]++);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] ofTexts = new int[starts[numbers.size()]];
        float[] weights = new float[ofTexts.length];
        for (int text = 0; text < vectors.size(); text++) {
            for (Map.Entry<Integer, Float> each : vectors.get(text).entrySet()) {
                int at = next[each.getKey()]++;
                ofTexts[at] = text;
                weights[at] = each.getValue();
            }
        }
        return new Postings(numbers, rarities, unknown, starts, ofTexts, weights);
    }

    /**
     * The known pieces of a text with their weights; unknown ones make it longer.
     *
     * @param evenness to what extent long texts are brought to the length of short ones, 1 for all
     *     of it
     */
    private Map<Integer, Float> vector(List<Piece> text, double evenness) {
        var counts = new HashMap<String, Integer>();
        var largest = new HashMap<String, Float>();
        for (Piece piece : text) {
            counts.merge(piece.text(), 1, Integer::sum);
            largest.merge(piece.text(), piece.weight(), Math::max);
        }
        var vector = new HashMap<Integer, Float>();
        double squares = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            Integer number = numbers.get(each.getKey());
            double often = 1 + Math.log(each.getValue());
            double weight =
                    often
                            * largest.getOrDefault(each.getKey(), 1f)
                            * (number == null ? unknown : rarities[number]);
            squares += weight * weight;
            if (number != null) {
                vector.put(number, (float) weight);
            }
        }
        float length = (float) Math.pow(squares, evenness / 2);
        vector.replaceAll((number, weight) -> weight / length);
        return vector;
    }

    /** Adds to the sum of each text how much it has in common with another, times a factor. */
    void add(List<Piece> text, float factor, float[] sums) {
        for (Map.Entry<Integer, Float> each : vector(text, 1).entrySet()) {
            float weight = factor * each.getValue();
            for (int at = starts[each.getKey()]; at < starts[each.getKey() + 1]; at++) {
                sums[texts[at]] += weight * weights[at];
            }
        }
    }
}
