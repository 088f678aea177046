package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happened to an entry over time: other addresses, the archive, earlier versions. */
class EntryHistoryTest extends EditedAlliance {

    @Test
    void theHistoryTellsWhatHappenedAndTakesYesterdaysVersionBack() {
        edit(
                editor,
                "actions/messe",
                Map.of("status", "completed", "title.de", "Verschlimmbessert", "do", "publish"));
        String history = office.get(at("edit/actions/messe/history")).body();
        assertThat(history)
                .contains("Feder")
                .contains("Stand: jetzt „Abgeschlossen“, vorher „Läuft“.")
                .contains("Titel (Deutsch): jetzt „Verschlimmbessert“, vorher „Lehrstellenmesse“.");
        Matcher before = Pattern.compile("href=\"([^\"]+\\?before=[^\"]+)\"").matcher(history);
        assertThat(before.find()).isTrue();
        String form = office.get(before.group(1)).body();
        assertThat(form)
                .contains("value=\"Lehrstellenmesse\"")
                .contains("Das ist die Fassung vor dieser Änderung: Feder");
        office.post(at("edit/actions/messe"), opened(form, Map.of("do", "publish")));
        assertThat(export()).contains("Lehrstellenmesse").contains("status: running");
    }

    @Test
    void aNewAddressKeepsTheOldOneWorking() {
        assertThat(
                        edit(
                                        office,
                                        "actions/messe",
                                        Map.of("id", "lehrstellenmesse", "do", "publish"))
                                .statusCode())
                .isEqualTo(303);
        Eventually.holds(() ->
                assertThat(SITE.get(at("actions/messe")).headers().firstValue("Location"))
                        .hasValue(at("actions/lehrstellenmesse")));
        assertThat(export()).contains("id: lehrstellenmesse").contains("formerly: [messe]");
    }

    @Test
    void theFormOfAnEntryThatWasRenamedStillKnowsIt() {
        Map<String, String> fields =
                opened(
                        editor.get(at("edit/actions/messe")).body(),
                        Map.of("summary.de", "Unter altem Namen", "do", "publish"));
        edit(office, "actions/messe", Map.of("id", "lehrstellen", "do", "publish"));
        HttpResponse<String> both = editor.post(at("edit/actions/messe"), fields);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Unter altem Namen");
        assertThat(editor.get(at("edit/actions/messe")).body()).contains("lehrstellen");
    }

    @Test
    void whatIsArchivedIsGoneAndComesBack() {
        String form = at("edit/topics/lehre");
        office.submit(form, form + "/archive", Map.of());
        Eventually.holds(
                () -> assertThat(SITE.get(at("topics/lehre")).statusCode()).isEqualTo(410));
        assertThat(export()).doesNotContain("Lehre stärken");
        assertThat(office.get(form).body()).contains("Dieser Eintrag ist archiviert");
        office.submit(form, form + "/restore", Map.of());
        Eventually.holds(
                () -> assertThat(SITE.get(at("topics/lehre")).statusCode()).isEqualTo(200));
    }

    @Test
    void publishingWhatWasArchivedSaysSoInItsHistory() {
        office.submit(at("edit/actions/messe"), at("edit/actions/messe/archive"), Map.of());
        edit(office, "actions/messe", Map.of("title.de", "Wieder da", "do", "publish"));
        assertThat(office.get(at("edit/actions/messe/history")).body())
                .contains("Der Eintrag wurde wiederhergestellt.");
    }
}
