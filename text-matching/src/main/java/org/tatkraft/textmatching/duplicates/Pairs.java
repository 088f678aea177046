package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pairs of records that are worth comparing: for each record the others that have most in common
 * with it. Records of the left table come first, then those of the right.
 *
 * @param left the left record of each pair
 * @param right the right record of each pair
 */
record Pairs(int[] left, int[] right) {

    /** So many others are kept for each record. */
    static final int KEPT = 10;

    /**
     * About so many terms that a record shares with others are looked at; the most frequent terms
     * are left out beyond. Of few records all may be looked at.
     */
    private static final long MOST_STEPS_EACH = 4_000;

    private static final long MOST_STEPS = 400_000_000L;

    /**
     * Finds the pairs between two tables.
     *
     * @param vectors the records
     * @param first how many records the left table has
     */
    static Pairs between(Vectors vectors, int first) {
        int all = vectors.size();
        boolean[] isUsed = usedTerms(vectors, first);
        Languages alike = Languages.alike();
        long[] forward =
                nearest(vectors, 0, first, KEPT, alike, Postings.of(vectors, first, all, isUsed));
        long[] backward =
                nearest(vectors, first, all, KEPT, alike, Postings.of(vectors, 0, first, isUsed));
        for (int nth = 0; nth < backward.length; nth++) {
            backward[nth] = (backward[nth] << 32) | (backward[nth] >>> 32);
        }
        long[] both = new long[forward.length + backward.length];
        System.arraycopy(forward, 0, both, 0, forward.length);
        System.arraycopy(backward, 0, both, forward.length, backward.length);
        return of(both);
    }

    /** Finds the pairs within a table, the first record of a pair standing before the second. */
    static Pairs within(Vectors vectors, Languages languages) {
        boolean[] isUsed = usedTerms(vectors, 0);
        Postings postings = Postings.of(vectors, 0, vectors.size(), isUsed);
        return of(
                Arrays.stream(nearest(vectors, 0, vectors.size(), KEPT, languages, postings))
                        .map(pair -> {
                            long one = pair >>> 32;
                            long other = pair & 0xffffffffL;
                            return Math.min(one, other) << 32 | Math.max(one, other);
                        })
                        .toArray());
    }

    /**
     * For each record of a table the nearest others in each language; a record is the left one of
     * its pairs.
     *
     * @param most how many others of each record in each language
     */
    static Pairs nearest(Vectors vectors, int most, Languages languages) {
        boolean[] isUsed = usedTerms(vectors, 0);
        Postings postings = Postings.of(vectors, 0, vectors.size(), isUsed);
        long[] pairs = nearest(vectors, 0, vectors.size(), most, languages, postings);
        return new Pairs(
                Arrays.stream(pairs).mapToInt(pair -> (int) (pair >>> 32)).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray());
    }

    private static Pairs of(long[] pairs) {
        long[] distinct = Arrays.stream(pairs).parallel().sorted().distinct().toArray();
        return new Pairs(
                Arrays.stream(distinct).mapToInt(pair -> (int) (pair >>> 32)).toArray(),
                Arrays.stream(distinct).mapToInt(pair -> (int) pair).toArray());
    }

    int count() {
        return left.length;
    }

    /** The rarest terms, as many as can be gone through. */
    private static boolean[] usedTerms(Vectors vectors, int first) {
        int[] here = vectors.frequencies(0, first == 0 ? vectors.size() : first);
        int[] there = vectors.frequencies(first, vectors.size());
        long[] steps = new long[here.length];
        Arrays.setAll(steps, term -> (long) here[term] * there[term]);
        long[] sorted = steps.clone();
        Arrays.parallelSort(sorted);
        long sum = 0;
        long most = Long.MAX_VALUE;
        for (long each : sorted) {
            sum += each;
            if (sum > Math.max(MOST_STEPS, MOST_STEPS_EACH * vectors.size())) {
                most = each;
                break;
            }
        }
        boolean[] isUsed = new boolean[steps.length];
        for (int term = 0; term < isUsed.length; term++) {
            isUsed[term] = steps[term] < most;
        }
        return isUsed;
    }

