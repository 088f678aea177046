package org.tatkraft.textmatching.thesaurus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tatkraft.textmatching.Language;

/**
 * Finds the concepts of a thesaurus in texts: as words in any inflected form, as several words in a
 * row, and in German and Dutch within compounds. What it finds never changes, so many threads may
 * use it at once.
 */
public final class Recogniser {

    private final Thesaurus thesaurus;
    private final Collection<String> collection;
    private final Map<Language, Terms> languages = new ConcurrentHashMap<>();

    /**
     * Of a thesaurus.
     *
     * @param collection words that are known to be words, to find the parts of compounds, folded
     */
    public Recogniser(Thesaurus thesaurus, Collection<String> collection) {
        this.thesaurus = thesaurus;
        this.collection = List.copyOf(collection);
    }

    /** The terms of a language, prepared when they are asked for the first time. */
    private Terms terms(Language language) {
        return languages.computeIfAbsent(language, each -> new Terms(each, thesaurus, collection));
    }

    /**
     * The keys of the concepts in a text, in the order in which they stand there, as often as they
     * do.
     *
     * @param language the language of the text; in any language if it is not known
     */
    public List<String> concepts(String text, Optional<Language> language) {
        if (language.isPresent()) {
            return terms(language.get()).in(text);
        }
        var all = new ArrayList<String>();
        var told = new HashSet<String>();
        for (Language each : Language.values()) {
            // What several languages call the same counts once.
            List<String> found = terms(each).in(text);
            found.stream().filter(concept -> !told.contains(concept)).forEach(all::add);
            told.addAll(found);
        }
        return all;
    }
}
