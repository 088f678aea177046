package org.tatkraft.textmatching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** An idea is typed: is something like it already there? */
class CatalogueTest {

    private static final Thesaurus FIELD = Thesaurus.ofTheField();

    private final TermIndex index = new LuceneIndex();
    private final Catalogue catalogue = new Catalogue(index, FIELD);

    CatalogueTest() {
        catalogue.put(
                List.of(
                        item("night", "Lange Nacht der Ausbildung", "Betriebe öffnen am Abend"),
                        item("museum", "Lange Nacht der Museen", "Führungen und Musik"),
                        item("taster", "Schnuppertage im Handwerk", "Jugendliche probieren aus"),
                        item("language", "Deutschkurs am Arbeitsplatz", "für neue Pflegekräfte"),
                        item("bus", "Bustour zu Betrieben", "Studierende lernen Firmen kennen")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Catalogue.Item item(String id, String title, String text) {
        return new Catalogue.Item(id, Map.of("title", title, "text", text), Optional.empty());
    }

    /** In other words, and in other languages. */
    @ParameterizedTest
    @CsvSource({
        "Nacht der offenen Ausbildungsbetriebe, night",
        "Nuit de l’apprentissage, night",
        "Sprachkurs für Krankenschwestern im Betrieb, language",
        "Dutch or German lessons for nurses at the workplace, language",
        "Snuffeldagen voor jongeren in ambachten, taster",
        "Visite d’entreprises en bus pour des étudiants, bus"
    })
    void whatIsLikeItStandsFirst(String title, String id) {
        List<Catalogue.Found> found = catalogue.similar(item("new", title, ""), 3);
        assertThat(found.getFirst().id()).isEqualTo(id);
        assertThat(found).allMatch(each -> each.score() > 0 && each.score() <= 1);
    }

    @Test
    void whatBothAreAboutIsTold() {
        Catalogue.Found found = catalogue.similar(item("new", "taster days", ""), 1).getFirst();
        assertThat(found.topics()).contains("trial-day");
    }

    @Test
    void itChangesWhileItIsSearched() {
        Catalogue.Item asked = item("night", "Lange Nacht der Ausbildung", "");
        assertThat(catalogue.similar(asked, 9)).noneMatch(each -> each.id().equals("night"));
        catalogue.put(List.of(item("other", "Lange Nacht der Ausbildung", "")));
        assertThat(catalogue.similar(asked, 1).getFirst().id()).isEqualTo("other");
        catalogue.put(List.of(item("other", "Etwas ganz anderes", "")));
        catalogue.remove(List.of("museum"));
        assertThat(catalogue.similar(asked, 9))
                .noneMatch(each -> List.of("other", "museum").contains(each.id()));
        assertThat(catalogue.similar(item("new", "", ""), 5)).isEmpty();
    }

    /** Somebody leans on a key. */
    @Test
    void aWordWithoutEndIsNoTrouble() {
        String endless = "a".repeat(100_000);
        catalogue.put(List.of(item("endless", endless, "Deutschkurs")));
        assertThat(catalogue.similar(item("new", endless + " Deutschkurs", ""), 9))
                .extracting(Catalogue.Found::id)
                .contains("endless", "language");
    }
}
