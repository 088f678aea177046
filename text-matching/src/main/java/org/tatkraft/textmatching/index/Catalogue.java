package org.tatkraft.textmatching.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> LOOKED_UP =
            List.of(Inquiry.WORDS, Inquiry.PIECES, Inquiry.TOPICS);
    private static final int LONGEST = 200;
    private static final int COUNTED = 3;
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
        terms.put(Inquiry.WORDS, words.stream().filter(Catalogue::isWord).toList());
        terms.put(Inquiry.PIECES, Words.pieces(words));
        var topics = new ArrayList<String>();
        item.texts()
                .forEach((field, text) -> {
                    terms.put(Inquiry.FIELD + field, Words.pieces(Words.of(text)));
                    topics.addAll(recogniser.concepts(text, language));
                });
        terms.put(Inquiry.TOPICS, thesaurus.withBroader(topics));
        terms.replaceAll((view, some) -> some.stream().sorted().toList());
        return new TermIndex.Entry(item.id(), terms);
    }

    /** What is longer was not typed as a word, and may be more than an index takes as one. */
    private static boolean isWord(String word) {
        return word.length() <= LONGEST;
    }

    /**
     * The entries that are like an item, the most like first; not the item itself, should it be
     * there.
     *
     * @param most how many at the most
     */
    public List<Found> similar(Item item, int most) {
        var inquiry = new Inquiry(index, entry(item));
        inquiry.lookUp(LOOKED_UP);
        inquiry.countTopics(inquiry.nearest().limit(COUNTED));
        inquiry.lookUp(List.of(Inquiry.TOPICS));
        return inquiry.nearest()
                .limit(most)
                .map(near ->
                        new Found(
                                near.entry().id(),
                                near.score(),
                                inquiry.shared(near.entry()).limit(MOST_TOPICS).toList()))
                .toList();
    }
}
