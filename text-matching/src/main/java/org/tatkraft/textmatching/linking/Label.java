package org.tatkraft.textmatching.linking;

import java.util.Optional;
import org.tatkraft.textmatching.Language;

/**
 * A name of a concept. The first label of a concept in each language is the preferred one.
 *
 * @param id what the label is called
 * @param concept the concept
 * @param text the name
 * @param language in which language it is, if that is said
 */
public record Label(String id, String concept, String text, Optional<Language> language) {

    /** A name whose language is not said. */
    public Label(String id, String concept, String text) {
        this(id, concept, text, Optional.empty());
    }
}
