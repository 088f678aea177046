package org.tatkraft.textmatching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/** The words of texts with their stems in a language, each word analysed only once. */
public final class Stems {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Analyzer analysis;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** Of a language. */
    public Stems(Language language) {
        this.analysis = TextAnalysis.of(language.code());
    }

    /**
     * A word with content.
     *
     * @param text the word in small letters without accents
     * @param stem what its inflected forms have in common
     */
    public record Word(String text, String stem) {}

    /** The words of a text; those without content are left out. */
    public List<Word> of(String text) {
        return BETWEEN.splitAsStream(GenderForms.unified(text).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .<Word>mapMulti((word, words) ->
                        known.computeIfAbsent(word, this::stem)
                                .ifPresent(
                                        stem -> words.accept(new Word(Words.folded(word), stem))))
                .toList();
    }

    private Optional<String> stem(String word) {
        return TextAnalysis.words(analysis, word).stream().findFirst();
    }
}
