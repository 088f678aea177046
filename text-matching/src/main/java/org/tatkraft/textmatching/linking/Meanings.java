package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.thesaurus.Recogniser;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** What titles mean, beyond their letters: the concepts of a thesaurus, and roles among them. */
final class Meanings {

    /** The concept above all roles, such as to lead, to teach, to assist. */
    private static final String ROLE = "role";

    private static final float BROADER = 0.5f;

    private final Thesaurus thesaurus;
    private final Recogniser recogniser;

    /**
     * Of a thesaurus.
     *
     * @param words words that are known to be words, folded
     */
    Meanings(Thesaurus thesaurus, Collection<String> words) {
        this.thesaurus = thesaurus;
        this.recogniser = new Recogniser(thesaurus, words);
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

    /** The roles among concepts: those that stand right below the concept of all roles. */
    Set<String> roles(List<String> concepts) {
        var roles = new HashSet<String>();
        for (String concept : concepts) {
            List<String> above = thesaurus.above(concept);
            int all = above.indexOf(ROLE);
            if (all >= 0) {
                roles.add(all == 0 ? concept : above.get(all - 1));
            }
        }
        return Set.copyOf(roles);
    }

    /** What a concept is called, in a language. */
    String told(String concept, Language language) {
        return thesaurus.concept(concept).map(each -> each.preferred(language)).orElse(concept);
    }
}
