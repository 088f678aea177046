package org.tatkraft.textmatching.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tatkraft.textmatching.Language;

class ThesaurusTest {

    private static final Thesaurus FIELD = Thesaurus.ofTheField();

    @Test
    void eachConceptHasTermsInEachLanguageAndAKnownBroaderOne() {
        assertThat(FIELD.concepts()).hasSizeGreaterThan(1400);
        assertThat(FIELD.concepts())
                .allSatisfy(concept -> {
                    for (Language language : Language.values()) {
                        assertThat(concept.terms().getOrDefault(language, List.of()))
                                .as("%s in %s", concept.key(), language)
                                .isNotEmpty()
                                .doesNotHaveDuplicates();
                    }
                    assertThat(concept.key()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                    concept.broader()
                            .ifPresent(key ->
                                    assertThat(FIELD.concept(key))
                                            .as("broader than " + concept.key())
                                            .isPresent());
                });
    }

    @Test
    void nothingIsBroaderThanItself() {
        assertThat(FIELD.concepts())
                .allSatisfy(concept ->
                        assertThat(FIELD.above(concept.key())).doesNotContain(concept.key()));
    }

    /** What stands in a concept and in a broader one would count twice. */
    @Test
    void aTermStandsInTwoConceptsAtTheMostAndInNoneAboveThem() {
        for (Language language : Language.values()) {
            Map<String, List<String>> concepts = new HashMap<>();
            for (Concept concept : FIELD.concepts()) {
                for (String term : concept.terms().getOrDefault(language, List.of())) {
                    concepts.computeIfAbsent(
                                    term.toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                            .add(concept.key());
                }
            }
            assertThat(concepts)
                    .allSatisfy((term, keys) -> {
                        assertThat(keys).as(term).hasSizeLessThanOrEqualTo(2);
                        assertThat(keys)
                                .as(term)
                                .allSatisfy(key ->
                                        assertThat(FIELD.above(key))
                                                .doesNotContainAnyElementsOf(keys));
                    });
        }
    }

    @Test
    void everyTableBesideItIsRead() throws IOException, URISyntaxException {
        URL one = Objects.requireNonNull(Thesaurus.class.getResource("actions.tsv"));
        try (Stream<Path> tables = Files.list(Path.of(one.toURI()).getParent())) {
            assertThat(tables.filter(file -> file.toString().endsWith(".tsv")))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        List<String> lines = Files.readAllLines(file);
                        String last = lines.getLast();
                        String key = last.substring(0, last.indexOf('\t'));
                        assertThat(FIELD.concept(key)).as("%s", file).isPresent();
                    });
        }
    }

    @Test
    void editorsMayAddTerms() throws IOException {
        ThesaurusFile file =
                ThesaurusFile.read(
                        new StringReader(
                                """
                                \uFEFF# what we call it here
                                concept	broader	de	fr

                                job-fair		Stellenbasar; Jobbasar	bourse aux emplois
                                grape-harvest	agriculture	Weinlese	vendange
                                """));
        assertThat(file.mistakes()).isEmpty();
        Thesaurus more = FIELD.with(Thesaurus.of(file.concepts()));
        assertThat(more.concept("job-fair").orElseThrow().terms().get(Language.DE))
                .contains("Jobmesse", "Stellenbasar", "Jobbasar");
        assertThat(more.concept("grape-harvest").orElseThrow().preferred(Language.FR))
                .isEqualTo("vendange");
        assertThat(more.concept("grape-harvest").orElseThrow().preferred(Language.EN))
                .isEqualTo("grape-harvest");
    }

    @Test
    void allMistakesAreToldWithTheirLines() throws IOException {
        ThesaurusFile file =
                ThesaurusFile.read(
                        new StringReader(
                                """
                                concept	broader	de	xx
                                a		Wort	word
                                a		Wort	word
                                		Wort	word
                                b		Wort
                                c		 ;
                                """));
        assertThat(file.mistakes().stream().map(each -> each.line() + " " + each.message()))
                .containsExactly(
                        "1 there is no language 'xx', only de, fr, en, nl.",
                        "3 the concept 'a' is already in line 2.",
                        "4 the concept has no key.",
                        "5 there are 3 columns, not 4.",
                        "6 there are 3 columns, not 4.");
        ThesaurusFile other = ThesaurusFile.read(new StringReader("key;de\na;Wort\n"));
        assertThat(other.mistakes().getFirst().message()).contains("with tabs between them");
        assertThat(Thesaurus.of(List.of(new Concept("a", Optional.empty(), Map.of()))).concepts())
                .hasSize(1);
    }
}
