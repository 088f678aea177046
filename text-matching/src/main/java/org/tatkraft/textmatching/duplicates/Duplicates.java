package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        return new OneTable(table, comparison(Field.of(table), 0), done).matches();
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
        Pairs pairs = Pairs.nearest(comparison.typical(), most, comparison.strata());
        done.accept(70);
        var neighbours = new ArrayList<Neighbour>();
        int from = 0;
        while (from < pairs.count()) {
            int to = from;
            while (to < pairs.count() && pairs.left()[to] == pairs.left()[from]) {
                to++;
            }
            addNearest(table, comparison, pairs, IntStream.range(from, to), most, neighbours);
            from = to;
        }
        return neighbours;
    }

    /** Adds the nearest of some pairs, all of the same record. */
    private static void addNearest(
            Table table,
            Comparison comparison,
            Pairs pairs,
            IntStream ofRecord,
            int most,
            List<Neighbour> neighbours) {
        int before = neighbours.size();
        List<Comparison.Respect> respects = comparison.respects();
        ofRecord.boxed()
                .sorted(
                        Comparator.comparingDouble(pair ->
                                -comparison.nearness(pairs.left()[pair], pairs.right()[pair])))
                .limit(most)
                .forEach(pair -> {
                    int left = pairs.left()[pair];
                    int right = pairs.right()[pair];
                    IntToDoubleFunction likeness =
                            nth -> respects.get(nth).likeness().of(left, right);
                    neighbours.add(
                            new Neighbour(
                                    table.ids().get(left),
                                    neighbours.size() - before + 1,
                                    table.ids().get(right),
                                    Math.min(1, comparison.typical().product(left, right)),
                                    Reasons.of(respects, likeness, likeness)));
                });
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
