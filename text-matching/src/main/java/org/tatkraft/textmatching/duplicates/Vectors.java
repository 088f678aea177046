package org.tatkraft.textmatching.duplicates;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Records as vectors of weighted terms, of length 1, so that products say how much two of them have
 * in common.
 */
interface Vectors {

    /**
     * The vectors of records from their terms: (1 + ln f) ln(1 + n/d) for a term that stands f
     * times in a record and in d of all n. Source: G. Salton, C. Buckley, Term-weighting approaches
     * in automatic text retrieval, Information Processing and Management 24 (1988).
     *
     * @param terms gives the terms of a record, as often as they stand there
     */
    static SparseVectors of(int records, IntFunction<List<String>> terms) {
        return SparseVectors.of(records, terms);
    }

    /** Vectors side by side, so that products are the weighted means of the products of each. */
    static Vectors joined(List<? extends Vectors> all, double... importance) {
        return new JoinedVectors(all, importance);
    }

    /** Vectors side by side, each as important as the others. */
    static Vectors joined(List<? extends Vectors> all) {
        return new JoinedVectors(all, all.stream().mapToDouble(each -> 1).toArray());
    }

    /** How many records there are. */
    int size();

    /** How many terms there are. */
    int count();

    /** The numbers of the terms of a record, the lowest first. */
    int[] terms(int record);

    /** The weights of the terms of a record. */
    float[] weights(int record);

    /** In how many of some records each term stands. */
    int[] frequencies(int from, int to);

    /** How much two records have in common: the cosine of their angle, 0 to 1. */
    float product(int one, int other);
}
