package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what is near to each record of a table, whether it means the same or not.
 *
 * <p>Records are compared by their words and by what they are about, see {@link Topics}. As a short
 * text has few words of the thesaurus, what the three nearest are about counts for a record, too;
 * these are looked for relative to the languages, see {@link Nearness}, so that they bring in words
 * of others. Where something is and who does it are no topics.
 */
final class Related {

    /** How much topics count beside words. */
    private static final double IMPORTANCE = 0.5;

    private static final int COUNTED = 3;
    private static final int ROUNDS = 2;
    private static final int MOST_TOPICS = 3;
    private static final String LITTLE = "little in common";

    private final Table table;
    private final Comparison comparison;
    private final Topics topics;
    private final Nearness nearness;
    private final LongConsumer done;

    /**
     * Compares the records of a table.
     *
     * @param done is told of each further hundredth of the work
     */
    Related(Table table, Comparison comparison, Topics topics, LongConsumer done) {
        this.table = table;
        this.comparison = comparison;
        this.topics = topics;
        this.done = done;
        done.accept(30);
        SparseVectors ofRecords = topics.vectors();
        Vectors about = ofRecords;
        for (int round = 0; round < ROUNDS; round++) {
            about = withNearest(ofRecords, new Nearness(joined(about), comparison.languages()));
            done.accept(15);
        }
        this.nearness = new Nearness(joined(about), Languages.alike());
    }

    private Vectors joined(Vectors about) {
        return Vectors.joined(List.of(comparison.typical(), about), 1, IMPORTANCE);
    }

    private static Vectors withNearest(SparseVectors about, Nearness nearness) {
        int[][] nearest = nearness.nearest(COUNTED);
        double[][] importance = new double[nearest.length][];
        Arrays.parallelSetAll(
                importance,
                record ->
                        Arrays.stream(nearest[record])
                                .mapToDouble(other -> Math.max(0, nearness.of(record, other)))
                                .toArray());
        return about.with(nearest, importance);
    }

    /** The nearest others of each record, record by record; reasons are found as they are read. */
    Stream<Neighbour> nearest(int most) {
        int[][] nearest = nearness.nearest(most);
        done.accept(30);
        return IntStream.range(0, nearest.length)
                .boxed()
                .flatMap(record -> neighbours(record, nearest[record]));
    }

    private Stream<Neighbour> neighbours(int record, int[] others) {
        return IntStream.range(0, others.length)
                .mapToObj(nth ->
                        new Neighbour(
                                table.ids().get(record),
                                nth + 1,
                                table.ids().get(others[nth]),
                                nearness.common(record, others[nth]),
                                reasons(record, others[nth])));
    }

    private List<String> reasons(int one, int other) {
        var reasons = new ArrayList<String>();
        List<String> shared = topics.shared(one, other);
        if (!shared.isEmpty()) {
            reasons.add(
                    "both about " + String.join(", ", shared.stream().limit(MOST_TOPICS).toList()));
        }
        List<Comparison.Respect> respects = comparison.respects();
        double[] likeness =
                respects.stream().mapToDouble(each -> each.likeness().of(one, other)).toArray();
        reasons.addAll(Reasons.of(respects, nth -> likeness[nth], nth -> likeness[nth]));
        return reasons.isEmpty() ? List.of(LITTLE) : reasons;
    }
}
