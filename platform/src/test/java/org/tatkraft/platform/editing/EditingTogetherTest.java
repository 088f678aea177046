package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** Several people edit at the same time. */
class EditingTogetherTest extends EditedAlliance {

    /** What was sent, with what both versions carry along and a choice for each part. */
    private static Map<String, String> chosen(
            Map<String, String> mine, HttpResponse<String> both, Map<String, String> choices) {
        var chosen = new LinkedHashMap<>(mine);
        Matcher hidden = HIDDEN.matcher(both.body());
        while (hidden.find()) {
            chosen.put(hidden.group(1), hidden.group(2));
        }
        chosen.putAll(choices);
        return chosen;
    }

    @Test
    void whoIsSecondSeesBothVersionsAndChooses() {
        String page = at("edit/actions/messe");
        Map<String, String> mine =
                opened(
                        editor.get(page).body(),
                        Map.of(
                                "title.de",
                                "Messe der Redaktion",
                                "summary.de",
                                "Neu gefasst.",
                                "do",
                                "publish"));
        edit(
                office,
                "actions/messe",
                Map.of("title.de", "Messe des Büros", "until", "2027", "do", "publish"));

        HttpResponse<String> both = editor.post(page, mine);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("Messe der Redaktion")
                .contains("Messe des Büros")
                .contains("Zuletzt geändert: Büro")
                .contains("name=\"choice.until\" value=\"theirs\" required checked")
                .contains("name=\"choice.summary.de\" value=\"mine\" required checked");
        assertThat(export()).contains("Messe des Büros").doesNotContain("Neu gefasst");

        Map<String, String> chosen =
                chosen(
                        mine,
                        both,
                        Map.of(
                                "choice.title.de",
                                "theirs",
                                "choice.summary.de",
                                "mine",
                                "choice.until",
                                "theirs"));
        assertThat(editor.post(page, chosen).statusCode()).isEqualTo(303);
        assertThat(export())
                .contains("Messe des Büros")
                .contains("Neu gefasst.")
                .contains("until: 2027");
    }

    @Test
    void twoWhoTranslateIntoDifferentLanguagesBothKeepTheirWork() {
        String page = at("edit/actions/messe");
        Map<String, String> french =
                opened(editor.get(page).body(), Map.of("title.fr", "Salon", "do", "publish"));
        edit(office, "actions/messe", Map.of("title.nl", "Beurs", "do", "publish"));
        HttpResponse<String> both = editor.post(page, french);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("name=\"choice.title.fr\" value=\"mine\" required checked")
                .contains("name=\"choice.title.nl\" value=\"theirs\" required checked");
    }

    @Test
    void whoIsSecondTwiceKeepsWhatWasChosen() {
        String page = at("edit/actions/messe");
        Map<String, String> mine =
                opened(
                        editor.get(page).body(),
                        Map.of("title.de", "Meine", "summary.de", "Meines", "do", "publish"));
        edit(
                office,
                "actions/messe",
                Map.of("title.de", "Ihre", "summary.de", "Ihres", "do", "publish"));
        Map<String, String> chosen =
                chosen(
                        mine,
                        editor.post(page, mine),
                        Map.of("choice.title.de", "mine", "choice.summary.de", "mine"));
        edit(office, "actions/messe", Map.of("summary.de", "Noch einmal anders", "do", "publish"));

        HttpResponse<String> again = editor.post(page, chosen);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("name=\"choice.title.de\" value=\"mine\" required checked")
                .contains("Noch einmal anders")
                .doesNotContain("name=\"choice.summary.de\" value=\"mine\" required checked");
    }

    @Test
    void whoeverChangedItInAnotherWindowIsToldSo() {
        String page = at("edit/actions/messe");
        Map<String, String> mine =
                opened(editor.get(page).body(), Map.of("title.de", "Hier", "do", "publish"));
        edit(editor, "actions/messe", Map.of("title.de", "Dort", "do", "publish"));
        assertThat(editor.post(page, mine).body())
                .contains("Sie haben diesen Eintrag inzwischen selbst geändert");
    }

    @Test
    void manyWhoDoTheSameAtOnceDoNotHinderEachOther() throws InterruptedException {
        Map<String, String> fields =
                opened(
                        office.get(at("edit/topics/_new")).body(),
                        Map.of("title.de", "Gleichzeitig", "do", "publish"));
        var answers = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (int nth = 0; nth < 8; nth++) {
            var own = new LinkedHashMap<>(fields);
            own.put("summary.de", "Fassung " + nth);
            String by = nth % 2 == 0 ? "1" : "-1";
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                answers.add(office.post(at("edit/topics/_new"), own).statusCode());
                                answers.add(
                                        office.post(
                                                        at("edit/organisations/amt/move"),
                                                        Map.of("by", by, "_csrf", own.get("_csrf")))
                                                .statusCode());
                            }));
        }
        for (Thread each : threads) {
            each.join();
        }
        assertThat(answers).hasSize(16).containsOnly(303);
        String file = export();
        for (int nth = 0; nth < 8; nth++) {
            assertThat(file).containsOnlyOnce("Fassung " + nth);
        }
    }

    @Test
    void manyPreviewsAtOnceDoNotHinderEachOther() throws InterruptedException {
        Map<String, String> fields =
                opened(office.get(at("edit/actions/messe")).body(), Map.of("do", "preview"));
        var answers = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (int nth = 0; nth < 24; nth++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    answers.add(
                                            office.post(at("edit/actions/messe"), fields)
                                                    .statusCode())));
        }
        for (Thread each : threads) {
            each.join();
        }
        assertThat(answers).hasSize(24).containsOnly(200);
    }
}
