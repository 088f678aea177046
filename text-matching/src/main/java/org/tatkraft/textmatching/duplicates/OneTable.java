package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Finds what stands twice in one table.
 *
 * <p>What is nearer than by chance is taken to be right, see {@link Spacings}. Where most of that
 * is surely right, because both records are far nearer to each other than to any other, more is
 * learnt from it, see {@link LearntPairs}.
 */
final class OneTable {

    private static final String EQUAL = "equal";
    private static final String THROUGH_OTHERS = "both mean the same as others in between";

    /** A larger group is told as pairs with its first record only. */
    private static final int LARGEST = 1000;

    private final Table table;
    private final Pairs pairs;
    private final Scored scored;
    private final Codes codes;
    private final List<List<Integer>> equal;
    private final LongConsumer done;

    /**
     * Compares the records of a table.
     *
     * @param done is told of each further hundredth of the work
     */
    OneTable(Table table, Comparison comparison, LongConsumer done) {
        this.table = table;
        this.done = done;
        done.accept(10);
        this.pairs = comparison.nearness().pairs();
        done.accept(40);
        this.scored = new Scored(comparison, pairs, done);
        this.codes = comparison.codes();
        this.equal = comparison.equal();
    }

    /** The pairs that mean the same: all of each group. */
    List<Match> matches() {
        Best best = best();
        done.accept(30);
        var probabilities = new HashMap<Long, Double>();
        var reasons = new HashMap<Long, List<String>>();
        for (int nth = 0; nth < best.accepted(); nth++) {
            int pair = best.pairs()[nth];
            long key = key(pairs.left()[pair], pairs.right()[pair]);
            probabilities.put(key, best.probabilities()[nth]);
            reasons.put(key, scored.reasons(pair));
        }
        for (List<Integer> records : equal) {
            for (int one : firsts(records)) {
                for (int other : records) {
                    if (one < other) {
                        probabilities.put(key(one, other), 1.0);
                        reasons.put(key(one, other), List.of(EQUAL));
                    }
                }
            }
        }
        double least =
                best.accepted() == 0
                        ? Double.POSITIVE_INFINITY
                        : scored.scores()[best.pairs()[best.accepted() - 1]];
        int[] right = Arrays.copyOf(best.pairs(), best.accepted());
        var matches = new ArrayList<Match>();
        for (List<Integer> group : new Groups(pairs, right, scored::score, least, equal).all()) {
            addAll(group, probabilities, reasons, matches);
        }
        return matches;
    }

    private Best best() {
        var spacings = new Spacings(pairs, scored.scores(), table.size(), codes);
        Best nearer = spacings.best();
        return LearntPairs.ofSure(scored, pairs, spacings, nearer.accepted()).orElse(nearer);
    }

    /** The records of a group that are told with all others: of a large one only the first. */
    private static List<Integer> firsts(List<Integer> group) {
        return group.size() > LARGEST ? group.subList(0, 1) : group;
    }

    private static long key(int one, int other) {
        return (long) one << 32 | other;
    }

    /** Adds the pairs of a group; those that only others join are as probable as the least. */
    private void addAll(
            List<Integer> group,
            Map<Long, Double> probabilities,
            Map<Long, List<String>> reasons,
            List<Match> matches) {
        List<Integer> firsts = firsts(group);
        double lowest = 1;
        for (int one : firsts) {
            for (int other : group) {
                lowest = Math.min(lowest, probabilities.getOrDefault(key(one, other), 1.0));
            }
        }
        for (int one : firsts) {
            for (int other : group) {
                if (one < other) {
                    long key = key(one, other);
                    matches.add(
                            new Match(
                                    table.ids().get(one),
                                    table.ids().get(other),
                                    probabilities.getOrDefault(key, lowest),
                                    reasons.getOrDefault(key, List.of(THROUGH_OTHERS))));
                }
            }
        }
    }
}
