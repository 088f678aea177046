package org.tatkraft.textmatching.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tatkraft.textmatching.Rarity;

/**
 * Texts by their pieces, weighed by rarity as vectors of length 1, to find those that are near to
 * another. The {@link Rarity} of a piece counts times its weight.
 */
final class Postings {

    /** To what extent a concept with many labels is brought to the length of one with few. */
    private static final double EVENNESS = 0.8;

    private final Map<String, Integer> numbers;
    private final float[] rarities;
    private final int[] starts;
    private final int[] texts;
    private final float[] weights;

    /**
     * Numbered pieces of a text with their weights.
     *
     * @param terms the numbers, each once; one behind all known ones stands for what is not known
     */
    private record Vector(int[] terms, float[] weights) {}

    private Postings(Map<String, Integer> numbers, float[] rarities, Vector[] vectors) {
        this.numbers = numbers;
        this.rarities = rarities;
        this.starts = new int[numbers.size() + 1];
        for (Vector vector : vectors) {
            for (int term : vector.terms()) {
                starts[term + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.texts = new int[starts[numbers.size()]];
        this.weights = new float[texts.length];
        int[] next = starts.clone();
        for (int text = 0; text < vectors.length; text++) {
            Vector vector = vectors[text];
            for (int place = 0; place < vector.terms().length; place++) {
                int at = next[vector.terms()[place]]++;
                texts[at] = text;
                weights[at] = vector.weights()[place];
            }
        }
    }

    /** The texts by the rarity of their own terms. */
    static Postings of(List<List<Piece>> texts) {
        var numbers = new HashMap<String, Integer>();
        int[] counts = new int[texts.stream().mapToInt(List::size).sum()];
        int[] last = new int[counts.length];
        for (int text = 0; text < texts.size(); text++) {
            for (Piece piece : texts.get(text)) {
                int number = numbers.computeIfAbsent(piece.text(), absent -> numbers.size());
                counts[number] += last[number] == text + 1 ? 0 : 1;
                last[number] = text + 1;
            }
        }
        // What is not known is as rare as the rarest.
        float[] rarities = new float[numbers.size() + 1];
        for (int term = 0; term < numbers.size(); term++) {
            rarities[term] = (float) Rarity.of(texts.size(), counts[term]);
            rarities[numbers.size()] = Math.max(rarities[numbers.size()], rarities[term]);
        }
        return of(texts, numbers, rarities, 1);
    }

    /** All labels of each concept together, by the rarity that terms have in these texts. */
    Postings ofConcepts(List<List<Piece>> together) {
        return of(together, numbers, rarities, EVENNESS);
    }

    private static Postings of(
            List<List<Piece>> texts,
            Map<String, Integer> numbers,
            float[] rarities,
            double evenness) {
        Vector[] vectors =
                texts.parallelStream()
                        .map(text -> vector(text, numbers, rarities, evenness))
                        .toArray(Vector[]::new);
        return new Postings(numbers, rarities, vectors);
    }

    /** The known pieces of a text with their weights; unknown ones make it longer. */
    private static Vector vector(
            List<Piece> text, Map<String, Integer> numbers, float[] rarities, double evenness) {
        int known = rarities.length - 1;
        long[] pieces = new long[text.size()];
        for (int nth = 0; nth < pieces.length; nth++) {
            Piece piece = text.get(nth);
            long number = numbers.getOrDefault(piece.text(), known);
            // Positive numbers are ordered as their bits are: the largest weight comes last.
            pieces[nth] = number << 32 | Float.floatToIntBits(piece.weight());
        }
        Arrays.sort(pieces);
        int[] terms = new int[pieces.length];
        float[] weights = new float[pieces.length];
        int count = 0;
        double squares = 0;
        int from = 0;
        for (int nth = 0; nth < pieces.length; nth++) {
            int term = (int) (pieces[nth] >>> 32);
            boolean isLast = nth == pieces.length - 1 || (int) (pieces[nth + 1] >>> 32) != term;
            // Unknown pieces have no number to tell them apart: each counts alone.
            if (isLast || term == known) {
                double weight =
                        Rarity.times(nth + 1 - from)
                                * Float.intBitsToFloat((int) pieces[nth])
                                * rarities[term];
                squares += weight * weight;
                if (term < known) {
                    terms[count] = term;
                    weights[count] = (float) weight;
                    count++;
                }
                from = nth + 1;
            }
        }
        float length = (float) Math.pow(squares, evenness / 2);
        for (int nth = 0; nth < count; nth++) {
            weights[nth] /= length;
        }
        return new Vector(Arrays.copyOf(terms, count), Arrays.copyOf(weights, count));
    }

    /** Adds to the sum of each text how much it has in common with another, times a factor. */
    void add(List<Piece> text, float factor, float[] sums) {
        Vector vector = vector(text, numbers, rarities, 1);
        for (int place = 0; place < vector.terms().length; place++) {
            float weight = factor * vector.weights()[place];
            int term = vector.terms()[place];
            for (int at = starts[term]; at < starts[term + 1]; at++) {
                sums[texts[at]] += weight * weights[at];
            }
        }
    }
}
