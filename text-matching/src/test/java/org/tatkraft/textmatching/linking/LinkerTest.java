package org.tatkraft.textmatching.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** Job titles as people type them, and the occupations they mean. */
class LinkerTest {

    private static final Linker LINKER =
            Linker.of(
                    List.of(
                            new Label("1", "baker", "Bäcker/Bäckerin"),
                            new Label("2", "baker", "Brotbäcker"),
                            new Label("3", "baker", "Backwarenhersteller"),
                            new Label("4", "confectioner", "Konditor/Konditorin"),
                            new Label("5", "confectioner", "Feinbäcker"),
                            new Label("6", "carpenter", "Tischler/Tischlerin"),
                            new Label("7", "carpenter", "Möbelschreiner"),
                            new Label("8", "roofer", "Dachdecker/Dachdeckerin"),
                            new Label("9", "roofer", "Dachdeckergeselle"),
                            new Label("10", "group", "Bäcker, Konditoren"),
                            new Label("11", "nurse", "Pflegefachmann/Pflegefachfrau"),
                            new Label("12", "nurse", "Krankenpfleger")),
                    Thesaurus.ofTheField());

    private static List<Hit> link(String title, int most) {
        return LINKER.link(title, Optional.empty(), most).hits();
    }

    @ParameterizedTest
    @CsvSource({
        "Bäckerin, baker",
        "Bäcker (m/w/d), baker",
        "Bäcker*in, baker",
        "Brotbäckerin, baker",
        "Tischlermeister, carpenter",
        "Möbelschreiner/in, carpenter",
        "Konditor / Konditorin, confectioner",
        "Dachdeckerin EFZ, roofer",
        "Pflegefachmann/-frau, nurse"
    })
    void whatIsMeantStandsFirst(String title, String concept) {
        List<Hit> hits = link(title, 3);
        assertThat(hits.getFirst().label().concept()).isEqualTo(concept);
        assertThat(hits).allMatch(hit -> hit.score() > 0 && hit.score() <= 1);
    }

    /** One label of each concept comes before the second of any. */
    @Test
    void conceptsStandBeforeTheirOtherLabels() {
        List<String> concepts =
                link("Bäcker", 12).stream().map(hit -> hit.label().concept()).toList();
        List<String> distinct = concepts.stream().distinct().toList();
        assertThat(concepts.subList(0, distinct.size())).isEqualTo(distinct);
        assertThat(concepts).hasSizeGreaterThan(distinct.size());
        assertThat(link("Bäcker", 1)).hasSize(1);
    }

    /** Words that have no piece in common, and mean the same. */
    @ParameterizedTest
    @CsvSource({"Metzgermeister, butcher", "Spengler, plumber", "Schreiner, joiner"})
    void whatIsMeantIsKnownInOtherWords(String title, String concept) {
        Linker linker =
                Linker.of(
                        List.of(
                                new Label("1", "butcher", "Fleischer/Fleischerin"),
                                new Label("2", "butcher", "Fleischwarenhersteller"),
                                new Label("3", "plumber", "Klempner"),
                                new Label("4", "plumber", "Rohrleger"),
                                new Label("5", "joiner", "Tischler"),
                                new Label("6", "joiner", "Möbelbauer")),
                        Thesaurus.ofTheField());
        List<Hit> hits = linker.link(title, Optional.of(Language.DE), 1).hits();
        assertThat(hits.getFirst().label().concept()).isEqualTo(concept);
        assertThat(linker.reasons(title, Optional.of(Language.DE), hits.getFirst()))
                .anyMatch(reason -> reason.startsWith("both mean "));
    }

    /** A text in one language, labels in several, and the label that the reader understands. */
    @Test
    void conceptsAreFoundAcrossLanguages() {
        Linker linker =
                Linker.of(
                        List.of(
                                new Label("1", "roofer", "Dachdecker", Optional.of(Language.DE)),
                                new Label("2", "roofer", "couvreur", Optional.of(Language.FR)),
                                new Label("3", "baker", "Bäcker", Optional.of(Language.DE)),
                                new Label("4", "baker", "boulanger", Optional.of(Language.FR)),
                                new Label("5", "nurse", "Krankenpfleger", Optional.of(Language.DE)),
                                new Label("6", "nurse", "infirmier", Optional.of(Language.FR))),
                        Thesaurus.ofTheField());
        assertThat(linker.link("couvreur-zingueur", Optional.empty(), 1).hits().getFirst().label())
                .extracting(Label::id)
                .isEqualTo("2");
        assertThat(linker.link("boulangère", Optional.of(Language.DE), 1).hits().getFirst().label())
                .extracting(Label::id)
                .isEqualTo("3");
    }

    @Test
    void itIsSaidThatNoneIsMeant() {
        assertThat(LINKER.link("Hochseilartist im Zirkus", Optional.empty(), 3).isNone()).isTrue();
        assertThat(LINKER.link("Bäckerin", Optional.empty(), 3).isNone()).isFalse();
    }

    @Test
    void reasonsNameWhatBothHave() {
        Hit hit = link("Dachdeckergesellin", 1).getFirst();
        assertThat(LINKER.reasons("Dachdeckergesellin", Optional.empty(), hit))
                .anyMatch(reason -> reason.contains("dachdecker"));
        Hit equal = link("Krankenpfleger", 1).getFirst();
        assertThat(LINKER.reasons("Krankenpfleger", Optional.empty(), equal)).contains("equal");
    }

    @Test
    void whatSharesNothingIsNotFound() {
        assertThat(link("xyzzy", 5)).isEmpty();
        assertThat(link("", 5)).isEmpty();
        assertThat(
                        Linker.of(List.of(), Thesaurus.of(List.of()))
                                .link("Bäcker", Optional.empty(), 5)
                                .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bäcker/Bäckerin;Bäcker",
                "Beamter/Beamtin im Archivdienst;Beamter im Archivdienst",
                "Koch/Kellner;Koch Kellner",
                "Ingenieur/Ingenieurin für Pharmatechnik;Ingenieur für Pharmatechnik",
                "Accueillant familial / Accueillante familiale;Accueillant familial",
                "Fachkraft (m/w/d);Fachkraft"
            })
    void oneFormIsLeftOfBothGenders(String title, String single) {
        assertThat(SingleForm.of(title).strip()).isEqualTo(single);
    }

    /** Somebody leans on a key: no way to split or to read it takes long. */
    @Test
    void aWordWithoutEndIsNoTrouble() {
        String endless = "bäckermeister".repeat(5_000);
        Linker linker =
                Linker.of(
                        List.of(new Label("1", "a", endless), new Label("2", "b", "Dachdecker")),
                        Thesaurus.ofTheField());
        assertThat(linker.link(endless, Optional.of(Language.DE), 2).hits().getFirst().label().id())
                .isEqualTo("1");
    }
}
