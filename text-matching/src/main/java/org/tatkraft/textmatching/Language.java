package org.tatkraft.textmatching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/** The languages whose words are understood. */
public enum Language {
    DE(GermanAnalyzer.getDefaultStopSet()),
    FR(FrenchAnalyzer.getDefaultStopSet()),
    EN(EnglishAnalyzer.getDefaultStopSet()),
    NL(DutchAnalyzer.getDefaultStopSet());

    /** A language is recognised if so many times as much speaks for it as for any other. */
    private static final double CLEARLY = 1.5;

    private static final Map<String, List<Language>> FUNCTION_WORDS = functionWords();

    private final CharArraySet withoutContent;

    Language(CharArraySet withoutContent) {
        this.withoutContent = withoutContent;
    }

    /** The two letters it is known by, {@code de}, {@code fr}, {@code en} or {@code nl}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of two letters, if it is one of these. */
    public static Optional<Language> of(String code) {
        for (Language each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a text, by its words without content; nothing if they do not tell. A word
     * that several languages have counts the less for each.
     */
    public static Optional<Language> recognised(String text) {
        var votes = new EnumMap<Language, Double>(Language.class);
        for (String word : Words.of(text)) {
            List<Language> known = FUNCTION_WORDS.getOrDefault(word, List.of());
            known.forEach(each -> votes.merge(each, 1.0 / known.size(), Double::sum));
        }
        List<Map.Entry<Language, Double>> order =
                votes.entrySet().stream()
                        .sorted(Map.Entry.<Language, Double>comparingByValue().reversed())
                        .toList();
        boolean isClear =
                !order.isEmpty()
                        && (order.size() == 1
                                || order.getFirst().getValue()
                                        >= CLEARLY * order.get(1).getValue());
        return isClear ? Optional.of(order.getFirst().getKey()) : Optional.empty();
    }

    private static Map<String, List<Language>> functionWords() {
        var languages = new HashMap<String, List<Language>>();
        for (Language each : values()) {
            for (Object word : each.withoutContent) {
                for (String folded : Words.of(new String((char[]) word))) {
                    List<Language> known =
                            languages.computeIfAbsent(folded, absent -> new ArrayList<>());
                    if (!known.contains(each)) {
                        known.add(each);
                    }
                }
            }
        }
        return languages;
    }
}
