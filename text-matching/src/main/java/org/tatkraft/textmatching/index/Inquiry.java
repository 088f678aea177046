package org.tatkraft.textmatching.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to an index, what of it has been found so far, and how near that is: by the words and
 * pieces of all texts, by the mean of the fields, and half as much as both by topics.
 */
final class Inquiry {

    static final String WORDS = "words";
    static final String PIECES = "pieces";
    static final String TOPICS = "topics";

    /** Views of a single field begin with this. */
    static final String FIELD = "field ";

    /** So many entries are looked at more closely. */
    private static final int CANDIDATES = 100;

    private static final double IMPORTANCE_OF_TOPICS = 0.5;

    private final TermIndex index;
    private final TermIndex.Entry asked;
    private final int all;
    private final Map<String, Weighted> views = new HashMap<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    /**
     * An entry that may be near.
     *
     * @param ofTexts how much its texts have in common with what is asked, 0 to 1
     */
    private record Candidate(TermIndex.Entry entry, double ofTexts) {}

    /**
     * An entry that is near.
     *
     * @param score how much it has in common with what is asked, 0 to 1
     */
    record Near(TermIndex.Entry entry, double score) {}

    Inquiry(TermIndex index, TermIndex.Entry asked) {
        this.index = index;
        this.asked = asked;
        this.all = index.size();
        asked.terms().forEach((view, terms) -> views.put(view, weighted(view, terms)));
    }

    private Weighted weighted(String view, List<String> terms) {
        return Weighted.of(terms, all, index.frequencies(view, Set.copyOf(terms)));
    }

    private Weighted view(String name) {
        return Objects.requireNonNull(views.get(name), name);
    }

    /** Looks for entries that have the rarest terms of some views. */
    void lookUp(List<String> some) {
        record Known(String view, String term, double rarity) {}
        Map<String, List<String>> rarest =
                some.stream()
                        .flatMap(view ->
                                view(view).terms().entrySet().stream()
                                        .filter(each -> each.getValue().isKnown())
                                        .map(each ->
                                                new Known(
                                                        view,
                                                        each.getKey(),
                                                        each.getValue().rarity())))
                        .sorted(
                                Comparator.comparingDouble((Known each) -> -each.rarity())
                                        .thenComparing(Known::term))
                        .limit(TermIndex.MOST_TERMS)
                        .collect(
                                Collectors.groupingBy(
                                        Known::view,
                                        Collectors.mapping(Known::term, Collectors.toList())));
        var question = new TermIndex.Question(rarest, Map.of());
        for (TermIndex.Entry entry : index.search(question, CANDIDATES)) {
            if (!entry.id().equals(asked.id()) && !candidates.containsKey(entry.id())) {
                candidates.put(entry.id(), new Candidate(entry, ofTexts(entry)));
            }
        }
    }

    private double ofTexts(TermIndex.Entry entry) {
        double whole = (common(WORDS, entry) + common(PIECES, entry)) / 2;
        double ofFields =
                views.keySet().stream()
                        .filter(view -> view.startsWith(FIELD))
                        .mapToDouble(view -> common(view, entry))
                        .average()
                        .orElse(whole);
        return (whole + ofFields) / 2;
    }

    private double common(String view, TermIndex.Entry entry) {
        return view(view).common(terms(view, entry));
    }

    private static List<String> terms(String view, TermIndex.Entry entry) {
        return entry.terms().getOrDefault(view, List.of());
    }

    /** Lets count what some entries are about, half as much as what is asked is about itself. */
    void countTopics(Stream<Near> some) {
        List<Weighted> others =
                some.map(near -> terms(TOPICS, near.entry()))
                        .filter(topics -> !topics.isEmpty())
                        .map(topics -> weighted(TOPICS, topics))
                        .toList();
        views.put(TOPICS, view(TOPICS).with(others));
    }

    /** What has been found so far, the nearest first. */
    Stream<Near> nearest() {
        return candidates.values().stream()
                .map(each -> new Near(each.entry(), score(each)))
                .sorted(Comparator.comparingDouble(near -> -near.score()));
    }

    private double score(Candidate candidate) {
        double topics = common(TOPICS, candidate.entry());
        return (candidate.ofTexts() + IMPORTANCE_OF_TOPICS * topics) / (1 + IMPORTANCE_OF_TOPICS);
    }

    /** What both are about, the rarest first. */
    Stream<String> shared(TermIndex.Entry entry) {
        List<String> own = terms(TOPICS, asked);
        return terms(TOPICS, entry).stream()
                .distinct()
                .filter(own::contains)
                .sorted(Comparator.comparingDouble(topic -> -view(TOPICS).rarity(topic)));
    }
}
