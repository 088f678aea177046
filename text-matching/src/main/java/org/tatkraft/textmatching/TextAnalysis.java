package org.tatkraft.textmatching;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Turns text into the words that are compared.
 *
 * <p>In a language, inflected forms of a word become one and words without content go. Plainly,
 * words are only folded: small letters without accents, for guesses at what was mistyped.
 */
public final class TextAnalysis {

    private TextAnalysis() {}

    /**
     * The analysis of a language.
     *
     * @param code {@code de}, {@code fr}, {@code en} or {@code nl}
     * @throws IllegalArgumentException for any other code
     */
    public static Analyzer of(String code) {
        return switch (code) {
            case "de" -> analyzer(TextAnalysis::german);
            case "fr" -> analyzer(TextAnalysis::french);
            case "en" -> analyzer(TextAnalysis::english);
            case "nl" -> analyzer(TextAnalysis::dutch);
            default -> throw new IllegalArgumentException("No analysis for '" + code + "'");
        };
    }

    /** The analysis without any language: folding only. */
    public static Analyzer plain() {
        return analyzer(words -> words);
    }

    /** The words that an analysis makes of a text. */
    public static List<String> words(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Could not analyse '" + text + "'", impossible);
        }
        return words;
    }

    private interface Steps {
        TokenStream after(TokenStream words);
    }

    private static Analyzer analyzer(Steps steps) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                TokenStream words = steps.after(new LowerCaseFilter(tokenizer));
                return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(words));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return unified(reader);
            }

            @Override
            protected TokenStream normalize(String field, TokenStream in) {
                return new ASCIIFoldingFilter(new LowerCaseFilter(in));
            }
        };
    }

    private static Reader unified(Reader reader) {
        try {
            return new StringReader(GenderForms.unified(reader.readAllAsString()));
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read the text to analyse", failed);
        }
    }

    private static TokenStream german(TokenStream words) {
        return new GermanLightStemFilter(
                new GeneralFormFilter(
                        new GermanNormalizationFilter(
                                new StopFilter(words, GermanAnalyzer.getDefaultStopSet()))));
    }

    private static TokenStream french(TokenStream words) {
        return new FrenchLightStemFilter(
                new StopFilter(
                        new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
                        FrenchAnalyzer.getDefaultStopSet()));
    }

    private static TokenStream english(TokenStream words) {
        return new PorterStemFilter(
                new StopFilter(
                        new EnglishPossessiveFilter(words), EnglishAnalyzer.getDefaultStopSet()));
    }

    private static TokenStream dutch(TokenStream words) {
        return new SnowballFilter(
                new StopFilter(words, DutchAnalyzer.getDefaultStopSet()), new DutchStemmer());
    }

    /** Feminine forms as those for all. */
    private static final class GeneralFormFilter extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        GeneralFormFilter(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String general = GenderForms.general(term.toString());
            term.setEmpty().append(general);
            return true;
        }
    }
}
