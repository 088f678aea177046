package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.thesaurus.Concept;
import org.tatkraft.textmatching.thesaurus.Recogniser;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** What titles mean, beyond their letters: the concepts of a thesaurus, and roles among them. */
final class Meanings {

    /** The concept above all roles, such as to lead, to teach, to assist. */
    private static final String ROLE = "role";

    private static final float BROADER = 0.5f;

    private final Thesaurus thesaurus;
    private final Recogniser recogniser;
    private final Map<String, Long> roleOf;

    /**
     * Of a thesaurus.
     *
     * @param words words that are known to be words, folded
     */
    Meanings(Thesaurus thesaurus, Collection<String> words) {
        this.thesaurus = thesaurus;
        this.recogniser = new Recogniser(thesaurus, words);
        this.roleOf = roleOf();
    }

    /** The concepts in a title in one form. */
    List<String> concepts(String title, Optional<Language> language) {
        return recogniser.concepts(SingleForm.of(title), language);
    }

    /** Concepts and the broader ones of them, to be compared. */
    List<Piece> pieces(List<String> concepts) {
        var pieces = new ArrayList<Piece>();
        for (String concept : concepts) {
            pieces.add(new Piece(concept, 1));
            thesaurus
                    .broader(concept)
                    .ifPresent(broader -> pieces.add(new Piece(broader, BROADER)));
        }
        return pieces;
    }

    /**
     * The roles among concepts, a bit for each: those that stand right below the concept of all
     * roles.
     */
    long roles(List<String> concepts) {
        long roles = 0;
        for (String concept : concepts) {
            roles |= roleOf.getOrDefault(concept, 0L);
        }
        return roles;
    }

    private Map<String, Long> roleOf() {
        List<String> roles =
                thesaurus.concepts().stream()
                        .filter(concept -> concept.broader().filter(ROLE::equals).isPresent())
                        .map(Concept::key)
                        .toList();
        var roleOf = new HashMap<String, Long>();
        for (Concept concept : thesaurus.concepts()) {
            var line = new ArrayList<>(thesaurus.above(concept.key()));
            line.add(concept.key());
            line.stream()
                    .mapToInt(roles::indexOf)
                    .filter(nth -> nth >= 0)
                    // Should there ever be more roles than bits, the last ones share one.
                    .forEach(nth -> roleOf.put(concept.key(), 1L << Math.min(nth, Long.SIZE - 1)));
        }
        return roleOf;
    }

    /** What a concept is called, in a language. */
    String told(String concept, Language language) {
        return thesaurus.concept(concept).map(each -> each.preferred(language)).orElse(concept);
    }
}
