package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Numbers in the order of their scores. */
final class Order {

    private Order() {}

    /**
     * Some numbers, the highest score first, of equal ones the lower number; scores are compared
     * with seven digits.
     */
    static int[] byScore(int count, IntPredicate which, IntToDoubleFunction score) {
        long[] keys =
                IntStream.range(0, count)
                        .filter(which)
                        .mapToLong(number -> key((float) score.applyAsDouble(number), number))
                        .toArray();
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** A number whose order is that of falling scores, with the number itself in its lower half. */
    private static long key(float score, int number) {
        int bits = Float.floatToIntBits(-score);
        int ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return (long) ordered << 32 | number;
    }
}
