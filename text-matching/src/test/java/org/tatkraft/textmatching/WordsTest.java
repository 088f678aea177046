package org.tatkraft.textmatching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsAreFoldedAndCutIntoPieces() {
        assertThat(Words.of("Bäckerei Müller & Söhne, Straße 5"))
                .containsExactly("backerei", "muller", "sohne", "strasse", "5");
        assertThat(Words.pieces(List.of("messe", "ab")))
                .containsExactly("_mes", "mess", "esse", "sse_", "_ab_");
    }

    @Test
    void wordsWithDigitsAreCodes() {
        assertThat(Words.codes("Bohrer GSB-18V, 2 Stück, 230 V")).containsExactly("gsb18v", "230");
    }

    /** Years, and which edition of something it is; other numbers are neither. */
    @Test
    void yearsAndEditionsAreFound() {
        assertThat(Words.editions("Ausbildungsmesse 2026, 3. Auflage"))
                .containsExactly("2026", "3.");
        assertThat(Words.editions("12e édition du salon")).containsExactly("12.");
        assertThat(Words.editions("2nd edition, 1850 visitors, PLZ 20245")).containsExactly("2.");
        assertThat(Words.editions("3 Tage, 12 Berufe")).isEmpty();
    }
}
