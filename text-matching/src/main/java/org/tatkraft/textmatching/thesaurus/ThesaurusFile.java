package org.tatkraft.textmatching.thesaurus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tatkraft.textmatching.Language;

/**
 * A thesaurus as a file: a table with tabs between its columns, one concept in each line. The first
 * line names the columns: "concept", "broader" and the codes of languages. A concept is a key, the
 * key of a more general one if there is one, and its terms in each language, with semicolons
 * between them. Lines that are blank or begin with {@code #} are left out.
 *
 * @param concepts the concepts that could be read
 * @param mistakes what is wrong, in the order of the lines
 */
public record ThesaurusFile(List<Concept> concepts, List<Mistake> mistakes) {

    private static final List<String> FIRST = List.of("concept", "broader");
    private static final String MARK = "\uFEFF";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    /**
     * Something that is wrong.
     *
     * @param line in which line, the first is 1
     * @param message what is wrong
     */
    public record Mistake(int line, String message) {}

    /**
     * Reads a part of a thesaurus.
     *
     * @param beside the other concepts, of which some may be broader
     * @throws IOException if it cannot be read at all
     */
    public static ThesaurusFile read(Reader reader, Thesaurus beside) throws IOException {
        var reading = reading(reader);
        reading.checkBroader(beside);
        return reading.file();
    }

    /**
     * Reads a part of a thesaurus of which the others are not known yet.
     *
     * @throws IOException if it cannot be read at all
     */
    static ThesaurusFile read(Reader reader) throws IOException {
        return reading(reader).file();
    }

    private static Reading reading(Reader reader) throws IOException {
        var reading = new Reading();
        var lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            // Some programs write a mark of UTF-8 in front.
            String plain = number == 1 && line.startsWith(MARK) ? line.substring(1) : line;
            if (!plain.isBlank() && !plain.startsWith("#")) {
                reading.line(number, Arrays.asList(TAB.split(plain, -1)));
            }
        }
        return reading;
    }

    /** What has been read so far. */
    private static final class Reading {

        private final List<Concept> concepts = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private List<Optional<Language>> languages = List.of();
        private boolean isUnusable;

        void line(int number, List<String> cells) {
            if (isUnusable) {
                return;
            }
            if (languages.isEmpty()) {
                header(number, cells);
            } else if (cells.size() != FIRST.size() + languages.size()) {
                mistake(
                        number,
                        "there are %d columns, not %d."
                                .formatted(cells.size(), FIRST.size() + languages.size()));
            } else {
                concept(number, cells);
            }
        }

        /** What was read, or that there was nothing. */
        ThesaurusFile file() {
            if (concepts.isEmpty() && mistakes.isEmpty()) {
                mistake(1, "there are no concepts in it.");
            }
            return new ThesaurusFile(List.copyOf(concepts), List.copyOf(mistakes));
        }

        /** Notes broader concepts that are not there, or that lead round in a circle. */
        void checkBroader(Thesaurus beside) {
            Thesaurus all = beside.with(Thesaurus.of(concepts));
            for (Concept concept : concepts) {
                int line = lines.getOrDefault(concept.key(), 0);
                concept.broader()
                        .filter(broader -> all.concept(broader).isEmpty())
                        .ifPresent(broader ->
                                mistake(
                                        line,
                                        "there is no concept '%s', which is said to be broader."
                                                .formatted(broader)));
                List<String> above = all.above(concept.key());
                if (above.contains(concept.key())) {
                    mistake(
                            line,
                            "the concept '%s' is broader than itself: %s."
                                    .formatted(concept.key(), String.join(", ", above)));
                }
            }
            mistakes.sort(Comparator.comparingInt(Mistake::line));
        }

        private void header(int number, List<String> cells) {
            if (cells.size() <= FIRST.size() || !cells.subList(0, FIRST.size()).equals(FIRST)) {
                mistake(
                        number,
                        "the columns are concept, broader and languages, with tabs between them.");
                isUnusable = true;
                return;
            }
            languages =
                    cells.stream().skip(FIRST.size()).map(String::strip).map(Language::of).toList();
            if (languages.stream().distinct().count() < languages.size()) {
                mistake(number, "a language is there twice.");
            }
            for (int nth = 0; nth < languages.size(); nth++) {
                if (languages.get(nth).isEmpty()) {
                    mistake(
                            number,
                            "there is no language '%s', only de, fr, en, nl."
                                    .formatted(cells.get(FIRST.size() + nth)));
                }
            }
        }

        private void concept(int number, List<String> cells) {
            String key = cells.getFirst().strip();
            Integer before = lines.putIfAbsent(key, number);
            if (key.isEmpty()) {
                mistake(number, "the concept has no key.");
            } else if (before != null) {
                mistake(number, "the concept '%s' is already in line %d.".formatted(key, before));
            }
            var terms = new EnumMap<Language, List<String>>(Language.class);
            for (int nth = 0; nth < languages.size(); nth++) {
                String cell = cells.get(FIRST.size() + nth);
                languages.get(nth).ifPresent(language -> terms.put(language, terms(cell)));
            }
            if (terms.values().stream().allMatch(List::isEmpty)) {
                mistake(number, "the concept '%s' has no terms.".formatted(key));
            }
            Optional<String> broader =
                    Optional.of(cells.get(1).strip()).filter(other -> !other.isEmpty());
            concepts.add(new Concept(key, broader, terms));
        }

        private static List<String> terms(String cell) {
            return SEMICOLON
                    .splitAsStream(cell)
                    .map(String::strip)
                    .filter(term -> !term.isEmpty())
                    .toList();
        }

        private void mistake(int line, String message) {
            mistakes.add(new Mistake(line, message));
        }
    }
}
