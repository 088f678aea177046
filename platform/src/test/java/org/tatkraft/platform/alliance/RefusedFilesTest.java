package org.tatkraft.platform.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.alliance.file.RefusedFile;
import org.tatkraft.platform.installation.Refusal;

/** What is wrong with a file is said all at once, with its place. */
class RefusedFilesTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final AllianceFiles FILES = SITE.bean(AllianceFiles.class);

    static List<String> problems(byte[] file) {
        RefusedFile refused =
                catchThrowableOfType(
                        RefusedFile.class,
                        () ->
                                FILES.preview(
                                        file,
                                        true,
                                        name -> {
                                            throw new Refusal(name + " is missing.", "it moved.");
                                        }));
        assertThat(refused).as("the file should be refused").isNotNull();
        return refused.problems().stream().map(each -> each.in("f")).toList();
    }

    static List<String> problems(String file) {
        return problems(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String wrong =
                SmallAlliance.yaml("Probe F")
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
                SmallAlliance.yaml("probe-g")
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
        byte[] windows = SmallAlliance.yaml("probe-h").getBytes(Charset.forName("windows-1252"));
        assertThat(problems(windows))
                .singleElement()
                .asString()
                .startsWith("f:3:13: The byte 0xFC is no UTF-8.")
                .contains("Windows-1252");
        assertThat(
                        problems(SmallAlliance.yaml("probe-h").getBytes(StandardCharsets.UTF_16))
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

    /** An alliance stands in addresses beside the pages of the installation. */
    @Test
    void whatIsAnAddressOfTheInstallationIsNoId() {
        var first = Pattern.compile("^/\\{language[^/]*}/([a-z-]+)(/.*)?$");
        var ids =
                SITE.routes().getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .map(first::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .collect(Collectors.toSet());
        assertThat(ids).contains("search", "sign-in");
        for (String id : ids) {
            assertThat(problems(SmallAlliance.yaml(id)))
                    .as(id)
                    .anyMatch(each -> each.contains("is an address of the installation itself"));
        }
    }

    @Test
    void aPictureThatIsRefusedIsOneProblemAmongOthers() {
        String file =
                SmallAlliance.yaml("probe-k")
                        .replace("languages:", "logo: logo.svg\nlanguages:")
                        .replace("[train]", "[trian]");
        assertThat(problems(file))
                .hasSize(2)
                .first()
                .isEqualTo("f:6:7: logo.svg is missing.\n    Maybe it moved.");
    }

    @Test
    void whatStandsTwiceInAListOrIsMissingInItIsSaid() {
        String file =
                SmallAlliance.yaml("probe-l")
                        .replace("languages: [de]", "languages: []")
                        .replace("topics: [lehre]", "topics: [lehre, lehre]");
        assertThat(problems(file))
                .hasSize(2)
                .anyMatch(each -> each.equals("f:6:12: The key 'languages' is missing here."))
                .anyMatch(each -> each.contains("'lehre' stands in this list twice."));
    }

    @Test
    void formerIdsAreNeitherTodaysNorThoseOfTwo() {
        String file =
                SmallAlliance.yaml("probe-m")
                        .replace("- id: kammer\n", "- id: kammer\n    formerly: [kammer, alt]\n")
                        .replace("- id: amt\n", "- id: amt\n    formerly: [alt]\n");
        assertThat(problems(file))
                .hasSize(2)
                .anyMatch(each -> each.contains("'kammer' is called so today"))
                .anyMatch(each ->
                        each.contains("'alt' cannot have been the id of two entries")
                                && each.contains("line 8"));
    }
}
