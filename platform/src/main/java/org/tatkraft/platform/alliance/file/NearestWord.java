package org.tatkraft.platform.alliance.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which known word was meant by a mistyped one. */
final class NearestWord {

    private static final int LONGEST = 60;

    private NearestWord() {}

    /** The sentence "Maybe 'x' was meant.", or blank if nothing is near enough. */
    static String maybe(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return "";
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        int patience = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .min(
                        Comparator.comparingInt(
                                word -> distance(wanted, word.toLowerCase(Locale.ROOT))))
                .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT)) <= patience)
                .map(word -> "Maybe '" + word + "' was meant.")
                .orElse("");
    }

    /**
     * The number of letters to insert, remove, replace or swap with their neighbour to turn one
     * word into the other (optimal string alignment).
     */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best =
                Math.min(
                        Math.min(rows[i - 1][j], rows[i][j - 1]) + 1,
                        rows[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
