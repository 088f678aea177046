package org.tatkraft.textmatching.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
