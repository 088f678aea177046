package org.tatkraft.textmatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalysisTest {

    @ParameterizedTest
    @CsvSource({
        "de, Schülerinnen, Schüler*innen",
        "de, Schülerinnen, Schüler:innen",
        "de, Schülerinnen, Schüler_innen",
        "de, Schülerinnen, SchülerInnen",
        "de, Schülerinnen, Schüler/-innen",
        "de, Schüler, Schülerinnen",
        "de, Lehrer, Lehrerin",
        "de, Arzt, Ärztin",
        "de, Anwalt, Anwältinnen",
        "de, Studenten, Student*innen",
        "de, Kunde, Kundin",
        "de, Psychologe, Psychologinnen",
        "de, Ausbildung, Ausbildungen",
        "de, Betrieb, Betriebe",
        "de, Straße, Strasse",
        "de, Bäcker, Bäcker (m/w/d)",
        "fr, entreprise, entreprises",
        "fr, étudiantes, étudiant·e·s",
        "fr, étudiantes, étudiant(e)s",
        "fr, apprenti, l'apprenti",
        "en, employer, employers",
        "en, training, trained",
        "nl, werkgever, werkgevers",
    })
    void formsOfAWordAreOne(String language, String one, String other) {
        var analysis = TextAnalysis.of(language);
        assertThat(TextAnalysis.words(analysis, one))
                .isEqualTo(TextAnalysis.words(analysis, other))
                .isNotEmpty();
    }

    /** What only looks like a feminine form stays apart. */
    @ParameterizedTest
    @CsvSource({"Medizin", "Termin", "beginnen", "Berlin", "Benzin", "gewinnen", "Latein"})
    void otherWordsKeepTheirEnd(String word) {
        assertThat(GenderForms.general(word.toLowerCase(Locale.ROOT)))
                .isEqualTo(word.toLowerCase(Locale.ROOT));
    }

    @Test
    void wordsWithoutContentGo() {
        assertThat(
                        TextAnalysis.words(
                                TextAnalysis.of("de"), "für die Fachkräfte und in der Region"))
                .hasSize(2);
    }

    @Test
    void plainAnalysisOnlyFolds() {
        assertThat(TextAnalysis.words(TextAnalysis.plain(), "Für Fachkräfte, étudiants!"))
                .isEqualTo(List.of("fur", "fachkrafte", "etudiants"));
    }

    @Test
    void unknownLanguagesAreRefused() {
        assertThatThrownBy(() -> TextAnalysis.of("xx")).hasMessage("No analysis for 'xx'");
    }
}
