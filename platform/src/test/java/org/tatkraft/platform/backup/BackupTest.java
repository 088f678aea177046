package org.tatkraft.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Refusal;
import org.tatkraft.platform.journal.VerifyJournal;

/** What goes into a backup comes back as it was, wherever it is brought. */
class BackupTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Installation RUNNING = SITE.bean(Installation.class);
    private static final Place HERE = new Place(RUNNING.invocation().data(), System.getenv());

    @TempDir Path folder;

    /** Texts that a careless copy would spoil, and a logo of every byte there is. */
    private static void fillWithOddThings() {
        JdbcClient database = SITE.bean(JdbcClient.class);
        var bytes = new byte[3 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        database.sql("update alliance.alliance set logo_bytes = :bytes where slug = 'gross-gerau'")
                .param("bytes", bytes)
                .update();
        database.sql(
                        """
                        insert into dialogue.letter
                            (id, alliance_id, language, subject, wording, sender, reply_to)
                        select gen_random_uuid(), id, 'de', :subject, :wording, '', 'N'
                        from alliance.alliance limit 1
                        """)
                .param("subject", "\\N \\. \t\r\n\\x41 'Grüße' \u00a0 \ud83d\ude80 \u0001")
                .param("wording", "\\.\n\\.\r\n" + "lang ".repeat(600_000))
                .update();
    }

    private static void removeOddThings() {
        SITE.bean(JdbcClient.class)
                .sql("update alliance.alliance set logo_bytes = '' where slug = 'gross-gerau'")
                .update();
        SITE.bean(JdbcClient.class)
                .sql("delete from dialogue.letter where reply_to = 'N'")
                .update();
    }

    @Test
    void everythingComesBackWhileTheServerRunsAndFromOneDatabaseToAnother() throws Exception {
        byte[] logo =
                SITE.bean(JdbcClient.class)
                        .sql("select logo_bytes from alliance.alliance where slug = 'gross-gerau'")
                        .query(byte[].class)
                        .single();
        Place.sealSomething();
        fillWithOddThings();
        Path first = folder.resolve("first.tatkraft");
        Map<String, String> there = backUpInAQuietMoment(first);
        removeOddThings();
        SITE.bean(JdbcClient.class)
                .sql("update alliance.alliance set logo_bytes = :bytes where slug = 'gross-gerau'")
                .param("bytes", logo)
                .update();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
        assertThat(there)
                .containsKeys("journal.fact", "journal.key", "public.flyway_schema_history");

        Place embedded = Place.embedded(folder.resolve("embedded"));
        embedded.run("restore", first.toString());
        try (Installation restored = embedded.open()) {
            assertThat(Place.everything(restored, embedded.data())).isEqualTo(there);
            assertThat(Place.structure(restored)).isEqualTo(Place.structure(RUNNING));
            assertThat(Place.ask(restored, "select 1 from account.session")).isEmpty();
        }

        Place.execute(
                Place.server(),
                "create role plain login password 'secret'",
                "create database own owner plain");
        Place external =
                Place.external(
                        folder.resolve("external"), Place.addressOf("own"), "plain", "secret");
        Path second = folder.resolve("second.tatkraft");
        embedded.run("backup", second.toString());
        external.run("restore", second.toString());
        assertThat(external.everything()).isEqualTo(there);

        Path third = folder.resolve("third.tatkraft");
        external.run("backup", third.toString());
        Place back = Place.embedded(folder.resolve("back"));
        back.run("restore", third.toString());
        try (Installation restored = back.open();
                var context = back.start(restored)) {
            assertThat(Place.everything(restored, back.data())).isEqualTo(there);
            assertThat(context.getBean(VerifyJournal.class).verify().problems()).isEmpty();
            assertThat(Place.structure(restored)).isEqualTo(Place.structure(RUNNING));
        }
    }

    /** The server has jobs of its own: what is compared must be the same before and after. */
    private static Map<String, String> backUpInAQuietMoment(Path file) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            Map<String, String> before = Place.everything(RUNNING, HERE.data());
            HERE.run("backup", file.toString(), "--overwrite");
            if (Place.everything(RUNNING, HERE.data()).equals(before)) {
                return before;
            }
        }
        throw new AssertionError("The server was never quiet");
    }

    /** Whoever writes two things at once finds both or neither, and the journal fits its head. */
    @Test
    void whatIsWrittenMeanwhileIsInItWholeOrNotAtAll() throws Exception {
        Path file = folder.resolve("busy.tatkraft");
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> write(stop, written));
        try {
            await(written, 50);
            HERE.run("backup", file.toString());
            await(written, written.get() + 50);
        } finally {
            stop.set(true);
            writer.join();
        }
        Place place = Place.database(folder.resolve("busy"));
        place.run("restore", file.toString());
        try (Installation restored = place.open();
                var context = place.start(restored)) {
            assertThat(
                            Place.ask(
                                    restored,
                                    """
                                    select 1 from journal.fact f
                                    full join notification.mail m on m.id = f.id
                                    where (f.id is null or m.id is null)
                                        and (f.kind = 'busy' or m.subject = 'busy')
                                    """))
                    .isEmpty();
            // What waited for its seal then has been waiting for long, and that is no fault.
            Place.execute(
                    restored,
                    """
                    insert into journal.fact (id, subject, kind, deed, happened_at, before, after)
                    select gen_random_uuid(), gen_random_uuid(), 'waiting', '',
                        now() - interval '1 day', '{}', '{}'
                    """);
            assertThat(Place.ask(restored, "select 1 from journal.fact where kind = 'busy'"))
                    .hasSizeBetween(50, written.get());
            assertThat(context.getBean(VerifyJournal.class).verify().problems()).isEmpty();
        }
    }

    private static void await(AtomicInteger written, int wanted) throws InterruptedException {
        while (written.get() < wanted) {
            Thread.sleep(5);
        }
    }

    private static void write(AtomicBoolean stop, AtomicInteger written) {
        try (Connection connection = Place.connect(RUNNING);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                statement.execute(
                        """
                        with new as (select gen_random_uuid() as id),
                        mail as (
                            insert into notification.mail
                                (id, receiver, language, subject, wording, sent_at)
                            select id, 'a@example.org', 'de', 'busy', '', now() from new)
                        insert into journal.fact
                            (id, subject, kind, deed, happened_at, before, after)
                        select id, id, 'busy', 'written', now(), '{}', '{}' from new
                        """);
                connection.commit();
                written.incrementAndGet();
            }
            statement.execute("delete from notification.mail where subject = 'busy'");
            connection.commit();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aFileThatIsThereIsOverwrittenOnlyIfAskedTo() throws Exception {
        Path file = Files.writeString(folder.resolve("there.tatkraft"), "precious");
        assertThatThrownBy(() -> HERE.run("backup", file.toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file + " is there already");
        assertThat(file).hasContent("precious");
        HERE.run("backup", file.toString(), "--overwrite");
        assertThat(HERE.run("restore", file.toString(), "--check")).startsWith("Whole: ");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereNothingIsNothingIsBackedUpAndNothingMade() {
        Place nowhere = new Place(folder.resolve("nowhere"), Map.of());
        assertThatThrownBy(() -> nowhere.run("backup", folder.resolve("b").toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is nothing to back up in " + nowhere.data());
        assertThatThrownBy(() -> HERE.run("backup", folder.resolve("no/such/folder/b").toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void optionsAreReadAndOthersNamed() {
        assertThatThrownBy(() -> HERE.run("backup"))
                .hasMessage("backup takes one file and, if you like, --overwrite, not [].");
        assertThatThrownBy(() -> HERE.run("restore", "a", "--force"))
                .hasMessage(
                        "restore takes one file and, if you like, --replace or --check, not [a, --force].");
        assertThatThrownBy(() -> HERE.run("backup", folder.toString()))
                .hasMessage(folder + " is a folder.");
    }

    /** Whoever puts a file into the data folder must say whether it belongs into a backup. */
    @Test
    void everyFileOfTheDataFolderIsKeptOrLeftOutOnPurpose() throws Exception {
        Set<String> leftOut = Set.of("lock", "logs", "postgres", "backups", "restoring");
        try (var files = Files.list(HERE.data())) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.endsWith(Archive.UNFINISHED)))
                    .as("Add the file to KeptFiles.NAMES, or here if it need not be kept")
                    .allMatch(name -> KeptFiles.NAMES.contains(name) || leftOut.contains(name));
        }
    }

    @Test
    void whatIsLeftOutIsThere() throws Exception {
        var tables = new TreeSet<String>();
        try (Connection connection = Place.connect(RUNNING)) {
            Contents.of(connection).tables().forEach(table -> tables.add(table.name().toString()));
        }
        assertThat(tables)
                .as("Name the tables in Contents.LEFT_OUT as they are called now")
                .containsAll(Contents.LEFT_OUT.stream().map(TableName::toString).toList());
    }
}
