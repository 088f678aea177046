package org.tatkraft.textmatching.thesaurus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tatkraft.textmatching.Language;

/** Words of the field in four languages, by the concepts they mean. */
public final class Thesaurus {

    private static final List<String> OF_THE_FIELD =
            List.of(
                    "actions.tsv",
                    "topics.tsv",
                    "people-and-bodies.tsv",
                    "everyday.tsv",
                    "crafts.tsv",
                    "professions.tsv",
                    "titles.tsv");

    private final Map<String, Concept> concepts;

    private Thesaurus(Map<String, Concept> concepts) {
        this.concepts = concepts;
    }

    /** The thesaurus of some concepts; those of the same key are one, with the terms of both. */
    public static Thesaurus of(Collection<Concept> concepts) {
        var all = new LinkedHashMap<String, Concept>();
        concepts.forEach(concept -> all.merge(concept.key(), concept, Thesaurus::joined));
        return new Thesaurus(all);
    }

    /** The thesaurus of regional alliances for skilled labour that comes with this library. */
    public static Thesaurus ofTheField() {
        var concepts = new ArrayList<Concept>();
        for (String name : OF_THE_FIELD) {
            InputStream file =
                    Objects.requireNonNull(Thesaurus.class.getResourceAsStream(name), name);
            try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                concepts.addAll(ThesaurusFile.read(reader).concepts());
            } catch (IOException impossible) {
                throw new UncheckedIOException("Could not read " + name, impossible);
            }
        }
        return of(concepts);
    }

    /** This thesaurus with the concepts of another. */
    public Thesaurus with(Thesaurus other) {
        var all = new ArrayList<>(concepts());
        all.addAll(other.concepts());
        return of(all);
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

    /** The key of the concept that is broader than one, if there is one. */
    public Optional<String> broader(String key) {
        return concept(key).flatMap(Concept::broader);
    }

    /**
     * The keys of all concepts above one, from the next broader one on, each once: one that is
     * broader than itself stands there, too.
     */
    public List<String> above(String key) {
        var above = new LinkedHashSet<String>();
        Optional<String> next = broader(key);
        while (next.isPresent() && above.add(next.get())) {
            next = broader(next.get());
        }
        return List.copyOf(above);
    }

    /** Concepts, and behind them the broader one of each. */
    public List<String> withBroader(List<String> keys) {
        return Stream.concat(keys.stream(), keys.stream().flatMap(key -> broader(key).stream()))
                .toList();
    }

    /** The concept of a key, if there is one. */
    public Optional<Concept> concept(String key) {
        return Optional.ofNullable(concepts.get(key));
    }
}
