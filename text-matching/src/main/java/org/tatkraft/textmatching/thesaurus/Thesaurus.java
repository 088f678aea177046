package org.tatkraft.textmatching.thesaurus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tatkraft.textmatching.Language;

/**
 * Words of the field in four languages, by the concepts they mean.
 *
 * <p>A thesaurus is a table with tabs between its columns, one concept in each line: {@code
 * concept}, {@code broader} and one column for each language, in which terms are separated by
 * semicolons. Lines that are blank or begin with {@code #} are left out.
 */
public final class Thesaurus {

    private static final List<String> OF_THE_FIELD =
            List.of("actions.tsv", "people-and-places.tsv", "occupations.tsv");

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final int LANGUAGES_FROM = 2;

    private final Map<String, Concept> concepts;

    private Thesaurus(Map<String, Concept> concepts) {
        this.concepts = concepts;
    }

    /** A thesaurus that cannot be read: its name, the line, and what is wrong there. */
    public static final class Unreadable extends RuntimeException {

        private Unreadable(String name, int line, String message) {
            super("%s, line %d: %s".formatted(name, line, message));
        }
    }

    /** The thesaurus of regional alliances for skilled labour that comes with this library. */
    public static Thesaurus ofTheField() {
        var all = new Thesaurus(Map.of());
        for (String name : OF_THE_FIELD) {
            try (InputStream file = Thesaurus.class.getResourceAsStream(name)) {
                all =
                        all.with(
                                read(
                                        name,
                                        new InputStreamReader(
                                                Objects.requireNonNull(file, name),
                                                StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException("Could not read " + name, impossible);
            }
        }
        return all;
    }

    /**
     * Reads a thesaurus.
     *
     * @param name how messages call it
     * @throws Unreadable if a line is not as it should be
     * @throws IOException if it cannot be read at all
     */
    public static Thesaurus read(String name, Reader reader) throws IOException {
        var lines = new BufferedReader(reader);
        var concepts = new LinkedHashMap<String, Concept>();
        List<Language> languages = List.of();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (languages.isEmpty()) {
                languages = languages(name, number, cells);
                continue;
            }
            Concept concept = concept(name, number, cells, languages);
            if (concepts.put(concept.key(), concept) != null) {
                throw new Unreadable(
                        name, number, "the concept '%s' is there twice".formatted(concept.key()));
            }
        }
        return new Thesaurus(concepts);
    }

    private static List<Language> languages(String name, int number, List<String> header) {
        if (header.size() <= LANGUAGES_FROM
                || !header.subList(0, LANGUAGES_FROM).equals(List.of("concept", "broader"))) {
            throw new Unreadable(
                    name,
                    number,
                    "the columns are concept, broader and languages, with tabs between them");
        }
        return header.subList(LANGUAGES_FROM, header.size()).stream()
                .map(code ->
                        Language.of(code.strip())
                                .orElseThrow(() ->
                                        new Unreadable(
                                                name,
                                                number,
                                                "there is no language '%s', only %s"
                                                        .formatted(code, codes()))))
                .toList();
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(Language.values()).map(Language::code).toList());
    }

    private static Concept concept(
            String name, int number, List<String> cells, List<Language> languages) {
        if (cells.size() != languages.size() + LANGUAGES_FROM) {
            throw new Unreadable(
                    name,
                    number,
                    "there are %d columns, not %d"
                            .formatted(cells.size(), languages.size() + LANGUAGES_FROM));
        }
        String key = cells.getFirst().strip();
        if (key.isEmpty()) {
            throw new Unreadable(name, number, "the concept has no name");
        }
        var terms = new EnumMap<Language, List<String>>(Language.class);
        for (int nth = 0; nth < languages.size(); nth++) {
            List<String> ofLanguage =
                    SEMICOLON
                            .splitAsStream(cells.get(nth + LANGUAGES_FROM))
                            .map(String::strip)
                            .filter(term -> !term.isEmpty())
                            .toList();
            terms.put(languages.get(nth), ofLanguage);
        }
        Optional<String> broader =
                Optional.of(cells.get(1).strip()).filter(other -> !other.isEmpty());
        return new Concept(key, broader, terms);
    }

    /** This thesaurus with the concepts of another: those of the same key get the terms of both. */
    public Thesaurus with(Thesaurus other) {
        var all = new LinkedHashMap<>(concepts);
        other.concepts.forEach((key, concept) -> all.merge(key, concept, Thesaurus::joined));
        return new Thesaurus(all);
    }

    private static Concept joined(Concept one, Concept other) {
        var terms = new EnumMap<Language, List<String>>(one.terms());
        other.terms().forEach((language, added) -> terms.merge(language, added, Thesaurus::each));
        return new Concept(one.key(), other.broader().or(one::broader), terms);
    }

    private static List<String> each(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        others.stream().filter(term -> !some.contains(term)).forEach(all::add);
        return all;
    }

    /** All concepts, in the order of the thesaurus. */
    public Collection<Concept> concepts() {
        return concepts.values();
    }

    /** The concept of a key, if there is one. */
    public Optional<Concept> concept(String key) {
        return Optional.ofNullable(concepts.get(key));
    }
}
