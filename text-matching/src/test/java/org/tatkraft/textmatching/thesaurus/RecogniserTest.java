package org.tatkraft.textmatching.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tatkraft.textmatching.Language;

class RecogniserTest {

    private static final Recogniser RECOGNISER =
            new Recogniser(Thesaurus.ofTheField(), List.of("stadt", "kreis"));

    /** Inflected, within compounds, as several words, in any spelling of both genders. */
    @ParameterizedTest
    @CsvSource({
        "DE, Ausbildungsmessen im Kreis, training-fair",
        "DE, Die Jobmesse der Stadt, job-fair",
        "DE, Kreisjobmesse, job-fair",
        "DE, Tag der offenen Tür, open-company-day",
        "DE, Schüler*innen schauen zu, pupil",
        "DE, Schnuppertage, trial-day",
        "FR, Un salon de l’emploi, job-fair",
        "FR, des visites d'entreprise, company-visit",
        "EN, two job fairs, job-fair",
        "EN, company visits, company-visit",
        "NL, een jobbeurs, job-fair",
        "NL, bedrijfsbezoeken, company-visit"
    })
    void termsAreFoundAsTheyAreWritten(Language language, String text, String concept) {
        assertThat(RECOGNISER.concepts(text, Optional.of(language))).contains(concept);
        assertThat(RECOGNISER.concepts(text, Optional.empty())).contains(concept);
    }

    @Test
    void theLongestTermCounts() {
        assertThat(RECOGNISER.concepts("job fair", Optional.of(Language.EN)))
                .containsExactly("job-fair");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(RECOGNISER.concepts("", Optional.empty())).isEmpty();
        assertThat(RECOGNISER.concepts("Xyzzy der die das", Optional.empty())).isEmpty();
    }
}