    /** For each term the records of a table in which it stands, with its weights. */
    private record Postings(
            int first, int[] starts, int[] records, float[] weights, boolean[] used) {

        static Postings of(Vectors vectors, int from, int to, boolean[] isUsed) {
            int[] frequencies = vectors.frequencies(from, to);
            int[] starts = new int[frequencies.length + 1];
            for (int term = 0; term < frequencies.length; term++) {
                starts[term + 1] = starts[term] + (isUsed[term] ? frequencies[term] : 0);
            }
            int[] next = starts.clone();
            int[] records = new int[starts[frequencies.length]];
            float[] weights = new float[records.length];
            for (int record = from; record < to; record++) {
                int[] terms = vectors.terms(record);
                float[] ofRecord = vectors.weights(record);
                for (int place = 0; place < terms.length; place++) {
                    if (isUsed[terms[place]]) {
                        int at = next[terms[place]]++;
                        records[at] = record;
                        weights[at] = ofRecord[place];
                    }
                }
            }
            return new Postings(from, starts, records, weights, isUsed);
        }
    }

    /** The nearest records of each record of a table, as pairs of two numbers in one. */
    private static long[] nearest(
            Vectors vectors, int from, int to, int most, Languages languages, Postings postings) {
        int size = vectors.size();
        int parts = Math.clamp((to - from) / 500, 1, 64);
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    int start = from + (int) ((long) (to - from) * part / parts);
                    int end = from + (int) ((long) (to - from) * (part + 1) / parts);
                    return nearestOf(
                            vectors, start, end, most, languages, postings, new float[size]);
                })
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private static long[] nearestOf(
            Vectors vectors,
            int from,
            int to,
            int most,
            Languages languages,
            Postings postings,
            float[] sums) {
        long[] pairs = new long[(to - from) * most * languages.count()];
        int count = 0;
        int[] touched = new int[sums.length];
        for (int record = from; record < to; record++) {
            int reached = 0;
            int[] terms = vectors.terms(record);
            float[] weights = vectors.weights(record);
            for (int place = 0; place < terms.length; place++) {
                float weight = weights[place];
                for (int at = postings.starts[terms[place]];
                        at < postings.starts[terms[place] + 1];
                        at++) {
                    int other = postings.records[at];
                    if (other == record) {
                        continue;
                    }
                    if (sums[other] == 0) {
                        touched[reached++] = other;
                    }
                    sums[other] += weight * postings.weights[at];
                }
            }
            for (int language = 0; language < languages.count(); language++) {
                for (long each : best(touched, reached, most, sums, languages, language)) {
                    pairs[count++] = ((long) record << 32) | each;
                }
            }
            for (int nth = 0; nth < reached; nth++) {
                sums[touched[nth]] = 0;
            }
        }
        return Arrays.copyOf(pairs, count);
    }

    /** The records of a language with the largest sums, of equal ones the first. */
    private static long[] best(
            int[] touched, int reached, int most, float[] sums, Languages languages, int language) {
        int[] kept = new int[Math.min(most, reached)];
        int count = 0;
        for (int nth = 0; nth < reached; nth++) {
            int record = touched[nth];
            if (languages.of(record) != language) {
                continue;
            }
            int place = count;
            while (place > 0 && isBefore(record, kept[place - 1], sums)) {
                place--;
            }
            if (place < kept.length) {
                int moved = Math.min(count, kept.length - 1) - place;
                System.arraycopy(kept, place, kept, place + 1, moved);
                kept[place] = record;
                count = Math.min(count + 1, kept.length);
            }
        }
        return Arrays.stream(kept, 0, count).asLongStream().toArray();
    }

    private static boolean isBefore(int one, int other, float[] sums) {
        return sums[one] > sums[other] || (sums[one] == sums[other] && one < other);
    }
}
