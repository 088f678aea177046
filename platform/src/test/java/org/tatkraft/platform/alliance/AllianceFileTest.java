package org.tatkraft.platform.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.alliance.file.FileChanges;
import org.tatkraft.platform.alliance.file.RefusedFile;

/** Alliances as files: what is taken over, what is refused, what comes out again. */
class AllianceFileTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final AllianceFiles FILES = SITE.bean(AllianceFiles.class);

    private static final String SMALL =
            """
            format: 1
            id: %s
            name: {de: Bündnis Probe}
            claim: {de: "Wir probieren aus, was geht."}
            region: {name: {de: Probeland}}
            languages: [de]
            organisations:
              - id: kammer
                name: {de: Kammer}
                roles: [partner]
              - id: amt
                name: {de: Amt}
                roles: [partner]
            topics:
              - id: lehre
                title: {de: Lehre stärken}
            actions:
              - id: messe
                title: {de: Lehrstellenmesse}
                summary: {de: Betriebe zeigen ihre Lehrstellen.}
                purposes: [train]
                format: occasion
                status: running
                topics: [lehre]
                lead: kammer
                contributions:
                  - {organisation: amt, kind: hours, text: {de: Zwei Tage}}
            """;

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

    private static List<String> problems(byte[] file) {
        RefusedFile refused = catchThrowableOfType(RefusedFile.class, () -> preview(file));
        assertThat(refused).as("the file should be refused").isNotNull();
        return refused.problems().stream().map(each -> each.in("f")).toList();
    }

    private static List<String> problems(String file) {
        return problems(file.getBytes(StandardCharsets.UTF_8));
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
        String before = SMALL.formatted("probe-a");
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
        take(SMALL.formatted("probe-b"));
        String without = SMALL.formatted("probe-b").replaceFirst("(?s)actions:.*", "actions: []\n");
        assertThat(take(without).lines()).anyMatch(line -> line.contains("left as they are"));
        awaitBody("/de/probe-b/actions/messe", "Lehrstellenmesse");
        take(without, true);
        awaitStatus("/de/probe-b/actions/messe", 410);
        take(SMALL.formatted("probe-b"));
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
        take(SMALL.formatted("probe-c"));
        take(
                SMALL.formatted("probe-c")
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
                SMALL.formatted("probe-d")
                        .replace("  - id: messe\n", "  - id: messe\n    formerly: [alte-messe]\n");
        take(file);
        assertThat(preview(file).isNothing()).isTrue();
    }

    @Test
    void anotherOrderIsAChange() {
        take(SMALL.formatted("probe-e"));
        String turned =
                SMALL.formatted("probe-e")
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
    void everythingThatIsWrongIsSaidAtOnce() {
        String wrong =
                SMALL.formatted("Probe F")
                        .replace("purposes: [train]", "purposes: [trian]")
                        .replace("format: occasion", "fromat: occasion")
                        .replace("topics: [lehre]", "topics: [lehren]")
                        .replace("lead: kammer", "lead: [kammer]")
                        .replace("name: {de: Amt}", "name: Amt")
                        .replace("status: running", "status: running\n    since: 2018-13");
        assertThat(problems(wrong))
                .anyMatch(each -> each.startsWith("f:2:5: 'Probe F' is not possible here"))
                .anyMatch(each ->
                        each.contains("'trian' is not known here")
                                && each.contains("Maybe 'train' was meant."))
                .anyMatch(each ->
                        each.contains("The key 'fromat' is not known")
                                && each.contains("Maybe 'format' was meant."))
                .anyMatch(each -> each.contains("The key 'format' is missing here."))
                .anyMatch(each ->
                        each.contains("There is no 'lehren' in topics.")
                                && each.contains("Maybe 'lehre' was meant."))
                .anyMatch(each -> each.contains("but here is a list"))
                .anyMatch(each ->
                        each.contains("the text 'Amt'") && each.contains("Maybe 'de:' is missing"))
                .anyMatch(each -> each.contains("'2018-13' is no date"))
                .hasSize(8);
        assertThat(SITE.bean(Alliances.class).named("Probe F")).isEmpty();
    }

    @Test
    void doubledKeysAndIdsAreSaid() {
        String doubled =
                SMALL.formatted("probe-g")
                        .replace("status: running", "status: running\n    status: idea")
                        .replace("- id: amt", "- id: kammer");
        assertThat(problems(doubled))
                .anyMatch(each -> each.contains("The key 'status' stands here twice."))
                .anyMatch(each ->
                        each.contains(
                                "The id 'kammer' stands twice in organisations; first in line"));
    }

    @Test
    void otherEncodingsAreNamedWithTheirPlace() {
        byte[] windows = SMALL.formatted("probe-h").getBytes(Charset.forName("windows-1252"));
        assertThat(problems(windows))
                .singleElement()
                .asString()
                .startsWith("f:3:13: The byte 0xFC is no UTF-8.")
                .contains("Windows-1252");
        assertThat(
                        problems(SMALL.formatted("probe-h").getBytes(StandardCharsets.UTF_16))
                                .getFirst())
                .contains("UTF-16");
    }

    @Test
    void bombsAndNonsenseAreRefusedQuickly() {
        String bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n";
        assertThat(problems(bomb)).anyMatch(each -> each.contains("The alias '*a' is not taken"));
        assertThat(problems("[\n".repeat(2_500_000)))
                .singleElement()
                .asString()
                .contains("more than 20 levels");
        assertThat(problems("- a\n".repeat(2_500_000))).hasSize(1);
        assertThat(problems("x".repeat(10_000_000)))
                .containsExactly(
                        "f:1:100001: The line has 10000000 characters; at most 100000 are read.");
        assertThat(problems("a: b: c")).singleElement().asString().contains("f:1:");
        assertThat(problems("")).containsExactly("f: The file is empty; an alliance was expected.");
        assertThat(problems(new byte[40 << 20]))
                .singleElement()
                .asString()
                .contains("at most 32 MB");
        assertThat(problems("a: 1\n---\nb: 2"))
                .anyMatch(each -> each.contains("A second document"));
        var random = new java.util.Random(1);
        byte[] noise = new byte[10 << 20];
        random.nextBytes(noise);
        assertThat(problems(noise)).hasSize(1);
    }

    @Test
    void onlyTheFirstHundredProblemsAreShown() {
        String many =
                "format: 1\n"
                        + java.util.stream.IntStream.range(0, 500)
                                .mapToObj(i -> "schlüssel" + i + ": 1\n")
                                .collect(Collectors.joining());
        List<String> all = problems(many);
        assertThat(all).hasSize(101);
        assertThat(all).anyMatch(each -> each.contains("more problems are not shown"));
    }

    @Test
    void nothingIsTakenOverWhenSomethingFails() {
        String withLogo =
                SMALL.formatted("probe-i").replace("languages:", "logo: logo.svg\nlanguages:");
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
                        SMALL.formatted("probe-gross")
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
        take(SMALL.formatted("probe-j"));
        String renamed =
                SMALL.formatted("probe-j")
                        .replace("  - id: lehre\n", "  - id: ausbildung\n    formerly: [lehre]\n");
        assertThat(problems(renamed))
                .singleElement()
                .asString()
                .contains("There is no 'lehre' in topics.");
    }

    @Test
    void newsFollowWhatTheyAreAboutToItsNewId() {
        String news =
                SMALL.formatted("probe-k")
                        + "news:\n  - id: neu\n    date: 2024\n    title: {de: Neu}\n    about: [actions/messe, partners/amt]\n";
        take(news);
        take(
                SMALL.formatted("probe-k")
                        .replace(
                                "  - id: messe\n",
                                "  - id: lehrstellenmesse\n    formerly: [messe]\n"));
        String exported = FILES.export("probe-k").orElseThrow();
        assertThat(exported).contains("about: [actions/lehrstellenmesse, partners/amt]");
        assertThat(preview(exported).isNothing()).isTrue();
    }

    @Test
    void theInstallationsOwnAddressesAreNoIds() {
        assertThat(problems(SMALL.formatted("search")))
                .singleElement()
                .asString()
                .contains("'search' is an address of the installation itself");
    }

    @Test
    void aFormerIdThatIsNoLongerNamedIsStillRemembered() {
        String named =
                SMALL.formatted("probe-l")
                        .replace("  - id: messe\n", "  - id: messe\n    formerly: [alte-messe]\n");
        take(named);
        assertThat(preview(SMALL.formatted("probe-l")).isNothing()).isTrue();
    }
}
