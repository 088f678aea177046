package org.tatkraft.textmatching;

/**
 * How much a term says of a text: the more, the fewer texts have it (K. Spärck Jones, A statistical
 * interpretation of term specificity and its application in retrieval, Journal of Documentation 28,
 * 1972), and a little more if it stands there several times.
 */
public final class Rarity {

    private Rarity() {}

    /**
     * What a term says at all: ln(1 + n/d), above 0.
     *
     * @param texts how many texts there are
     * @param having how many of them have the term, at least 1
     */
    public static double of(int texts, int having) {
        return Math.log1p((double) texts / having);
    }

    /**
     * How much more a term says that stands in a text several times: 1 + ln f, at least 1.
     *
     * @param frequency how often it stands there, at least 1
     */
    public static double times(int frequency) {
        return 1 + Math.log(frequency);
    }
}
