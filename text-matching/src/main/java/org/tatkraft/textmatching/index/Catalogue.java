package org.tatkraft.textmatching.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.Words;
import org.tatkraft.textmatching.thesaurus.Recogniser;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/**
 * What is already there, and what of it is like something new: an idea that is being typed, an
 * action, an employer. It changes while it is searched, from many threads.
 *
 * <p>Entries are compared by their words, by the pieces of words of each field, and by what they
 * are about, whatever the language; what the three nearest are about counts for the new one, too.
 */
public final class Catalogue {

    private static final String WORDS = "words";
    private static final String PIECES = "pieces";
    private static final String TOPICS = "topics";
    private static final String FIELD = "field ";
    private static final List<String> LOOKED_UP = List.of(WORDS, PIECES, TOPICS);

    /** So many entries are looked at more closely. */
    private static final int CANDIDATES = 100;

    private static final int COUNTED = 3;
    private static final double IMPORTANCE_OF_TOPICS = 0.5;
    private static final int MOST_TOPICS = 3;

    private final TermIndex index;
    private final Thesaurus thesaurus;
    private final Recogniser recogniser;

    /** Something to compare: its texts by the name of their field, and their language if known. */
    public record Item(String id, Map<String, String> texts, Optional<Language> language) {}

    /**
     * An entry that is like what is asked for.
     *
     * @param score how much they have in common, 0 to 1
     * @param topics what both are about: concepts of the thesaurus, the rarest first
     */
    public record Found(String id, double score, List<String> topics) {}

    /** A catalogue that keeps its entries in an index. */
    public Catalogue(TermIndex index, Thesaurus thesaurus) {
        this.index = index;
        this.thesaurus = thesaurus;
        this.recogniser = new Recogniser(thesaurus, List.of());
    }

    /** Adds items, or changes those that are there. */
    public void put(Collection<Item> items) {
        index.put(items.stream().map(this::entry).toList());
    }

    /** Removes items. */
    public void remove(Collection<String> ids) {
        index.remove(ids);
    }

    private TermIndex.Entry entry(Item item) {
        var terms = new HashMap<String, List<String>>();
        String all = String.join(" ", item.texts().values());
        Optional<Language> language = item.language().or(() -> Language.recognised(all));
        List<String> words = Words.of(all);
        terms.put(WORDS, words);
        terms.put(PIECES, Words.pieces(words));
        var topics = new ArrayList<String>();
        item.texts()
                .forEach((field, text) -> {
                    terms.put(FIELD + field, Words.pieces(Words.of(text)));
                    topics.addAll(recogniser.concepts(text, language));
                });
        terms.put(TOPICS, thesaurus.withBroader(topics));
        return new TermIndex.Entry(item.id(), terms);
    }

    /**
     * The entries that are like an item, the most like first; not the item itself, should it be
     * there.
     *
     * @param most how many at the most
     */
    public List<Found> similar(Item item, int most) {
        TermIndex.Entry asked = entry(item);
        int all = index.size();
        var question = new HashMap<String, Weighted>();
        asked.terms().forEach((view, terms) -> question.put(view, weighted(view, terms, all)));
        List<Near> first = nearest(item.id(), question);
        List<Weighted> others =
                first.stream()
                        .limit(COUNTED)
                        .map(near -> near.terms(TOPICS))
                        .filter(topics -> !topics.isEmpty())
                        .map(topics -> weighted(TOPICS, topics, all))
                        .toList();
        question.computeIfPresent(TOPICS, (view, own) -> own.with(others));
        return nearest(item.id(), question).stream()
                .limit(most)
                .map(near ->
                        new Found(
                                near.entry().id(),
                                near.score(),
                                shared(asked, near, question.get(TOPICS))))
                .toList();
    }

    private Weighted weighted(String view, List<String> terms, int all) {
        return Weighted.of(terms, all, index.frequencies(view, Set.copyOf(terms)));
    }

    private record Near(TermIndex.Entry entry, double score) {

        List<String> terms(String view) {
            return entry.terms().getOrDefault(view, List.of());
        }
    }

    /** The entries that are nearest to what is asked, but for one. */
    private List<Near> nearest(String but, Map<String, Weighted> question) {
        var terms = new HashMap<String, Collection<String>>();
        LOOKED_UP.forEach(view ->
                Optional.ofNullable(question.get(view))
                        .ifPresent(asked -> terms.put(view, asked.weights().keySet())));
        return index.search(new TermIndex.Question(terms, Map.of()), CANDIDATES).stream()
                .filter(entry -> !entry.id().equals(but))
                .map(entry -> new Near(entry, score(question, entry)))
                .sorted(Comparator.comparingDouble(near -> -near.score()))
                .toList();
    }

    /**
     * How much an entry has in common with what is asked: the words and pieces of all, the mean of
     * the fields, and half as much as both the topics.
     */
    private static double score(Map<String, Weighted> question, TermIndex.Entry entry) {
        double all = (common(question, entry, WORDS) + common(question, entry, PIECES)) / 2;
        double ofFields =
                question.keySet().stream()
                        .filter(view -> view.startsWith(FIELD))
                        .mapToDouble(view -> common(question, entry, view))
                        .average()
                        .orElse(all);
        double ofTexts = (all + ofFields) / 2;
        return (ofTexts + IMPORTANCE_OF_TOPICS * common(question, entry, TOPICS))
                / (1 + IMPORTANCE_OF_TOPICS);
    }

    private static double common(
            Map<String, Weighted> question, TermIndex.Entry entry, String view) {
        Weighted asked = question.get(view);
        return asked == null ? 0 : asked.common(entry.terms().getOrDefault(view, List.of()));
    }

    private static List<String> shared(
            TermIndex.Entry asked, Near near, @Nullable Weighted topics) {
        List<String> own = asked.terms().getOrDefault(TOPICS, List.of());
        return near.terms(TOPICS).stream()
                .distinct()
                .filter(own::contains)
                .sorted(
                        Comparator.comparingDouble(topic ->
                                topics == null ? 0 : -topics.rarities().getOrDefault(topic, 0.0)))
                .limit(MOST_TOPICS)
                .toList();
    }
}
