package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.alliance.file.EntryLists;

/** The office keeps everything of the alliance file in forms. */
class EditingTest extends EditedAlliance {

    static List<String> sections() {
        return SITE.bean(EntryLists.class).sections();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everySectionHasAListAndAForm(String section) {
        for (String language : List.of("de", "fr", "en", "nl")) {
            String list = "/" + language + "/" + slug + "/edit/" + section;
            assertThat(office.get(list).statusCode()).as(list).isEqualTo(200);
            assertThat(office.get(list + "/_new").statusCode()).as(list).isEqualTo(200);
        }
    }

    @Test
    void whatIsPublishedIsSeenAndComesOutOfTheExport() {
        HttpResponse<String> sent =
                edit(
                        office,
                        "actions/messe",
                        Map.of("title.de", "Große Messe", "since", "11.2024", "do", "publish"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(export())
                .contains("de: Große Messe")
                .contains("since: 2024-11")
                .contains("de: Betriebe zeigen ihre Lehrstellen.")
                .contains("kind: hours");
        Eventually.holds(
                () -> assertThat(SITE.get(at("actions/messe")).body()).contains("Große Messe"));
    }

    @Test
    void sendingAFormUnchangedChangesNothing() {
        String before = export();
        assertThat(edit(office, "actions/messe", Map.of("do", "publish")).statusCode())
                .isEqualTo(303);
        assertThat(export()).isEqualTo(before);
        assertThat(office.get(at("edit/actions/messe/history")).body()).doesNotContain("jetzt „");
    }

    @Test
    void aNewEntryGetsAnAddressFromItsNameAndSendingItTwiceMakesOne() {
        Map<String, String> fields =
                opened(
                        office.get(at("edit/topics/_new")).body(),
                        Map.of("title.de", "Ältere Beschäftigte", "do", "publish"));
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> sent = office.post(at("edit/topics/_new"), fields);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location").orElseThrow())
                    .isEqualTo(at("edit/topics/aeltere-beschaeftigte?done=created"));
        }
        assertThat(export()).containsOnlyOnce("Ältere Beschäftigte");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> wrong =
                edit(
                        office,
                        "actions/messe",
                        Map.of(
                                "title.de", "",
                                "since", "gestern",
                                "lead", "niemand",
                                "summary.de", "Das bleibt stehen.",
                                "indicators.0.title.de", "Besuche",
                                "indicators.0.step", "9",
                                "do", "publish"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("<title>Fehler: ")
                .contains("href=\"#title.de\">Titel (Deutsch): Hier fehlt noch etwas.")
                .contains("Woran die Wirkung gemessen wird: 1. Stufe (1 bis 7)")
                .contains("„gestern“ ist kein Datum")
                .contains("„niemand“ gibt es nicht")
                .contains("„9“ geht hier nicht. Erwartet ist eine ganze Zahl von 1 bis 7.")
                .contains("Das bleibt stehen.");
        assertThat(export()).doesNotContain("Das bleibt stehen.");
    }

    @Test
    void nonsenseInAFormIsLeftOutOrSaid() {
        HttpResponse<String> sent =
                edit(
                        office,
                        "actions/messe",
                        Map.of(
                                "title.xx", "x",
                                "since.x", "x",
                                "contributions.9999.organisation.x", "x",
                                "contributions.-1.organisation", "x",
                                "picture.file", "../../etc/passwd",
                                "publish-at", "+999999999-12-31T23:59",
                                "do", "schedule"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(
                        edit(
                                        office,
                                        "actions/messe",
                                        Map.of("title.xx", "x", "since.x", "y", "do", "publish"))
                                .statusCode())
                .isEqualTo(303);
        HttpResponse<String> thousand =
                edit(
                        office,
                        "actions/messe",
                        Map.of(
                                "indicators.0.title.de", "Besuche",
                                "indicators.0.step", "2",
                                "indicators.0.target", "1.000",
                                "do", "publish"));
        assertThat(thousand.statusCode()).isEqualTo(422);
    }

    @Test
    void rowsAreAddedMovedAndTakenOutBeforeAnythingIsStored() {
        HttpResponse<String> more =
                edit(office, "actions/messe", Map.of("do", "add:contributions"));
        assertThat(more.body()).contains("name=\"contributions.1.organisation\"");
        HttpResponse<String> sent =
                edit(
                        office,
                        "actions/messe",
                        Map.of(
                                "contributions.7.organisation", "kammer",
                                "contributions.7.text.de", "Stände",
                                "do", "up:contributions.1"));
        assertThat(sent.body().indexOf("Stände")).isLessThan(sent.body().indexOf("Zwei Tage"));
        assertThat(export()).doesNotContain("Stände");
        edit(
                office,
                "actions/messe",
                Map.of(
                        "contributions.0.organisation",
                        "",
                        "contributions.0.kind",
                        "",
                        "contributions.0.text.de",
                        "",
                        "do",
                        "publish"));
        assertThat(export()).doesNotContain("Zwei Tage");
    }

    @Test
    void theAllianceItselfIsEdited() {
        HttpResponse<String> sent =
                edit(
                        office,
                        "alliance/" + slug,
                        Map.of(
                                "claim.de",
                                "Wir packen es an.",
                                "contact.phone",
                                "+32 1",
                                "do",
                                "publish"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(export()).contains("Wir packen es an.").contains("phone: +32 1");
    }

    @Test
    void aPreviewShowsThePageAndChangesNothing() {
        String before = export();
        HttpResponse<String> shown =
                edit(
                        office,
                        "actions/messe",
                        Map.of("title.de", "Nur zur Ansicht", "do", "preview"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("<h1").contains("Nur zur Ansicht").contains("Vorschau:");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
        assertThat(export()).isEqualTo(before);
        assertThat(SITE.get(at("actions/messe")).body()).doesNotContain("Nur zur Ansicht");
        assertThat(SITE.get(at("actions")).body()).doesNotContain("Nur zur Ansicht");
    }

    @Test
    void entriesAreSorted() {
        HttpResponse<String> moved =
                office.submit(
                        at("edit/organisations"),
                        at("edit/organisations/amt/move"),
                        Map.of("by", "-1"));
        assertThat(moved.headers().firstValue("Location"))
                .hasValue(at("edit/organisations?page=1#amt.up"));
        String file = export();
        assertThat(file.indexOf("id: amt")).isLessThan(file.indexOf("id: kammer"));
    }

    @Test
    void aFormWhoseProtectionHasRunOutComesBackWithEverythingTyped() {
        Map<String, String> fields =
                opened(
                        office.get(at("edit/actions/messe")).body(),
                        Map.of("title.de", "Lange gedacht", "do", "publish"));
        fields.put("_csrf", "abgelaufen");
        HttpResponse<String> back = office.post(at("edit/actions/messe"), fields);
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("Lange gedacht").contains("zu lange offen");
        assertThat(export()).doesNotContain("Lange gedacht");
    }

    @Test
    void aFormThatWasSentAfterTheSessionHadEndedIsGivenBack() {
        Map<String, String> fields =
                opened(
                        office.get(at("edit/actions/messe")).body(),
                        Map.of("title.de", "Nicht verloren", "do", "publish"));
        Visit later = SITE.visit();
        HttpResponse<String> back = later.post(at("edit/actions/messe"), fields);
        assertThat(back.statusCode()).isEqualTo(401);
        assertThat(back.body())
                .contains("Nicht verloren")
                .contains("action=\"" + at("edit/actions/messe"))
                .doesNotContain(fields.get("_csrf"));
    }

    @Test
    void whatAnotherSiteSendsIsNotShownAgain() {
        HttpResponse<String> refused =
                SITE.post(
                        at("edit/actions/messe"),
                        Map.of("title.de", "Untergeschoben", "do", "publish"),
                        "Sec-Fetch-Site",
                        "cross-site");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Untergeschoben");
    }
}
