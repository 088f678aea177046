package org.tatkraft.textmatching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits German and Dutch compounds into words that stand alone elsewhere: {@code ausbildungspreis}
 * into {@code ausbildungs} and {@code preis}. What words there are is learnt from a collection. Of
 * several ways to split a word, one into few parts goes before one into many, then the one with the
 * more frequent parts. Source: P. Koehn, K. Knight, Empirical methods for compound splitting, EACL
 * 2003.
 */
public final class Compounds {

    private static final int SHORTEST = 4;
    private static final int MOST_PARTS = 4;

    /** Nobody writes longer compounds, and there would be very many ways to split them. */
    private static final int LONGEST = 100;

    /** What joins parts, and what inflects the last. */
    private static final List<String> ENDINGS =
            List.of("innen", "ens", "en", "er", "es", "in", "n", "e", "s");

    private final Map<String, Integer> counts = new HashMap<>();

    private Compounds() {}

    /** Learns from words of a collection, folded, as often as they stand there. */
    public static Compounds learnt(Collection<String> words) {
        var compounds = new Compounds();
        for (String word : words) {
            if (word.length() >= SHORTEST) {
                compounds.counts.merge(base(word), 1, Integer::sum);
            }
        }
        return compounds;
    }

    /** A word without what joins it to the next part or inflects it, four letters at least. */
    public static String base(String part) {
        for (String ending : ENDINGS) {
            if (part.endsWith(ending) && part.length() - ending.length() >= SHORTEST) {
                return part.substring(0, part.length() - ending.length());
            }
        }
        return part;
    }

    /** The parts of a word, which together are the word; only the word if it is none. */
    public List<String> parts(String word) {
        if (word.length() > LONGEST) {
            return List.of(word);
        }
        var ways = new ArrayList<List<String>>();
        collect(word, MOST_PARTS, new ArrayList<>(), ways);
        return ways.stream()
                .max(
                        Comparator.<List<String>>comparingInt(way -> -way.size())
                                .thenComparingDouble(this::frequency))
                .orElse(List.of(word));
    }

    /** Collects all ways to split a word into known parts, at least two. */
    private void collect(String rest, int most, List<String> before, List<List<String>> ways) {
        if (!before.isEmpty() && counts.containsKey(base(rest))) {
            var way = new ArrayList<>(before);
            way.add(rest);
            ways.add(way);
        }
        if (most == 1) {
            return;
        }
        for (int end = SHORTEST; end <= rest.length() - SHORTEST; end++) {
            String part = rest.substring(0, end);
            if (counts.containsKey(base(part))) {
                before.add(part);
                collect(rest.substring(end), most - 1, before, ways);
                before.removeLast();
            }
        }
    }

    /** The sum of logarithms: with equally many parts, ordered as their geometric mean. */
    private double frequency(List<String> way) {
        return way.stream().mapToDouble(part -> Math.log(counts.getOrDefault(base(part), 0))).sum();
    }
}
