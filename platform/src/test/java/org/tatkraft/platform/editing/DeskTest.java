package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.Role;

/** What waits for people at their desk. */
class DeskTest extends EditedAlliance {

    private String desk(Visit who) {
        return who.get(at("desk")).body();
    }

    @Test
    void theOfficeIsToldWhatIsMissingUntilItIsThere() {
        assertThat(desk(office))
                .contains("Ihre Rolle: Koordination")
                .contains("edit/alliance/" + slug + "#imprint.de")
                .contains("Menschen und Rollen");
        edit(office, "alliance/" + slug, Map.of("imprint.de", "Wir selbst.", "do", "publish"));
        assertThat(desk(office)).doesNotContain("#imprint.de").contains("#contact.mail");
    }

    @Test
    void namesThatAreNotTranslatedAreCountedAndListed() {
        edit(
                office,
                "alliance/" + slug,
                Map.of(
                        "languages",
                        "de\nfr",
                        "name.fr",
                        "Alliance d’essai",
                        "claim.fr",
                        "Essayons",
                        "region.name.fr",
                        "Pays d’essai",
                        "do",
                        "publish"));
        edit(office, "topics/lehre", Map.of("title.fr", "Apprentissage", "do", "publish"));
        assertThat(desk(editor))
                .contains("Aktionen: ein Name fehlt auf Französisch")
                .contains("Organisationen: 2 Namen fehlen auf Französisch")
                .doesNotContain("Handlungsthemen:");
        assertThat(editor.get(at("edit/actions?lacking=fr")).body()).contains("Lehrstellenmesse");
        assertThat(editor.get(at("edit/topics?lacking=fr")).body()).doesNotContain("Lehre stärken");
    }

    @Test
    void oneFindsOnesOwnDraftsThereAndOthersInTheLists() {
        edit(editor, "actions/messe", Map.of("title.de", "Halb fertig", "do", "draft"));
        edit(editor, "topics/_new", Map.of("title.de", "Neues Thema", "do", "draft"));
        assertThat(desk(editor)).contains("Aktionen: Halb fertig. Ihr Entwurf");
        assertThat(desk(office)).doesNotContain("Halb fertig");
        assertThat(office.get(at("edit/actions")).body()).contains("Entwurf von Feder");
        String topics = office.get(at("edit/topics")).body();
        assertThat(topics).contains("Neues Thema").contains("Entwurf von Feder");
        // A draft in a list leads to the form of its entry.
        String list = office.get(at("edit/actions")).body();
        String draft = list.substring(list.indexOf("_new?draft=") + 11).substring(0, 36);
        assertThat(office.get(at("edit/actions/_new?draft=" + draft)).headers())
                .extracting(headers -> headers.firstValue("Location").orElse(""))
                .isEqualTo(at("edit/actions/messe?draft=" + draft));
    }

    @Test
    void whoKeepsNoContentsSeesTheirRoleAndNothingToEdit() {
        assertThat(desk(somebody("Blick", Role.VIEWER)))
                .contains("Ihre Rolle: Einblick für eine Landesinitiative")
                .contains("Zurzeit steht für Sie nichts an.")
                .doesNotContain("/edit");
        assertThat(SITE.get(at("desk")).statusCode()).isNotEqualTo(200);
    }
}
