package org.tatkraft.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Refusal;

/**
 * What an older version left is backed up before it is migrated, and older backups are restored.
 */
class UpgradeTest {

    private static final String LETTER =
            "select subject || ' ' || (select slug from alliance.alliance) from dialogue.letter";

    @TempDir Path folder;

    /** An installation as a version without people and without a journal left it. */
    private static void makeOld(Installation installation) throws Exception {
        Flyway.configure()
                .dataSource(
                        installation.database().url(),
                        installation.database().user(),
                        installation.database().password())
                .defaultSchema("public")
                .target("2026.11.21.09")
                .load()
                .migrate();
        Place.execute(
                installation,
                """
                insert into alliance.alliance (slug, name, claim, description, notice, region,
                    languages, colour, logo, contact, imprint)
                values ('old', '{}', '{}', '{}', '{}', '{}', '{de}', '#000', '', '{}', '{}')
                """,
                """
                insert into dialogue.letter (id, alliance_id, language, subject, wording, sender,
                    reply_to)
                select gen_random_uuid(), id, 'de', 'kept', '', '', '' from alliance.alliance
                """);
    }

    private List<Path> backups(Place place) throws Exception {
        Path made = place.data().resolve("backups");
        if (!Files.exists(made)) {
            return List.of();
        }
        try (var files = Files.list(made)) {
            return files.sorted().toList();
        }
    }

    @Test
    void anOlderInstallationIsBackedUpBeforeItIsUpgraded() throws Exception {
        Place old = Place.embedded(folder.resolve("old"));
        Path own = folder.resolve("own.tatkraft");
        try (Installation installation = old.open()) {
            makeOld(installation);
            new Backup(installation.database(), old.data()).write(own, false);
        }
        aBackupThatFailsStopsTheUpgrade(old);
        anOlderProgramThatStillRunsStopsTheUpgrade(old);
        try (Installation installation = old.open()) {
            old.start(installation).close();
        }
        // The next start has nothing to migrate.
        try (Installation installation = old.open();
                var context = old.start(installation)) {
            assertThat(context.isActive()).isTrue();
            assertThat(Place.ask(installation, LETTER)).containsExactly("kept old");
        }
        assertThat(backups(old))
                .singleElement()
                .asString()
                .matches(".*/backups/before-2026\\.11\\.22\\.01-\\d{8}-\\d{6}\\.tatkraft");

        for (Path backup : List.of(own, backups(old).getFirst())) {
            Place place = Place.database(folder.resolve("restored-" + backup.getFileName()));
            place.run("restore", backup.toString());
            try (Installation restored = place.open()) {
                assertThat(Place.ask(restored, LETTER)).containsExactly("kept old");
                assertThat(Place.ask(restored, "select to_regclass('journal.fact')"))
                        .containsExactly("journal.fact");
                place.start(restored).close();
                assertThat(backups(place)).isEmpty();
            }
        }
    }

    private static void anOlderProgramThatStillRunsStopsTheUpgrade(Place old) throws Exception {
        try (Installation installation = old.open();
                Connection running =
                        DriverManager.getConnection(
                                installation.database().url() + "?ApplicationName=Tatkraft",
                                installation.database().user(),
                                installation.database().password())) {
            assertThat(running.isValid(1)).isTrue();
            assertThatThrownBy(() -> old.start(installation))
                    .hasRootCauseInstanceOf(Refusal.class)
                    .rootCause()
                    .hasMessageContaining("still works with it");
        }
        try (Installation installation = old.open()) {
            assertThat(Place.ask(installation, "select to_regclass('account.person')"))
                    .containsExactly((String) null);
        }
    }

    private static void aBackupThatFailsStopsTheUpgrade(Place old) throws Exception {
        Path inTheWay = Files.writeString(old.data().resolve("backups"), "in the way");
        try (Installation installation = old.open()) {
            assertThatThrownBy(() -> old.start(installation))
                    .hasRootCauseInstanceOf(Refusal.class)
                    .rootCause()
                    .hasMessageContaining("so nothing was upgraded");
        }
        Files.delete(inTheWay);
        try (Installation installation = old.open()) {
            assertThat(Place.ask(installation, "select to_regclass('account.person')"))
                    .containsExactly((String) null);
        }
    }

    @Test
    void theNewestAutomaticBackupsAreKept() throws Exception {
        Place place = Place.database(folder.resolve("often"));
        try (Installation installation = place.open()) {
            makeOld(installation);
            Path made = Files.createDirectories(place.data().resolve("backups"));
            Files.createFile(made.resolve("my-own.tatkraft"));
            Files.createFile(made.resolve("before-1-x.tatkraft123.unfinished"));
            for (int day = 1; day <= AutomaticBackups.KEPT + 2; day++) {
                Clock clock =
                        Clock.fixed(
                                Instant.parse("2026-12-0%dT10:00:00Z".formatted(day)),
                                ZoneOffset.UTC);
                new AutomaticBackups(place.data(), clock)
                        .make(
                                installation.database(),
                                "1." + day,
                                made.resolve("before-1.1-20261201-100000.tatkraft"));
            }
        }
        assertThat(backups(place).stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "before-1.1-20261201-100000.tatkraft",
                        "before-1.3-20261203-100000.tatkraft",
                        "before-1.4-20261204-100000.tatkraft",
                        "before-1.5-20261205-100000.tatkraft",
                        "before-1.6-20261206-100000.tatkraft",
                        "before-1.7-20261207-100000.tatkraft",
                        "my-own.tatkraft");
    }

    @Test
    void aNewInstallationNeedsNoBackup() throws Exception {
        Place place = Place.database(folder.resolve("new"));
        try (Installation installation = place.open()) {
            place.start(installation).close();
        }
        assertThat(backups(place)).isEmpty();
    }
}
