package org.tatkraft.textmatching.thesaurus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tatkraft.textmatching.Language;

/**
 * Finds the concepts of a thesaurus in texts: as words in any inflected form, as several words in a
 * row, and in German and Dutch within compounds. It never changes, so many threads may use it at
 * once.
 */
public final class Recogniser {

    private final Map<Language, Terms> languages = new EnumMap<>(Language.class);

    /**
     * Of a thesaurus.
     *
     * @param collection words that are known to be words, to find the parts of compounds, folded
     */
    public Recogniser(Thesaurus thesaurus, Collection<String> collection) {
        for (Language language : Language.values()) {
            languages.put(language, new Terms(language, thesaurus, collection));
        }
    }

    /**
     * The keys of the concepts in a text, in the order in which they stand there, as often as they
     * do.
     *
     * @param language the language of the text; in any language if it is not known
     */
    public List<String> concepts(String text, Optional<Language> language) {
        if (language.isPresent()) {
            return Objects.requireNonNull(languages.get(language.get())).in(text);
        }
        var all = new ArrayList<String>();
        var told = new HashSet<String>();
        for (Terms each : languages.values()) {
            // What several languages call the same counts once.
            List<String> found = each.in(text);
            found.stream().filter(concept -> !told.contains(concept)).forEach(all::add);
            told.addAll(found);
        }
        return all;
    }
}
