package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.alliance.SmallAlliance;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.alliance.file.FileChanges;
import org.tatkraft.platform.alliance.file.Manner;
import org.tatkraft.platform.alliance.file.RefusedFile;

/** Files and forms keep the same things, and neither overwrites the other. */
class FilesAndFormsTest extends EditedAlliance {

    private FileChanges take(String file, boolean overwrite) {
        return SITE.bean(AllianceFiles.class)
                .apply(
                        file.getBytes(StandardCharsets.UTF_8),
                        new Manner(false, overwrite),
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
                .anyMatch(line -> line.contains("topics/lehre (archived) stays as it was edited"));
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
        assertThat(take(file, true).lines())
                .anyMatch(
                        line -> line.contains("! overwritten: actions/messe: 'title' was edited"));
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
}
