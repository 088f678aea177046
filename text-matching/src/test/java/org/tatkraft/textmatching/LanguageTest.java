package org.tatkraft.textmatching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "DE, Ein Tag in den Betrieben für alle, die sich noch nicht entschieden haben",
        "FR, Une journée dans les entreprises pour celles et ceux qui hésitent encore",
        "EN, A day with the firms for those who have not decided yet",
        "NL, Een dag bij de bedrijven voor wie nog niet gekozen heeft"
    })
    void wordsWithoutContentTell(Language language, String text) {
        assertThat(Language.recognised(text)).contains(language);
    }

    @Test
    void withoutThemNothingIsSaid() {
        assertThat(Language.recognised("Job Speed Dating 2024")).isEmpty();
        assertThat(Language.recognised("")).isEmpty();
        assertThat(Language.of("de")).contains(Language.DE);
        assertThat(Language.of("xx")).isEmpty();
    }
}
