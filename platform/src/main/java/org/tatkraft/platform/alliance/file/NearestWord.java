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

    /** The number of letters to insert, remove or replace to turn one word into the other. */
    static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                Math.min(current[j - 1], previous[j]) + 1,
                                previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
