package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.Words;

/** How alike the records of pairs are, in each respect. */
final class Comparison {

    /**
     * Numbers that differ by this share, and days that do by this part of a month, count a third.
     */
    private static final double FAR = 1.0 / 3;

    private static final double SAME = 1e-6;

    /** Days in a month. */
    private static final double DAYS = 30;

    /** Where nothing is known, neither for nor against. */
    private static final float UNKNOWN = 0.5f;

    private final List<Respect> respects = new ArrayList<>();
    private final Vectors typical;
    private final Codes codes;
    private final Languages languages;
    private final List<Field> compared;
    private final Nearness nearness;

    /**
     * A respect in which records are compared.
     *
     * @param field the field; blank for all together
     * @param kind what of it
     * @param likeness gives for two records how alike they are, 0 to 1
     */
    record Respect(String field, Kind kind, Likeness likeness) {}

    /** What of a field is compared. */
    enum Kind {
        WORDS,
        PIECES,
        MISSING,
        NEAR,
        EQUAL,
        CODES,
        OTHER_CODES,
        EDITION
    }

    /** How alike two records are. */
    interface Likeness {
        float of(int left, int right);
    }

    private Comparison(List<Field> all, int first, Languages languages, Predicate<Field> counts) {
        List<Field> fields = all.stream().filter(Field::isCompared).toList();
        this.compared = fields;
        List<Field> texts = fields.stream().filter(Field::isText).toList();
        int records = fields.getFirst().values().size();
        // The first text is everything together; each is cut into words and into pieces.
        var values = new ArrayList<IntFunction<String>>();
        values.add(record -> joined(fields, record));
        texts.forEach(field -> values.add(field.values()::get));
        List<SparseVectors> vectors =
                IntStream.range(0, 2 * values.size())
                        .parallel()
                        .mapToObj(nth ->
                                Vectors.of(
                                        records,
                                        record -> {
                                            List<String> words =
                                                    Words.of(values.get(nth / 2).apply(record));
                                            return nth % 2 == 1 ? Words.pieces(words) : words;
                                        }))
                        .toList();
        var base = new ArrayList<Vectors>(vectors.subList(0, 2));
        var ofFields = new ArrayList<Vectors>();
        add("", Kind.WORDS, vectors.get(0)::product);
        add("", Kind.PIECES, vectors.get(1)::product);
        Optional<Field> main =
                texts.stream().max(Comparator.comparingDouble(each -> each.distinctness(first)));
        for (int nth = 0; nth < texts.size(); nth++) {
            Field field = texts.get(nth);
            Vectors words = vectors.get(2 * nth + 2);
            Vectors pieces = vectors.get(2 * nth + 3);
            add(field.name(), Kind.WORDS, words::product);
            add(field.name(), Kind.PIECES, pieces::product);
            add(field.name(), Kind.MISSING, (left, right) -> missing(field, left, right));
            if (counts.test(field)) {
                ofFields.add(pieces);
            }
            if (first > 0 && field.equals(main.orElseThrow())) {
                base.add(words);
                base.add(pieces);
            }
        }
        for (Field field : fields) {
            switch (field.kind()) {
                case NUMBER -> addNear(field, Field::number, Comparison::ratio);
                case DATE -> addNear(field, Field::day, Comparison::months);
                case CODE -> addEqual(field);
                default -> {}
            }
        }
        List<String> together =
                IntStream.range(0, records)
                        .parallel()
                        .mapToObj(record -> joined(texts, record))
                        .toList();
        this.codes = new Codes(together);
        add("", Kind.CODES, codes::shared);
        add("", Kind.OTHER_CODES, codes::different);
        addEditions(together);
        this.typical =
                first > 0 || ofFields.isEmpty()
                        ? Vectors.joined(base)
                        : Vectors.joined(List.of(Vectors.joined(base), Vectors.joined(ofFields)));
        this.languages = languages;
        this.nearness = new Nearness(typical, languages);
    }

    /**
     * Compares the records of two tables by fields that both have.
     *
     * @param first how many records the left table has
     */
    static Comparison between(List<Field> fields, int first) {
        return new Comparison(fields, first, Languages.alike(), field -> true);
    }

