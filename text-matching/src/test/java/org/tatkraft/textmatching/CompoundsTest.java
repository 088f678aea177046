package org.tatkraft.textmatching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundsTest {

    private static final Compounds COMPOUNDS =
            Compounds.learnt(
                    List.of(
                            "ausbildung",
                            "preis",
                            "ausbildungen",
                            "betrieb",
                            "messe",
                            "schuler",
                            "ferien",
                            "programm",
                            "gramm",
                            "bedrijf",
                            "bezoek"));

    @Test
    void partsAreWordsThatStandAlone() {
        assertThat(COMPOUNDS.parts("ausbildungspreis")).containsExactly("ausbildungs", "preis");
        assertThat(COMPOUNDS.parts("ausbildungsmessen")).containsExactly("ausbildungs", "messen");
        assertThat(COMPOUNDS.parts("schulerferienprogramm"))
                .containsExactly("schuler", "ferien", "programm");
        assertThat(COMPOUNDS.parts("bedrijfsbezoek")).containsExactly("bedrijfs", "bezoek");
    }

    @Test
    void whatHasUnknownPartsStays() {
        assertThat(COMPOUNDS.parts("preisliste")).containsExactly("preisliste");
        assertThat(COMPOUNDS.parts("messe")).containsExactly("messe");
        assertThat(COMPOUNDS.parts("")).containsExactly("");
    }
}
