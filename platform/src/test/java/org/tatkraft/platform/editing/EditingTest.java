package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.alliance.SmallAlliance;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.FileChanges;
import org.tatkraft.platform.alliance.file.RefusedFile;
import org.tatkraft.platform.shared.Language;

/** The office keeps everything of the alliance file in forms. */
class EditingTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private String slug = "";
    private Alliance alliance = SITE.bean(Alliances.class).required("ostbelgien");
    private Visit office = SITE.visit();
    private Visit editor = SITE.visit();

    static List<String> sections() {
        return SITE.bean(EntryLists.class).sections();
    }

    @BeforeEach
    void anAllianceOfItsOwn() {
        slug = "redaktion-" + UUID.randomUUID();
        SITE.bean(AllianceFiles.class)
                .apply(
                        SmallAlliance.yaml(slug).getBytes(StandardCharsets.UTF_8),
                        false,
                        name -> new byte[0]);
        while (SITE.bean(Alliances.class).named(slug).isEmpty()) {
            Thread.onSpinWait();
        }
        alliance = SITE.bean(Alliances.class).required(slug);
        office = somebody("Büro", Role.COORDINATION);
        editor = somebody("Feder", Role.EDITOR);
    }

    private Visit somebody(String name, Role role) {
        UUID person =
                SITE.bean(People.class)
                        .known(UUID.randomUUID() + "@example.org", name, Language.DE)
                        .id();
        SITE.bean(Members.class).add(alliance.id(), person, role, null, null);
        return SITE.visit().signedInAs(person);
    }

    private String at(String below) {
        return "/de/" + slug + "/" + below;
    }

    private String export() {
        return SITE.bean(AllianceFiles.class).export(slug).orElseThrow();
    }

    /** The fields of the form as a browser would send them, with some changed. */
    private static Map<String, String> opened(String page, Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        String form = page.substring(page.indexOf("id=\"entry\""));
        form = form.substring(0, form.indexOf("</form>"));
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        Matcher input =
                Pattern.compile("<input class=[^>]*? name=\"([^\"]+)\" value=\"([^\"]*)\"")
                        .matcher(form);
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        Matcher area =
                Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>\\R?([^<]*)</textarea>")
                        .matcher(form);
        while (area.find()) {
            fields.put(area.group(1), area.group(2));
        }
        Matcher box =
                Pattern.compile(
                                "<input type=\"checkbox\"[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\" checked")
                        .matcher(form);
        while (box.find()) {
            fields.put(box.group(1), box.group(2));
        }
        Matcher select =
                Pattern.compile("<select [^>]*name=\"([^\"]+)\"(.*?)</select>", Pattern.DOTALL)
                        .matcher(form);
        while (select.find()) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        fields.putAll(changed);
        return fields;
    }

    private HttpResponse<String> edit(Visit who, String entry, Map<String, String> changed) {
        String page = at("edit/" + entry);
        return who.post(page, opened(who.get(page).body(), changed));
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
                    .isEqualTo(at("edit/topics/aeltere-beschaeftigte?done=published"));
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
                .contains("href=\"#title.de\"")
                .contains("„gestern“ ist kein Datum")
                .contains("„niemand“ gibt es nicht")
                .contains("„9“ geht hier nicht. Erwartet ist eine ganze Zahl von 1 bis 7.")
                .contains("Das bleibt stehen.");
        assertThat(export()).doesNotContain("Das bleibt stehen.");
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
                .contains("name=\"choice.until\" value=\"theirs\" required checked")
                .contains("name=\"choice.summary.de\" value=\"mine\" required checked");
        assertThat(export()).contains("Messe des Büros").doesNotContain("Neu gefasst");

        var chosen = new LinkedHashMap<>(mine);
        Matcher hidden = HIDDEN.matcher(both.body());
        while (hidden.find()) {
            chosen.put(hidden.group(1), hidden.group(2));
        }
        chosen.putAll(
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
    void aDraftIsKeptShownToOthersAndPublishedLater() {
        HttpResponse<String> kept =
                edit(
                        editor,
                        "actions/messe",
                        Map.of("title.de", "", "summary.de", "Noch nicht fertig", "do", "draft"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        String address = kept.headers().firstValue("Location").orElseThrow();
        assertThat(export()).doesNotContain("Noch nicht fertig");
        assertThat(SITE.get(at("actions/messe")).body()).doesNotContain("Noch nicht fertig");
        assertThat(office.get(at("edit")).body()).contains("Feder");
        assertThat(office.get(at("edit/actions/messe")).body()).contains("Entwurf von Feder");

        String open = office.get(address).body();
        assertThat(open).contains("Noch nicht fertig");
        HttpResponse<String> sent =
                office.post(
                        at("edit/actions/messe"),
                        opened(open, Map.of("title.de", "Fertig", "do", "publish")));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(export()).contains("Noch nicht fertig").contains("de: Fertig");
        assertThat(office.get(at("edit")).body()).doesNotContain("Feder");
    }

    @Test
    void aDraftIsPublishedWhenItsTimeHasCome() {
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("Europe/Berlin")).plusSeconds(2);
        HttpResponse<String> planned =
                edit(
                        editor,
                        "actions/messe",
                        Map.of(
                                "title.de",
                                "Pünktlich",
                                "publish-at",
                                soon.toString(),
                                "do",
                                "schedule"));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(303);
        assertThat(export()).doesNotContain("Pünktlich");
        Eventually.holds(() -> assertThat(export()).contains("Pünktlich"));
        assertThat(office.get(at("edit/actions/messe/history")).body()).contains("Feder");
    }

    @Test
    void aPlannedDraftDoesNotOverwriteWhatOthersHaveWrittenSince() {
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("Europe/Berlin")).plusSeconds(2);
        edit(
                editor,
                "actions/messe",
                Map.of("title.de", "Zu spät", "publish-at", soon.toString(), "do", "schedule"));
        edit(office, "actions/messe", Map.of("title.de", "Eiliger", "do", "publish"));
        Eventually.holds(
                () -> assertThat(office.get(at("edit")).body()).contains("Das ging nicht"));
        assertThat(export()).contains("Eiliger").doesNotContain("Zu spät");
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
    void entriesAreSorted() {
        office.submit(
                at("edit/organisations"), at("edit/organisations/amt/move"), Map.of("by", "-1"));
        String file = export();
        assertThat(file.indexOf("id: amt")).isLessThan(file.indexOf("id: kammer"));
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
        assertThat(form).contains("value=\"Lehrstellenmesse\"");
        office.post(at("edit/actions/messe"), opened(form, Map.of("do", "publish")));
        assertThat(export()).contains("Lehrstellenmesse").contains("status: running");
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

    private FileChanges take(String file, boolean overwrite) {
        return SITE.bean(AllianceFiles.class)
                .apply(
                        file.getBytes(StandardCharsets.UTF_8),
                        new AllianceFiles.Manner(false, overwrite),
                        name -> new byte[0]);
    }

    @Test
    void anOldFileDoesNotUndoWhatWasEditedSince() {
        String old = SmallAlliance.yaml(slug);
        edit(office, "actions/messe", Map.of("title.de", "Neue Messe", "do", "publish"));
        office.submit(at("edit/topics/lehre"), at("edit/topics/lehre/archive"), Map.of());
        FileChanges changes = take(old.replace("de: Zwei Tage", "de: Drei Tage"), false);
        assertThat(changes.lines())
                .anyMatch(line -> line.contains("actions/messe: title stays as it was edited"))
                .anyMatch(line -> line.contains("topics/lehre stays archived"));
        assertThat(export())
                .contains("Neue Messe")
                .contains("Drei Tage")
                .doesNotContain("Lehre stärken");
    }

    @Test
    void whatBothHaveChangedIsAConflictAndNothingIsTakenOver() {
        String file =
                SmallAlliance.yaml(slug)
                        .replace("Lehrstellenmesse", "Messe der Datei")
                        .replace("Zwei Tage", "Drei Tage");
        edit(office, "actions/messe", Map.of("title.de", "Messe des Büros", "do", "publish"));
        String before = export();
        assertThatThrownBy(() -> take(file, false))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .asString()
                                        .contains("actions/messe")
                                        .contains("Messe des Büros")
                                        .contains("Messe der Datei")
                                        .contains("--overwrite"));
        assertThat(export()).isEqualTo(before);
        take(file, true);
        assertThat(export()).contains("Messe der Datei").contains("Drei Tage");
    }

    @Test
    void aFileThatWasExportedAfterwardsKnowsWhatWasEdited() {
        edit(
                office,
                "actions/messe",
                Map.of("title.de", "Messe des Büros", "until", "2027", "do", "publish"));
        String exported = export();
        take(exported.replace("Messe des Büros", "Messe der Datei"), false);
        assertThat(export()).contains("Messe der Datei").contains("until: 2027");
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
    void aPlannedDraftDoesNotBringBackWhatWasArchived() {
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("Europe/Berlin")).plusSeconds(2);
        edit(
                editor,
                "actions/messe",
                Map.of("title.de", "Doch", "publish-at", soon.toString(), "do", "schedule"));
        office.submit(at("edit/actions/messe"), at("edit/actions/messe/archive"), Map.of());
        Eventually.holds(
                () -> assertThat(office.get(at("edit")).body()).contains("Das ging nicht"));
        assertThat(export()).doesNotContain("id: messe");
    }

    @Test
    void publishingWhatWasArchivedSaysSoInItsHistory() {
        office.submit(at("edit/actions/messe"), at("edit/actions/messe/archive"), Map.of());
        edit(office, "actions/messe", Map.of("title.de", "Wieder da", "do", "publish"));
        assertThat(office.get(at("edit/actions/messe/history")).body())
                .contains("Der Eintrag wurde wieder eingestellt.");
    }

    @Test
    void aFileThatTatkraftWroteKnowsExactlyWhatWasEdited() {
        edit(office, "actions/messe", Map.of("title.de", "Erst", "do", "publish"));
        String exported = export();
        edit(office, "actions/messe", Map.of("summary.de", "Danach", "do", "publish"));
        edit(office, "topics/lehre", Map.of("title.de", "Hin", "do", "publish"));
        edit(office, "topics/lehre", Map.of("title.de", "Lehre stärken", "do", "publish"));
        take(exported, false);
        assertThat(export()).contains("de: Danach");

        take(export().replace("de: Danach", "de: Aus der Datei"), false);
        assertThat(export()).contains("de: Aus der Datei");
    }

    @Test
    void aFileDoesNotBringBackTheOldIdOfWhatWasRenamed() {
        edit(office, "topics/lehre", Map.of("id", "ausbildung", "do", "publish"));
        assertThatThrownBy(() -> take(SmallAlliance.yaml(slug), false))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused ->
                                assertThat(refused.problems().toString())
                                        .contains("is 'ausbildung' now"));
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
}
