package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.Words;
import org.tatkraft.textmatching.thesaurus.Recogniser;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** What records are about: the concepts of a thesaurus in their texts, whatever the language. */
final class Topics {

    /** What has more words is no name. */
    private static final double WORDS_OF_A_NAME = 6;

    /** Names of places and bodies stand there several times, in capitals, many unknown. */
    private static final double REPEATED = 0.9;

    private static final double IN_CAPITALS = 0.9;
    private static final double UNKNOWN = 0.5;

    /** A column with fewer different values is one of codes, which are in any language. */
    private static final double CODES = 0.2;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final Thesaurus thesaurus;
    private final Recogniser recogniser;
    private final List<List<String>> ofRecords;
    private final Map<String, Long> counts;

    /** Looks for concepts in the texts of records. */
    Topics(Thesaurus thesaurus, List<Field> fields, int records, Languages languages) {
        this.thesaurus = thesaurus;
        List<Field> texts = fields.stream().filter(Field::isText).toList();
        List<String> words =
                texts.parallelStream()
                        .flatMap(field -> field.values().stream())
                        .flatMap(text -> Words.of(text).stream())
                        .toList();
        this.recogniser = new Recogniser(thesaurus, words);
        // The values of a code are few: each is looked at once.
        List<Map<String, List<String>>> codes =
                texts.stream()
                        .map(field ->
                                field.distinctness(0) < CODES
                                        ? codes(field)
                                        : Map.<String, List<String>>of())
                        .toList();
        this.ofRecords =
                IntStream.range(0, records)
                        .parallel()
                        .mapToObj(record -> {
                            var concepts = new ArrayList<String>();
                            for (int nth = 0; nth < texts.size(); nth++) {
                                String value = texts.get(nth).values().get(record);
                                List<String> known = codes.get(nth).get(value);
                                concepts.addAll(
                                        known == null
                                                ? recogniser.concepts(
                                                        value, languages.known(record))
                                                : known);
                            }
                            return List.copyOf(concepts);
                        })
                        .toList();
        this.counts =
                ofRecords.stream()
                        .flatMap(concepts -> concepts.stream().distinct())
                        .collect(
                                Collectors.groupingBy(
                                        each -> each, HashMap::new, Collectors.counting()));
    }

    private Map<String, List<String>> codes(Field field) {
        return field.values().stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                value -> value,
                                value -> recogniser.concepts(value, Optional.empty())));
    }

    /**
     * Whether a column has names of places or bodies, not topics: short, in capitals, and many of
     * them with words of which nothing is known.
     */
    boolean areNames(Field field) {
        if (field.kind() != ColumnKind.TEXT) {
            return field.kind() == ColumnKind.NAME;
        }
        List<String> values = field.values().stream().filter(value -> !value.isBlank()).toList();
        List<List<String>> words = values.stream().map(Topics::words).toList();
        double length = words.stream().mapToInt(List::size).average().orElse(0);
        double capitals = share(words, of -> !of.isEmpty() && isCapital(of.getFirst()));
        return length > 0
                && length <= WORDS_OF_A_NAME
                && field.distinctness(0) <= REPEATED
                && capitals >= IN_CAPITALS
                && share(words, of -> of.stream().anyMatch(this::isUnknownName)) >= UNKNOWN;
    }

    private static List<String> words(String text) {
        return LETTERS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static double share(List<List<String>> all, Predicate<List<String>> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private boolean isUnknownName(String word) {
        return isCapital(word) && recogniser.concepts(word, Optional.empty()).isEmpty();
    }

    /** The records as vectors of their concepts and of the broader ones of these. */
    SparseVectors vectors() {
        return Vectors.of(ofRecords.size(), record -> thesaurus.withBroader(ofRecords.get(record)));
    }

    /** What two records are both about, the rarest first, in English. */
    List<String> shared(int one, int other) {
        return ofRecords.get(one).stream()
                .distinct()
                .filter(ofRecords.get(other)::contains)
                .sorted((some, others) ->
                        Long.compare(
                                counts.getOrDefault(some, 0L), counts.getOrDefault(others, 0L)))
                .flatMap(each -> thesaurus.concept(each).stream())
                .map(each -> each.preferred(Language.EN))
                .toList();
    }
}
