package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** What is near to a record, whether it is the same or not. */
class SimilarTest {

    private static final Thesaurus FIELD = Thesaurus.ofTheField();

    private static final List<String> TITLES =
            List.of(
                    "Schnuppertag in der Backstube",
                    "Schnuppertage in Handwerksbetrieben",
                    "Sprachkurs für Pflegekräfte",
                    "Deutschkurs für Pflegekräfte am Abend",
                    "Messe für Rückkehrer",
                    "Nacht der Ausbildung",
                    "Lange Nacht der Ausbildung",
                    "Tour durch offene Werkstätten");

    private static Table table() {
        return new Table(
                List.of("1", "2", "3", "4", "5", "6", "7", "8"),
                List.of(
                        new Table.Column("title", TITLES),
                        new Table.Column(
                                "language",
                                List.of("de", "de", "de", "de", "de", "de", "de", "de"))));
    }

    @Test
    void theNearestStandFirst() {
        List<Neighbour> near = Duplicates.similar(table(), 2, FIELD, done -> {}).toList();
        assertThat(near.stream().filter(each -> each.rank() == 1))
                .extracting(each -> each.id() + " " + each.other())
                .contains("1 2", "2 1", "3 4", "4 3", "6 7", "7 6");
        assertThat(near).allMatch(each -> each.score() > 0 && each.score() <= 1);
        assertThat(near.stream().filter(each -> each.id().equals("6"))).hasSizeLessThanOrEqualTo(2);
    }

    /** That two texts are in German is no reason to call them similar. */
    @Test
    void aLanguageIsNoReason() {
        assertThat(Duplicates.similar(table(), 7, FIELD, done -> {}).toList())
                .allSatisfy(each ->
                        assertThat(each.reasons())
                                .noneMatch(reason -> reason.matches("language .*|.* language")));
    }
}
