package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.Members;

/** What was written and not published yet. */
class DraftsTest extends EditedAlliance {

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
    void savingAPlannedDraftKeepsItsTimeAndEmptyingTheFieldLiftsIt() {
        String soon = LocalDateTime.now(ZoneId.of("Europe/Berlin")).plusDays(2).toString();
        HttpResponse<String> planned =
                edit(
                        editor,
                        "actions/messe",
                        Map.of("title.de", "Bald", "publish-at", soon, "do", "schedule"));
        String address = planned.headers().firstValue("Location").orElseThrow();
        Map<String, String> again = opened(editor.get(address).body(), Map.of("do", "draft"));
        editor.post(at("edit/actions/messe"), again);
        assertThat(office.get(at("edit")).body()).contains("Wird veröffentlicht");
        var lifted = new LinkedHashMap<>(opened(editor.get(address).body(), again));
        lifted.put("publish-at", "");
        lifted.put("_draft-base", opened(editor.get(address).body(), Map.of()).get("_draft-base"));
        editor.post(at("edit/actions/messe"), lifted);
        assertThat(office.get(at("edit")).body())
                .contains("Bald")
                .doesNotContain("Wird veröffentlicht");
    }

    @Test
    void nothingIsPublishedInTheNameOfSomebodyWhoseRoleHasEnded() {
        LocalDateTime soon = LocalDateTime.now(ZoneId.of("Europe/Berlin")).plusSeconds(2);
        Visit leaving = somebody("Geht", Role.EDITOR);
        edit(
                leaving,
                "actions/messe",
                Map.of("title.de", "Zu spät", "publish-at", soon.toString(), "do", "schedule"));
        SITE.bean(Members.class).in(alliance.id()).stream()
                .filter(member -> member.name().equals("Geht"))
                .forEach(member ->
                        SITE.bean(Members.class)
                                .limit(
                                        alliance.id(),
                                        member.id(),
                                        LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        Eventually.holds(
                () -> assertThat(office.get(at("desk")).body()).contains("Das ging nicht"));
        assertThat(export()).doesNotContain("Zu spät");
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
}