    /**
     * Compares the records of one table.
     *
     * @param counts which fields say on their own that records are near
     */
    static Comparison within(List<Field> fields, Languages languages, Predicate<Field> counts) {
        return new Comparison(fields, 0, languages, counts);
    }

    private void add(String field, Kind kind, Likeness likeness) {
        respects.add(new Respect(field, kind, likeness));
    }

    private static String joined(List<Field> fields, int record) {
        return fields.stream()
                .map(each -> each.values().get(record))
                .collect(Collectors.joining(" "));
    }

    private static float missing(Field field, int left, int right) {
        return field.isMissing(left) || field.isMissing(right) ? 1 : 0;
    }

    /** What can be near or far, and equal or not. */
    private void addNear(
            Field field, ToDoubleBiFunction<Field, Integer> value, DoubleBinaryOperator distance) {
        double[] values =
                IntStream.range(0, field.values().size())
                        .mapToDouble(record -> value.applyAsDouble(field, record))
                        .toArray();
        add(
                field.name(),
                Kind.NEAR,
                (left, right) -> {
                    double apart = distance.applyAsDouble(values[left], values[right]);
                    return Double.isNaN(apart) ? UNKNOWN : (float) Math.exp(-apart / FAR);
                });
        add(
                field.name(),
                Kind.EQUAL,
                (left, right) -> {
                    double apart = distance.applyAsDouble(values[left], values[right]);
                    return Double.isNaN(apart) ? UNKNOWN : apart < SAME ? 1 : 0;
                });
    }

    /** The logarithm of the ratio of two numbers; NaN if one is missing or 0. */
    private static double ratio(double one, double other) {
        return one == 0 || other == 0 ? Double.NaN : Math.abs(Math.log(Math.abs(one / other)));
    }

    /** How many months two days are apart; NaN if one is missing. */
    private static double months(double one, double other) {
        return Math.abs(one - other) / DAYS;
    }

    private void addEqual(Field field) {
        add(
                field.name(),
                Kind.EQUAL,
                (left, right) ->
                        missing(field, left, right) == 1
                                ? UNKNOWN
                                : field.values().get(left).equals(field.values().get(right))
                                        ? 1
                                        : 0);
    }

    /** Years and editions in texts: what is the same may be told of another year. */
    private void addEditions(List<String> together) {
        List<Set<String>> editions =
                together.parallelStream().map(text -> Set.copyOf(Words.editions(text))).toList();
        add(
                "",
                Kind.EDITION,
                (left, right) -> {
                    Set<String> some = editions.get(left);
                    Set<String> others = editions.get(right);
                    return some.isEmpty() || others.isEmpty()
                            ? UNKNOWN
                            : Collections.disjoint(some, others) ? 0 : 1;
                });
    }

    /** Records that say the same in every field, in small letters without accents. */
    List<List<Integer>> equal() {
        Map<String, List<Integer>> equal = new LinkedHashMap<>();
        for (int record = 0; record < typical.size(); record++) {
            int of = record;
            String plain =
                    compared.stream()
                            .map(field -> String.join(" ", Words.of(field.values().get(of))))
                            .collect(Collectors.joining("|"));
            if (plain.length() >= compared.size()) {
                equal.computeIfAbsent(plain, absent -> new ArrayList<>()).add(record);
            }
        }
        return equal.values().stream().filter(records -> records.size() > 1).toList();
    }

    List<Respect> respects() {
        return respects;
    }

    /** The records as vectors of what is compared of all of them, to find those that are near. */
    Vectors typical() {
        return typical;
    }

    /** The languages of the records; alike between two tables. */
    Languages languages() {
        return languages;
    }

    /** Which numbers and names of models the records have. */
    Codes codes() {
        return codes;
    }

    /** How near the records are. */
    Nearness nearness() {
        return nearness;
    }

    /** How alike the records of each pair are in each respect. */
    float[][] of(Pairs pairs) {
        float[][] likeness = new float[respects.size()][pairs.count()];
        for (int nth = 0; nth < likeness.length; nth++) {
            float[] column = likeness[nth];
            Likeness of = respects.get(nth).likeness();
            IntStream.range(0, column.length)
                    .parallel()
                    .forEach(pair -> column[pair] = of.of(pairs.left()[pair], pairs.right()[pair]));
        }
        return likeness;
    }
}
