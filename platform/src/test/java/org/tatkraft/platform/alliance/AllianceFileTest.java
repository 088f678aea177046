package org.tatkraft.platform.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.alliance.file.FileChanges;
import org.tatkraft.platform.journal.Fact;
import org.tatkraft.platform.journal.Journal;
import org.tatkraft.platform.thread.Things;

/** Alliances as files: what is taken over, what is refused, what comes out again. */
class AllianceFileTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final AllianceFiles FILES = SITE.bean(AllianceFiles.class);

    private static FileChanges preview(byte[] yaml) {
        return FILES.preview(yaml, true, name -> new byte[0]);
    }

    private static FileChanges preview(String yaml) {
        return preview(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture(Path file, String name) {
        try {
            return Files.readAllBytes(file.resolveSibling(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChanges take(String yaml) {
        return take(yaml, false);
    }

    private static FileChanges take(String yaml, boolean prune) {
        return FILES.apply(yaml.getBytes(StandardCharsets.UTF_8), prune, name -> new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ostbelgien", "ems-achse", "gross-gerau"})
    void whatComesOutGoesInWithoutAnyChange(String alliance) {
        String first = FILES.export(alliance).orElseThrow();
        byte[] file = first.getBytes(StandardCharsets.UTF_8);
        byte[] logo = FILES.logo(alliance);
        assertThat(logo).isNotEmpty();
        assertThat(FILES.preview(file, true, name -> logo).isNothing()).isTrue();
        assertThat(FILES.preview(file, true, name -> new byte[] {1}).lines())
                .anyMatch(line -> line.contains("the picture of the logo"));
        assertThat(FILES.export(alliance)).hasValue(first);
    }

    /** Words that YAML would take for something else than a text, and lines of all kinds. */
    @Test
    void everyTextComesOutAsItWentIn() {
        List<String> texts =
                List.of(
                        "=",
                        "<<",
                        "~",
                        "null",
                        "yes",
                        "true",
                        "12",
                        "1e3",
                        "0x1F",
                        "1_000",
                        "012",
                        "2018-11-30",
                        "12:30:00",
                        ".inf",
                        "- a",
                        "# a",
                        "a: b",
                        "a #b",
                        "!a",
                        "&a",
                        "*a",
                        "@a",
                        "`a",
                        "%a",
                        "'a'",
                        "{a}",
                        "[a",
                        "? a",
                        "| a",
                        "> a",
                        "a\\nb",
                        "a\\n b\\n\\nc",
                        " \\n a",
                        "# a\\n- b",
                        "---",
                        "...");
        var topics = new StringBuilder("topics:\n");
        for (int nth = 0; nth < texts.size(); nth++) {
            topics.append("  - {id: t%d, title: {de: \"%s\"}}\n".formatted(nth, texts.get(nth)));
        }
        String slug = "texte-" + UUID.randomUUID();
        take(SmallAlliance.yaml(slug).replace("topics:\n", topics));
        String file = FILES.export(slug).orElseThrow();
        assertThat(preview(file).isNothing()).as(file).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ostbelgien", "ems-achse", "gross-gerau"})
    void theExamplesAreTakenOverOnceAndThenLeftAlone(String alliance) throws Exception {
        Path file = examples().resolve(alliance + "/alliance.yaml");
        assertThat(
                        FILES.preview(Files.readAllBytes(file), true, name -> picture(file, name))
                                .isNothing())
                .isTrue();
    }

    private static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("examples"))
                ? here.resolve("examples")
                : here.getParent().resolve("examples");
    }

    @Test
    void aChangeIsToldBeforeItIsMadeAndSeenAfterwards() throws Exception {
        String before = SmallAlliance.yaml("probe-a");
        take(before);
        String after = before.replace("Lehrstellenmesse", "Große Lehrstellenmesse");
        FileChanges told = preview(after);
        assertThat(told.lines()).anyMatch(line -> line.contains("~ messe: title"));
        String page = "/de/probe-a/actions/messe";
        awaitBody(page, "Lehrstellenmesse");
        take(after);
        awaitBody(page, "Große Lehrstellenmesse");
    }

    /** Waits for the news of a change to arrive, which takes far less than this patience. */
    private static void awaitBody(String path, String text) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!SITE.get(path).body().contains(text) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(SITE.get(path).body()).contains(text);
    }

    @Test
    void whatIsMissingIsLeftAndOnlyPruningArchivesIt() throws Exception {
        take(SmallAlliance.yaml("probe-b"));
        String without =
                SmallAlliance.yaml("probe-b").replaceFirst("(?s)actions:.*", "actions: []\n");
        assertThat(take(without).lines()).anyMatch(line -> line.contains("left as they are"));
        awaitBody("/de/probe-b/actions/messe", "Lehrstellenmesse");
        take(without, true);
        awaitStatus("/de/probe-b/actions/messe", 410);
        take(SmallAlliance.yaml("probe-b"));
        awaitStatus("/de/probe-b/actions/messe", 200);
    }

    private static void awaitStatus(String path, int status) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (SITE.get(path).statusCode() != status && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(SITE.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void whatIsRenamedIsFoundUnderItsOldAddress() throws Exception {
        take(SmallAlliance.yaml("probe-c"));
        take(
                SmallAlliance.yaml("probe-c")
                        .replace(
                                "  - id: messe\n",
                                "  - id: lehrstellenmesse\n    formerly: [messe]\n"));
        awaitStatus("/de/probe-c/actions/messe", 308);
        assertThat(SITE.get("/de/probe-c/actions/messe").headers().firstValue("Location"))
                .hasValue("/de/probe-c/actions/lehrstellenmesse");
        String exported = FILES.export("probe-c").orElseThrow();
        assertThat(exported).contains("formerly: [messe]");
        assertThat(preview(exported).isNothing()).isTrue();
    }

    @Test
    void aFormerIdInANewFileIsRememberedToo() {
        String file =
                SmallAlliance.yaml("probe-d")
                        .replace("  - id: messe\n", "  - id: messe\n    formerly: [alte-messe]\n");
        take(file);
        assertThat(preview(file).isNothing()).isTrue();
    }

    @Test
    void anotherOrderIsAChange() {
        take(SmallAlliance.yaml("probe-e"));
        String turned =
                SmallAlliance.yaml("probe-e")
                        .replaceFirst("(?s)  - id: kammer.*?  - id: amt", "  - id: amt")
                        .replace(
                                "topics:\n",
                                "  - id: kammer\n    name: {de: Kammer}\n    roles: [partner]\ntopics:\n");
        take(turned);
        assertThat(preview(turned).isNothing()).isTrue();
        assertThat(FILES.export("probe-e").orElseThrow())
                .containsPattern("(?s)id: amt.*id: kammer");
    }

    @Test
    void whatAFileChangesIsWrittenInTheJournal() {
        take(SmallAlliance.yaml("probe-n"));
        UUID action =
                SITE.bean(Things.class).named("probe-n", "actions", "messe").orElseThrow().id();
        take(SmallAlliance.yaml("probe-n").replace("status: running", "status: ended"));
        take(SmallAlliance.yaml("probe-n").replaceFirst("(?s)actions:.*", ""), true);
        List<Fact> facts = SITE.bean(Journal.class).of(action, 10);
        assertThat(facts.stream().map(Fact::deed))
                .containsExactly("archived", "changed", "created");
        assertThat(facts.get(1).before()).isEqualTo("{\"status\":\"running\"}");
        assertThat(facts.get(1).after()).isEqualTo("{\"status\":\"ended\"}");
        assertThat(facts.get(2).after()).contains("Lehrstellenmesse");
    }

    @Test
    void nothingIsTakenOverWhenSomethingFails() {
        String withLogo =
                SmallAlliance.yaml("probe-i").replace("languages:", "logo: logo.svg\nlanguages:");
        assertThatThrownBy(() ->
                        FILES.apply(
                                withLogo.getBytes(StandardCharsets.UTF_8),
                                false,
                                name -> {
                                    throw new IllegalStateException("no such picture");
                                }))
                .hasMessageContaining("no such picture");
        assertThat(FILES.export("probe-i")).isEmpty();
    }

    /** A million values is the bound; ten thousand actions stay far below it. */
    @Test
    void aLargeAllianceIsTakenOverWhole() {
        var file =
                new StringBuilder(
                        SmallAlliance.yaml("probe-gross")
                                .replaceFirst("(?s)actions:.*", "actions:\n"));
        for (int i = 0; i < 2_000; i++) {
            file.append(
                    """
                      - id: aktion-%1$d
                        title: {de: Aktion %1$d, fr: Action %1$d}
                        summary: {de: Kurz gesagt geschieht etwas.}
                        purposes: [keep]
                        format: occasion
                        status: planned
                        since: 2020
                        topics: [lehre]
                    """
                            .formatted(i));
        }
        assertThat(take(file.toString()).lines().getFirst()).contains("new");
        assertThat(preview(file.toString()).isNothing()).isTrue();
    }

    @Test
    void anIdThatWasGivenUpIsNoReferenceAnyMore() {
        take(SmallAlliance.yaml("probe-j"));
        String renamed =
                SmallAlliance.yaml("probe-j")
                        .replace("  - id: lehre\n", "  - id: ausbildung\n    formerly: [lehre]\n");
        assertThat(RefusedFilesTest.problems(renamed))
                .singleElement()
                .asString()
                .contains("There is no 'lehre' in topics.");
    }

    @Test
    void newsFollowWhatTheyAreAboutToItsNewId() {
        String news =
                SmallAlliance.yaml("probe-k")
                        + "news:\n  - id: neu\n    date: 2024\n    title: {de: Neu}\n    about: [actions/messe, partners/amt]\n";
        take(news);
        take(
                SmallAlliance.yaml("probe-k")
                        .replace(
                                "  - id: messe\n",
                                "  - id: lehrstellenmesse\n    formerly: [messe]\n"));
        String exported = FILES.export("probe-k").orElseThrow();
        assertThat(exported).contains("about: [actions/lehrstellenmesse, partners/amt]");
        assertThat(preview(exported).isNothing()).isTrue();
    }

    @Test
    void theInstallationsOwnAddressesAreNoIds() {
        assertThat(RefusedFilesTest.problems(SmallAlliance.yaml("search")))
                .singleElement()
                .asString()
                .contains("'search' is an address of the installation itself");
    }

    @Test
    void aFormerIdThatIsNoLongerNamedIsStillRemembered() {
        String named =
                SmallAlliance.yaml("probe-l")
                        .replace("  - id: messe\n", "  - id: messe\n    formerly: [alte-messe]\n");
        take(named);
        assertThat(preview(SmallAlliance.yaml("probe-l")).isNothing()).isTrue();
    }
}
