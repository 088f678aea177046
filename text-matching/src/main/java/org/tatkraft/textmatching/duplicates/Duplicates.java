package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Finds records that mean the same thing, with one and the same configuration for all data.
 *
 * <p>For each record the nearest others are looked up by the words they share. Pairs are compared
 * in several respects. How much each respect counts is learnt from the data: the pairs that are
 * surely right, at first those that are nearest to each other, are told apart from the rest, and
 * the pairs that this gives are the surer ones of the next round. Where to stop is found between
 * two tables by taking partners away, see {@link Decision}; within one, by the other pairs of
 * records that are surely paired, see {@link LearntPairs}.
 */
public final class Duplicates {

    private static final String THROUGH_OTHERS = "both mean the same as others in between";

    /** With fewer pairs that are surely right, nothing is learnt from them. */
    private static final int FEWEST = 3;

    private Duplicates() {}

    /**
     * The pairs of two tables that mean the same, each record in one of them at the most.
     *
     * @param done is told of each further hundredth of the work
     * @throws IllegalArgumentException if the tables have no column of words in common
     */
    public static List<Match> between(Table left, Table right, LongConsumer done) {
        Comparison comparison = comparison(Field.common(left, right), left.size());
        done.accept(10);
        Pairs pairs = Pairs.between(comparison.typical(), left.size());
        done.accept(40);
        var scored = new Scored(comparison, pairs, done);
        int all = left.size() + right.size();
        Function<double[], Best> choice =
                scores -> new Assignment(pairs, scores, all).best(left.size());
        Best best = scored.best(choice.apply(scored.scores()), choice, done);
        var matches = new ArrayList<Match>();
        for (int nth = 0; nth < best.accepted(); nth++) {
            int pair = best.pairs()[nth];
            matches.add(
                    new Match(
                            left.ids().get(pairs.left()[pair]),
                            right.ids().get(pairs.right()[pair] - left.size()),
                            best.probabilities()[nth],
                            scored.reasons(pair)));
        }
        return matches;
    }

    /**
     * The pairs of records of a table that mean the same. What means the same as a third means the
     * same as each other.
     *
     * @param done is told of each further hundredth of the work
     * @throws IllegalArgumentException if the table has no column of words
     */
    public static List<Match> within(Table table, LongConsumer done) {
        Comparison comparison = comparison(Field.of(table), 0);
        done.accept(10);
        Pairs pairs = Pairs.within(comparison.typical());
        done.accept(40);
        var scored = new Scored(comparison, pairs, done);
        Best best = bestWithin(scored, pairs, table.size(), done);
        var probabilities = new HashMap<Long, Double>();
        var reasons = new HashMap<Long, List<String>>();
        boolean[] isRight = new boolean[pairs.count()];
        for (int nth = 0; nth < best.accepted(); nth++) {
            int pair = best.pairs()[nth];
            isRight[pair] = true;
            long key = key(pairs.left()[pair], pairs.right()[pair]);
            probabilities.put(key, best.probabilities()[nth]);
            reasons.put(key, scored.reasons(pair));
        }
        int[] groups = Clusters.groups(pairs, table.size(), pair -> isRight[pair]);
        return closed(table, groups, probabilities, reasons);
    }

    /**
     * The nearest others of each record of a table, duplicates or not.
     *
     * @param most how many others of each
     * @param done is told of each further hundredth of the work
     * @throws IllegalArgumentException if the table has no column of words
     */
    public static List<Neighbour> similar(Table table, int most, LongConsumer done) {
        Comparison comparison = comparison(Field.of(table), 0);
        done.accept(30);
        Vectors typical = comparison.typical();
        Pairs pairs = Pairs.nearest(typical, most);
        done.accept(70);
        var neighbours = new ArrayList<Neighbour>();
        int rank = 0;
        for (int pair = 0; pair < pairs.count(); pair++) {
            int one = pairs.left()[pair];
            int other = pairs.right()[pair];
            rank = pair > 0 && pairs.left()[pair - 1] == one ? rank + 1 : 1;
            List<Comparison.Respect> respects = comparison.respects();
            IntToDoubleFunction likeness = nth -> respects.get(nth).likeness().of(one, other);
            neighbours.add(
                    new Neighbour(
                            table.ids().get(one),
                            rank,
                            table.ids().get(other),
                            Math.min(1, typical.product(one, other)),
                            Reasons.of(respects, likeness, likeness)));
        }
        return neighbours;
    }

    /**
     * The right pairs within a table: all that score as high, after learning from those that are
     * surely right, as nearly all of these do. Without enough of them, what is nearer than by
     * chance.
     */
    private static Best bestWithin(Scored scored, Pairs pairs, int records, LongConsumer done) {
        var clusters = new Clusters(pairs, scored.scores(), records);
        boolean[] areSure = clusters.areSure();
        int[] sure = IntStream.range(0, areSure.length).filter(pair -> areSure[pair]).toArray();
        if (sure.length < FEWEST) {
            Best first = clusters.best();
            return scored.best(
                    first, scores -> new Clusters(pairs, scores, records).best(first), done);
        }
        boolean[] isOpen = clusters.isNearest();
        for (int pair : sure) {
            isOpen[pair] = false;
        }
        scored.learn(areSure, isOpen);
        double[] scores = scored.scores();
        int[] right = LearntPairs.right(pairs, scores, areSure, records);
        double least = right.length == 0 ? 0 : scores[right[right.length - 1]];
        double[] probabilities =
                Arrays.stream(right)
                        .mapToDouble(pair -> 1 / (1 + Math.exp(least - scores[pair])))
                        .toArray();
        done.accept(30);
        return new Best(right, right.length, probabilities);
    }

    private static long key(int one, int other) {
        return (long) one << 32 | other;
    }

    /** All pairs of each group. */
    private static List<Match> closed(
            Table table,
            int[] groups,
            Map<Long, Double> probabilities,
            Map<Long, List<String>> reasons) {
        var members = new TreeMap<Integer, List<Integer>>();
        for (int record = 0; record < groups.length; record++) {
            members.computeIfAbsent(groups[record], absent -> new ArrayList<>()).add(record);
        }
        var matches = new ArrayList<Match>();
        for (List<Integer> group : members.values()) {
            double lowest = 1;
            for (int one : group) {
                for (int other : group) {
                    lowest = Math.min(lowest, probabilities.getOrDefault(key(one, other), 1.0));
                }
            }
            for (int one : group) {
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
        return matches;
    }

    private static Comparison comparison(List<Field> fields, int first) {
        if (fields.stream().noneMatch(Field::isText)) {
            throw new IllegalArgumentException(
                    first > 0
                            ? "The tables have no column of words in common"
                            : "The table has no column of words");
        }
        return Comparison.of(fields, first);
    }
}
