package org.tatkraft.textmatching.thesaurus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tatkraft.textmatching.Language;

/**
 * What the words of several languages mean.
 *
 * @param key what it is called in the thesaurus
 * @param broader the key of a more general one
 * @param terms the words for it; in each language the preferred one first. One with a hyphen at its
 *     end stands only at the beginning of compounds, one with a hyphen in front only at their end
 */
public record Concept(String key, Optional<String> broader, Map<Language, List<String>> terms) {

    /** The preferred term in a language; the key if there is none. */
    public String preferred(Language language) {
        List<String> ofLanguage = terms.getOrDefault(language, List.of());
        return ofLanguage.isEmpty() ? key : ofLanguage.getFirst();
    }
}
