package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How near records are to each other. Two texts in the same language have more in common than two
 * in different ones, whatever they say; so what they have in common is taken relative to others in
 * the same two languages, less their mean and divided by their standard deviation. Where all are in
 * one language, it stays as it is.
 */
final class Nearness {

    private static final int LOOKED_AT = 20_000;
    private static final long SEED = 1;

    private final Vectors vectors;
    private final Languages languages;
    private final double[][] means;
    private final double[][] spreads;

    /** Of records, by what of them is compared. */
    Nearness(Vectors vectors, Languages languages) {
        this.vectors = vectors;
        this.languages = languages;
        int count = languages.count();
        this.means = new double[count][count];
        this.spreads = new double[count][count];
        List<int[]> members =
                IntStream.range(0, count > 1 ? count : 0)
                        .mapToObj(language ->
                                IntStream.range(0, vectors.size())
                                        .filter(record -> languages.of(record) == language)
                                        .toArray())
                        .toList();
        for (int one = 0; one < members.size(); one++) {
            for (int other = one; other < members.size(); other++) {
                measure(members, one, other);
            }
        }
    }

    private void measure(List<int[]> members, int one, int other) {
        var random = new SplittableRandom(SEED);
        int[] some = members.get(one);
        int[] others = members.get(other);
        double sum = 0;
        double squares = 0;
        int looked = 0;
        for (int nth = 0; nth < LOOKED_AT; nth++) {
            int left = some[random.nextInt(some.length)];
            int right = others[random.nextInt(others.length)];
            if (left != right) {
                double near = unbounded(left, right);
                sum += near;
                squares += near * near;
                looked++;
            }
        }
        double mean = sum / looked;
        double spread = Math.sqrt(Math.max(0, squares / looked - mean * mean));
        means[one][other] = mean;
        means[other][one] = mean;
        spreads[one][other] = spread;
        spreads[other][one] = spread;
    }

    /**
     * What is equal lies far from what is nearly equal, so that gaps between scores mean the same.
     */
    private double unbounded(int one, int other) {
        return -Math.log(1.001 - common(one, other));
    }

    /** How much two records have in common, 0 to 1. */
    double common(int one, int other) {
        return Math.min(1, vectors.product(one, other));
    }

    /** How near two records are, relative to others in their languages. */
    double of(int one, int other) {
        double near = unbounded(one, other);
        if (languages.count() == 1) {
            return near;
        }
        double spread = spreads[languages.of(one)][languages.of(other)];
        double mean = means[languages.of(one)][languages.of(other)];
        return spread == 0 ? 0 : (near - mean) / spread;
    }

    /** The pairs of each record with the others that have most in common with it. */
    Pairs pairs() {
        return Pairs.within(vectors, languages);
    }

    /** The nearest others of each record, the nearest first. */
    int[][] nearest(int most) {
        Pairs pairs = Pairs.nearest(vectors, most, languages);
        int[] starts = new int[vectors.size() + 1];
        for (int record : pairs.left()) {
            starts[record + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[][] nearest = new int[vectors.size()][];
        Arrays.parallelSetAll(
                nearest,
                record ->
                        IntStream.range(starts[record], starts[record + 1])
                                .map(pair -> pairs.right()[pair])
                                .boxed()
                                .sorted(Comparator.comparingDouble(other -> -of(record, other)))
                                .limit(most)
                                .mapToInt(other -> other)
                                .toArray());
        return nearest;
    }
}
