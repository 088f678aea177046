package org.tatkraft.textmatching.thesaurus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tatkraft.textmatching.Compounds;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.Stems;
import org.tatkraft.textmatching.Words;

/** The terms of a language, by the stems of their words and as parts of compounds. */
final class Terms {

    private static final Set<Language> WITH_COMPOUNDS = Set.of(Language.DE, Language.NL);
    private static final int LONGEST = 5;

    private final Stems stems;
    private final Map<List<String>, Set<String>> concepts = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> ends = new HashMap<>();
    private final Compounds compounds;

    /**
     * The terms of a thesaurus.
     *
     * @param collection words that are known to be words, folded
     */
    Terms(Language language, Thesaurus thesaurus, Collection<String> collection) {
        this.stems = new Stems(language);
        var known = new ArrayList<String>();
        for (Concept concept : thesaurus.concepts()) {
            for (String term : concept.terms().getOrDefault(language, List.of())) {
                add(term, concept.key());
                known.addAll(Words.of(term));
            }
        }
        known.addAll(collection);
        this.compounds = Compounds.learnt(WITH_COMPOUNDS.contains(language) ? known : List.of());
    }

    private void add(String term, String concept) {
        List<String> words = Words.of(term);
        List<String> ofTerm = stems.of(term).stream().map(Stems.Word::stem).toList();
        if (ofTerm.isEmpty()) {
            return;
        }
        String base = Compounds.base(words.getFirst());
        if (term.endsWith("-")) {
            add(beginnings, base, concept);
        } else if (term.startsWith("-")) {
            add(ends, base, concept);
        } else {
            add(concepts, ofTerm, concept);
            if (words.size() == 1) {
                add(parts, base, concept);
            }
        }
    }

    private static <K> void add(Map<K, Set<String>> to, K term, String concept) {
        to.computeIfAbsent(term, absent -> new LinkedHashSet<>()).add(concept);
    }

    /** The concepts in a text, the longest terms first that begin with a word. */
    List<String> in(String text) {
        List<Stems.Word> words = stems.of(text);
        List<String> ofText = words.stream().map(Stems.Word::stem).toList();
        var found = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST, words.size() - at);
            while (length > 0 && !concepts.containsKey(ofText.subList(at, at + length))) {
                length--;
            }
            if (length > 0) {
                found.addAll(concepts.getOrDefault(ofText.subList(at, at + length), Set.of()));
            } else {
                found.addAll(inCompound(words.get(at).text()));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private List<String> inCompound(String word) {
        List<String> partsOfWord = compounds.parts(word);
        var found = new ArrayList<String>();
        int last = partsOfWord.size() - 1;
        for (int nth = 0; last > 0 && nth <= last; nth++) {
            String base = Compounds.base(partsOfWord.get(nth));
            found.addAll(parts.getOrDefault(base, Set.of()));
            if (nth < last) {
                found.addAll(beginnings.getOrDefault(base, Set.of()));
            }
            if (nth > 0) {
                found.addAll(ends.getOrDefault(base, Set.of()));
            }
        }
        return found;
    }
}
