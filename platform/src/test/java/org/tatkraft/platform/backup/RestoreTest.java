package org.tatkraft.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Tatkraft;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Refusal;

/** A restore is all or nothing, and says why if it is nothing. */
class RestoreTest {

    private static final Installation RUNNING = RunningSite.get().bean(Installation.class);

    @TempDir static Path folder;

    private static Path backup;

    @BeforeAll
    static void prepare() throws Exception {
        Place.sealSomething();
        backup = folder.resolve("whole.tatkraft");
        new Place(RUNNING.invocation().data(), System.getenv()).run("backup", backup.toString());
    }

    private static Place database(String name) throws Exception {
        return Place.database(folder.resolve(name));
    }

    private static Refusal refusal(Place place, String... words) {
        return catchThrowableOfType(Refusal.class, () -> place.run(words));
    }

    private static Path damaged(String name, Path original, long at, int bytes) throws IOException {
        Path copy = Files.copy(original, folder.resolve(name));
        try (var file = new RandomAccessFile(copy.toFile(), "rw")) {
            for (int i = 0; i < bytes; i++) {
                file.seek(at + i);
                int old = file.read();
                file.seek(at + i);
                file.write(old ^ 0x55);
            }
        }
        return copy;
    }

    private static long middleOf(String entry) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(backup).get()) {
            ZipArchiveEntry found = zip.getEntry(entry);
            return found.getDataOffset() + found.getCompressedSize() / 2;
        }
    }

    @Test
    void aDamagedFileIsNamedWithThePlace() throws Exception {
        Place place = new Place(folder.resolve("untouched"), Map.of());
        for (String entry :
                List.of(
                        "tables/thread.thing/000001",
                        "tables/journal.fact/000001",
                        "files/journal.key/000001",
                        "manifest.json")) {
            long at = middleOf(entry);
            Path file = damaged("damaged-" + entry.replace('/', '-'), backup, at, 3);
            assertThat(refusal(place, "restore", file.toString()).inFull())
                    .startsWith("The backup " + file + " is damaged: " + entry + ", at the bytes ")
                    .contains("\nMaybe the disk or a copy of the file is");
        }
        assertThat(place.data()).doesNotExist();
    }

    /** Some bytes mean nothing, such as the time of an entry; what means something is hashed. */
    @Test
    void damageAnywhereIsRefusedOrMeansNothing() throws Exception {
        Place place = new Place(folder.resolve("untouched"), Map.of());
        long size = Files.size(backup);
        Path file = folder.resolve("damaged-anywhere");
        int refused = 0;
        for (int i = 1; i <= 200; i++) {
            // Half of them in the list of contents at the end.
            long at = i <= 100 ? size * i / 101 : size - 7 - (i - 101) * 61L;
            Files.deleteIfExists(file);
            damaged(file.getFileName().toString(), backup, at, 1);
            try {
                assertThat(place.run("restore", file.toString(), "--check")).startsWith("Whole: ");
            } catch (Refusal named) {
                assertThat(named).hasMessageContaining(file.toString());
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void aFileThatWasCutShortIsRefused() throws Exception {
        Place place = new Place(folder.resolve("untouched"), Map.of());
        byte[] whole = Files.readAllBytes(backup);
        for (int length : List.of(100, whole.length / 2, whole.length - 1)) {
            Path file =
                    Files.write(
                            folder.resolve("cut-" + length),
                            java.util.Arrays.copyOf(whole, length));
            assertThat(refusal(place, "restore", file.toString()).inFull())
                    .contains("was cut short")
                    .contains("after " + length + " bytes")
                    .contains("Maybe it was not copied to its end");
        }
    }

    @Test
    void anotherFileIsRefused() throws Exception {
        Place place = new Place(folder.resolve("untouched"), Map.of());
        Path text = Files.writeString(folder.resolve("text"), "no backup");
        assertThat(refusal(place, "restore", text.toString()))
                .hasMessage("The file %s is no backup of Tatkraft.".formatted(text));
        assertThat(refusal(place, "restore", Files.createFile(folder.resolve("empty")).toString()))
                .hasMessageContaining("is no backup of Tatkraft");
        assertThat(refusal(place, "restore", folder.resolve("missing").toString()))
                .hasMessageContaining("cannot be read");
        assertThat(refusal(place, "restore", folder.toString())).isNotNull();
        assertThat(place.data()).doesNotExist();
    }

    /** The file is whole, but tells of what this version does not know, or lies about its rows. */
    @Test
    void whatDoesNotFitIsRefusedAndTakenBack() throws Exception {
        Place place = database("fitting");
        Path newer = changed("newer", "\"site/V2026.11.21.01__site.sql\"", "\"site/V9__new.sql\"");
        assertThat(refusal(place, "restore", newer.toString()).inFull())
                .contains("with the migration site/V9__new.sql, which this Tatkraft")
                .contains("Maybe it comes from a newer version");
        assertThat(place.data()).doesNotExist();
        Path format = changed("format", "\"format\" : 1", "\"format\" : 2");
        assertThat(refusal(place, "restore", format.toString()))
                .hasMessageContaining("has the format 2; this Tatkraft reads up to 1");
        Path hash = changed("hash", "\"sha256\" : \"", "\"sha256\" : \"0");
        assertThat(refusal(place, "restore", hash.toString()))
                .hasMessageContaining("files/journal.key is not what was written");
        Path rows = changed("rows", "(?s)(\"alliance.organisation\".*?\"rows\" : )\\d+", "$177");
        assertThat(refusal(place, "restore", rows.toString()))
                .hasMessageContaining("alliance.organisation")
                .hasMessageContaining("counted 77");
        Path table = changed("table", "\"home.news\"", "\"home.olds\"");
        assertThat(refusal(place, "restore", table.toString()))
                .hasMessageContaining("tables/home.olds/000001 is missing");
        try (Installation there = place.open()) {
            assertThat(
                            Place.ask(
                                    there,
                                    "select 1 from pg_tables where schemaname <> all("
                                            + "array['pg_catalog', 'information_schema'])"))
                    .isEmpty();
        }
        assertThat(new KeptFiles(place.data()).read()).isEmpty();
    }

    /** The same backup with another manifest. */
    private static Path changed(String name, String pattern, String replacement) throws Exception {
        Path file = folder.resolve(name + ".tatkraft");
        try (Archive archive = Archive.open(backup);
                var writer = new ArchiveWriter(file)) {
            writer.begin();
            for (Manifest.File each : archive.manifest().files()) {
                ArchiveWriter.Cut cut = writer.cut(Archive.nameOfFile(each.name()));
                archive.read(Archive.nameOfFile(each.name()), each.parts(), cut::add);
                cut.end();
            }
            for (Manifest.Table each : archive.manifest().tables()) {
                ArchiveWriter.Cut cut = writer.cut(Archive.nameOfTable(each.name()));
                archive.read(Archive.nameOfTable(each.name()), each.parts(), cut::add);
                cut.end();
            }
            String json = new String(archive.manifest().written());
            String other = json.replaceFirst(pattern, replacement);
            assertThat(other).isNotEqualTo(json);
            writer.finish(Manifest.read(other.getBytes()), false);
        }
        return file;
    }

    @Test
    void contentsAreReplacedOnlyIfAskedToAndAreKeptAside() throws Exception {
        Place place = database("replaced");
        place.run("restore", backup.toString());
        Map<String, String> whole = place.everything();
        try (Installation there = place.open()) {
            Place.execute(there, "update alliance.alliance set slug = slug || '-changed'");
        }
        Files.writeString(place.data().resolve(KeptFiles.KEY), "another key");
        Map<String, String> changed = place.everything();
        assertThat(changed).isNotEqualTo(whole);
        assertThat(refusal(place, "restore", backup.toString()).inFull())
                .contains("has contents already; nothing was changed")
                .contains("Maybe an empty one was meant");
        assertThat(place.everything()).isEqualTo(changed);

        String said = place.run("restore", backup.toString(), "--replace");
        assertThat(place.everything()).isEqualTo(whole);
        String aside = said.lines().findFirst().orElseThrow().replace("What was there is in ", "");
        assertThat(aside).contains("/backups/before-restore-");
        place.run("restore", aside, "--replace");
        assertThat(place.everything()).isEqualTo(changed);
    }

    @Test
    void whatOthersBuiltUponOurTablesIsNotTakenDown() throws Exception {
        Place place = database("built_upon");
        place.run("restore", backup.toString());
        try (Installation there = place.open()) {
            Place.execute(
                    there,
                    "create schema reporting",
                    "create view reporting.partners as select name from alliance.organisation");
        }
        Map<String, String> before = place.everything();
        assertThat(refusal(place, "restore", backup.toString(), "--replace"))
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining("reporting.partners");
        assertThat(place.everything()).isEqualTo(before);
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws Exception {
        Place place = database("elsewhere");
        try (Installation there = place.open()) {
            Place.execute(there, "create table public.customers (id int)");
        }
        assertThat(refusal(place, "restore", backup.toString(), "--replace"))
                .hasMessageContaining("not Tatkraft's, such as public.customers");
        try (Installation there = place.open()) {
            Place.execute(
                    there,
                    "drop table public.customers",
                    """
                    create table public.flyway_schema_history
                        (installed_rank int, version text, script text, success boolean)
                    """,
                    "insert into public.flyway_schema_history values (1, '1', 'V1__init.sql', true)");
        }
        assertThat(refusal(place, "restore", backup.toString(), "--replace"))
                .hasMessageContaining("not Tatkraft's, such as public.flyway_schema_history");
    }

    @Test
    void nothingIsRestoredWhileSomebodyUsesIt() throws Exception {
        Place running = new Place(RUNNING.invocation().data(), System.getenv());
        assertThat(refusal(running, "restore", backup.toString(), "--replace").inFull())
                .contains("is in use by process " + ProcessHandle.current().pid())
                .contains("Maybe Tatkraft is running: stop it first.");
        Place place = database("used");
        place.run("restore", backup.toString());
        try (Installation elsewhere =
                        new Place(folder.resolve("elsewhere-used"), place.environment()).open();
                Connection used = Place.connect(elsewhere)) {
            assertThat(used.isValid(5)).isTrue();
            assertThat(refusal(place, "restore", backup.toString(), "--replace").inFull())
                    .contains("The database is in use by ")
                    .contains("Maybe a Tatkraft is running on it: stop it first.");
        }
    }

    /**
     * A trigger holds the restore where its tables are full and their indexes are being built;
     * there it is killed.
     */
    @Test
    void aRestoreThatIsKilledLeavesEverythingAsItWas() throws Exception {
        Place place = database("killed");
        place.run("restore", backup.toString());
        try (Installation there = place.open()) {
            Place.execute(
                    there,
                    "update alliance.alliance set slug = slug || '-before'",
                    "create schema hook",
                    """
                    create function hook.hold() returns event_trigger language plpgsql as $$
                    begin
                        if to_regclass('alliance.alliance') is not null then
                            if exists (select from alliance.alliance) then
                                perform pg_advisory_xact_lock(4711);
                            end if;
                        end if;
                    end $$
                    """,
                    """
                    create event trigger hold on ddl_command_end when tag in ('CREATE INDEX')
                    execute function hook.hold()
                    """);
        }
        Map<String, String> before = place.everything();
        killInTheMiddle(place);
        try (Installation there = place.open()) {
            Place.execute(there, "drop event trigger hold", "drop schema hook cascade");
        }
        assertThat(place.everything()).isEqualTo(before);
        try (Installation there = place.open();
                var context = place.start(there)) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(place.everything()).isEqualTo(before);
        place.run("restore", backup.toString(), "--replace");
        assertThat(place.everything()).isNotEqualTo(before);
    }

    /** Somebody else in the database, who is no Tatkraft and so no hindrance. */
    private static Connection holder(Place place) throws Exception {
        Place.execute(Place.server(), "create role holder login password 'holder'");
        return DriverManager.getConnection(
                place.environment().get("TATKRAFT_DATABASE_URL"), "holder", "holder");
    }

    private static void killInTheMiddle(Place place) throws Exception {
        var words =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tatkraft.class.getName(),
                        "restore",
                        backup.toString(),
                        "--replace",
                        "--data",
                        place.data().toString());
        words.environment().putAll(place.environment());
        Path said = folder.resolve("said");
        words.redirectErrorStream(true).redirectOutput(said.toFile());
        try (Connection holder = holder(place);
                var statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            Process restore = words.start();
            try {
                while (waiting() == 0) {
                    assertThat(restore.isAlive()).as(Files.readString(said)).isTrue();
                    Thread.sleep(20);
                }
            } finally {
                restore.destroyForcibly().waitFor();
            }
        }
        String url = place.environment().get("TATKRAFT_DATABASE_URL");
        String name = url.substring(url.lastIndexOf('/') + 1);
        String connected = "select 1 from pg_stat_activity where datname = '" + name + "'";
        while (!Place.ask(Place.server(), connected).isEmpty()) {
            Thread.sleep(20);
        }
    }

    private static int waiting() throws Exception {
        return Place.ask(
                        Place.server(),
                        "select 1 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")
                .size();
    }

    /** Files count only if the transaction that was to go with them came to its end. */
    @Test
    void filesAreTakenUpExactlyIfTheDatabaseHasTheirMark() throws Exception {
        Place place = database("files");
        place.run("restore", backup.toString());
        var files = new KeptFiles(place.data());
        Map<String, byte[]> key = Map.of(KeptFiles.KEY, "new key".getBytes());
        try (Installation there = place.open()) {
            Map<String, String> before = Place.everything(there, place.data());
            files.layDown(key, "never committed");
            place.start(there).close();
            assertThat(Place.everything(there, place.data())).isEqualTo(before);
            assertThat(files.isLaidDown()).isFalse();
        }
        try (Installation there = place.open()) {
            files.layDown(key, "committed");
            Place.execute(there, KeptFiles.marking("committed"));
            place.start(there).close();
            assertThat(place.data().resolve(KeptFiles.KEY)).hasContent("new key");
            assertThat(place.data().resolve("journal.head")).doesNotExist();
            assertThat(files.isLaidDown()).isFalse();
        }
    }
}
