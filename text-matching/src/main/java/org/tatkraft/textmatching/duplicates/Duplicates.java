package org.tatkraft.textmatching.duplicates;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/**
 * Finds records that mean the same thing, with one and the same configuration for all data.
 *
 * <p>For each record the nearest others are looked up by the words they share. Pairs are compared
 * in several respects; how much each counts is learnt from the data, from the pairs that are surely
 * right. Where to stop is told by {@link TwoTables} and {@link OneTable}, and what is near without
 * being the same by {@link Related}.
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
        List<Field> fields = Field.common(left, right);
        requireText(fields, "The tables have no column of words in common");
        return new TwoTables(left, right, Comparison.between(fields, left.size()), done).matches();
    }

    /**
     * The pairs of records of a table that mean the same. What means the same as a third means the
     * same as each other.
     *
     * @param done is told of each further hundredth of the work
     * @throws IllegalArgumentException if the table has no column of words
     */
    public static List<Match> within(Table table, LongConsumer done) {
        List<Field> fields = Field.of(table);
        requireText(fields, "The table has no column of words");
        Languages languages = Languages.of(fields, table.size());
        Comparison comparison = Comparison.within(fields, languages, field -> true);
        return new OneTable(table, comparison, done).matches();
    }

    /**
     * The nearest others of each record of a table, duplicates or not, record by record.
     *
     * @param most how many others of each
     * @param thesaurus the words whose meaning is known
     * @param done is told of each further hundredth of the work
     * @throws IllegalArgumentException if the table has no column of words
     */
    public static Stream<Neighbour> similar(
            Table table, int most, Thesaurus thesaurus, LongConsumer done) {
        List<Field> fields = Field.of(table);
        requireText(fields, "The table has no column of words");
        Languages languages = Languages.of(fields, table.size());
        var topics = new Topics(thesaurus, fields, table.size(), languages);
        Comparison comparison =
                Comparison.within(fields, languages, field -> !topics.areNames(field));
        return new Related(table, comparison, topics, done).nearest(most);
    }

    private static void requireText(List<Field> fields, String message) {
        if (fields.stream().noneMatch(Field::isText)) {
            throw new IllegalArgumentException(message);
        }
    }
}
