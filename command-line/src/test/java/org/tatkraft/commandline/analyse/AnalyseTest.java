package org.tatkraft.commandline.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A plan and a data file give numbers, or everything that is wrong with them. */
class AnalyseTest extends AnalysedPlan {

    @Test
    void everyEstimateIsWrittenForEachGroupAndCategory() throws IOException {
        assertThat(run(PLAN, "--format", "csv")).as("%s", told()).isZero();
        assertThat(printed().lines().map(line -> line.replaceAll("(,[^,]*){9}$", "")))
                .containsExactly(
                        "id,variable,by,category,at",
                        "staff,staff,,,",
                        "often,difficulty,branch=craft,never,",
                        "often,difficulty,branch=craft,often,",
                        "often,difficulty,branch=trade,never,",
                        "often,difficulty,branch=trade,often,",
                        "all,size,,large,",
                        "all,size,,small,");
        assertThat(printed())
                .contains("often,difficulty,branch=trade,often,,0.3333333333333333,")
                .contains("all,size,,large,,30.0,");
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        run(PLAN);
        String once = printed();
        run(PLAN);
        assertThat(printed()).isEqualTo(once).contains("\"degreesOfFreedom\" : 4");
    }

    @Test
    void aFileIsReplacedOnlyByAWholeOne() throws IOException {
        Path result = folder.resolve("result.json");
        Files.writeString(result, "before");
        assertThat(run(PLAN.replace("staff}", "nobody}"), "--out", result.toString())).isEqualTo(1);
        assertThat(result).hasContent("before");
        assertThat(run(PLAN, "--out", result.toString())).isZero();
        assertThat(Files.readString(result)).startsWith("{").endsWith("}\n");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".unfinished"));
        }
    }

    @Test
    void weightsAreAdjustedToWhatIsKnownOfThePopulation() throws IOException {
        Files.writeString(
                folder.resolve("population.csv"),
                "branch;size;Nh\ncraft;small;20\ncraft;large;10\ntrade;small;25\ntrade;large;35\n");
        String plan =
                PLAN.replace(
                        "estimates:",
                        """
                        adjust:
                          - rake:
                              margins:
                                - {by: [branch], totals: {file: population.csv, column: Nh}}
                                - {by: [size], totals: {small: 45, large: 45}}
                        estimates:
                          - {id: w, weights: adjusted}\
                        """);
        assertThat(run(plan, "--format", "csv")).as("%s", told()).isZero();
        double sum =
                printed()
                        .lines()
                        .filter(line -> line.startsWith("w,"))
                        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
                        .sum();
        assertThat(sum).isCloseTo(90, within(1e-9));
        assertThat(run(plan.replace("large: 45", "large: 55"))).isEqualTo(1);
        assertThat(told().getFirst())
                .endsWith("The margins contradict each other: branch sums to 90, and size to 100.");
    }

    @Test
    void aBootstrapGivesOtherStandardErrorsToTheSameEstimates() throws IOException {
        run(PLAN, "--format", "csv");
        double[] estimates = column(5, "often");
        double[] errors = column(6, "often");
        String plan =
                PLAN.replace(
                        "estimates:",
                        "variance: {bootstrap: {replicates: 400, seed: 3}}\nestimates:");
        assertThat(run(plan, "--format", "csv")).as("%s", told()).isZero();
        String once = printed();
        assertThat(column(5, "often")).isEqualTo(estimates);
        double[] drawn = column(6, "often");
        for (int nth = 0; nth < errors.length; nth++) {
            assertThat(drawn[nth] / errors[nth]).isCloseTo(1, within(0.2));
        }
        run(plan, "--format", "csv");
        assertThat(printed()).isEqualTo(once);
    }

    @Test
    void wavesAreComparedWithAndWithoutThoseWhoTookPartInBoth() throws IOException {
        Files.writeString(
                folder.resolve("before.csv"),
                "firm,staff,difficulty\na,3,often\nb,6,never\nc,50,never\nd,4,never\n");
        Files.writeString(
                folder.resolve("after.csv"),
                "firm,staff,difficulty\na,4,often\nb,8,never\nc,55,often\nz,5,never\n");
        Files.writeString(
                folder.resolve("before.yaml"),
                "data: before.csv\nestimates:\n  - {id: m, mean: staff}\n");
        String plan =
                """
                data: after.csv
                estimates:
                  - {id: apart, difference: {of: {mean: staff}, against: {plan: before.yaml}}}
                  - {id: both, difference: {of: {mean: staff}, against: {plan: before.yaml}, overlap: firm}}
                  - {id: share, difference: {of: {proportion: difficulty}, against: {plan: before.yaml}, overlap: firm}}
                """;
        assertThat(run(plan, "--format", "csv")).as("%s", told()).isZero();
        assertThat(column(5, "apart")).containsExactly(18.0 - 15.75);
        assertThat(column(5, "both")).containsExactly(18.0 - 15.75);
        assertThat(column(6, "both")[0]).isLessThan(column(6, "apart")[0] / 2);
        assertThat(column(5, "share")).containsExactly(-0.25, 0.25);
    }

    /** R's own data: the estimates and standard errors that it gives for them. */
    @Test
    void aPlanAgreesWithR() throws IOException {
        Path data = Path.of("").toAbsolutePath();
        while (data != null && !Files.exists(data.resolve("shared/reference/survey/data"))) {
            data = data.getParent();
        }
        Assumptions.assumeTrue(data != null, "R's data are not at hand");
        Files.copy(
                data.resolve("shared/reference/survey/data/apistrat.csv"),
                folder.resolve("apistrat.csv"));
        String plan =
                """
                data: apistrat.csv
                design: {strata: [stype], weight: pw}
                adjust:
                  - calibrate: {totals: {"(Intercept)": 6194, "stype=H": 755, "stype=M": 1018, "api99": 3914069}}
                estimates:
                  - {id: m, mean: api00}
                  - {id: t, total: enroll}
                  - {id: a, association: [sch.wide, comp.imp]}
                """;
        assertThat(run(plan, "--format", "csv")).as("%s", told()).isZero();
        assertThat(column(5, "m")[0]).isCloseTo(664.630200260885, withinPercentage(1e-7));
        assertThat(column(6, "m")[0]).isCloseTo(1.92555616120653, withinPercentage(1e-7));
        assertThat(column(6, "t")[0]).isCloseTo(113329.101122536, withinPercentage(1e-7));
        assertThat(column(12, "a")[0]).isCloseTo(46.2913929553692, withinPercentage(1e-7));
    }

    @Test
    void whatOnlyOneWaveHasStandsThereWithoutANumber() throws IOException {
        Files.writeString(
                folder.resolve("before.csv"), "branch,staff\ncraft,3\ncraft,5\ncare,9\ncare,7\n");
        Files.writeString(
                folder.resolve("before.yaml"),
                "data: before.csv\nestimates:\n  - {id: m, mean: staff}\n");
        String plan =
                """
                data: answers.csv
                estimates:
                  - {id: change, difference: {of: {mean: staff}, against: {plan: before.yaml}}, by: [branch]}
                """;
        assertThat(run(plan, "--format", "csv")).as("%s", told()).isZero();
        assertThat(printed().lines().skip(1).map(line -> line.replaceAll("(,[^,]*){8}$", "")))
                .containsExactly(
                        "change,staff,branch=craft,,,19.666666666666668",
                        "change,staff,branch=trade,,,",
                        "change,staff,branch=care,,,");
    }

    @Test
    void aGroupInWhichNothingCanBeTestedDoesNotStopTheOthers() throws IOException {
        String plan =
                """
                data: answers.csv
                estimates:
                  - {id: test, association: [difficulty, size], by: [branch]}
                  - {id: nobody, mean: staff, where: {branch: craft, population: "60"}}
                """;
        assertThat(run(plan, "--format", "csv")).as("%s", told()).isZero();
        assertThat(printed()).contains("nobody,staff,,,,,,,,,0,0,,");
        assertThat(run(plan.replace(", by: [branch]", ", where: {difficulty: often}")))
                .isEqualTo(1);
        assertThat(told().getFirst()).contains("An association needs two categories on both sides");
    }

    /** Results may be confidential: who may read them is decided once. */
    @Test
    void aFileThatIsReplacedKeepsWhoMayReadIt() throws IOException {
        Path result = Files.writeString(folder.resolve("result.json"), "before");
        Files.setPosixFilePermissions(result, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), result);
        assertThat(run(PLAN, "--out", link.toString())).as("%s", told()).isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(result)).startsWith("{");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result)))
                .isEqualTo("rw-------");
    }

    @Test
    void eachStepOfAnAdjustmentIsReported() throws IOException {
        String plan =
                PLAN.replace(
                        "estimates:",
                        """
                        adjust:
                          - nonresponse: {by: [branch, size], totals: {"craft|small": 20, "craft|large": 10, "trade|small": 25, "trade|large": 35}, collapseBelow: 2}
                          - trim: {above: 1.2, of: median}
                        estimates:\
                        """);
        assertThat(run(plan)).as("%s", told()).isZero();
        assertThat(printed())
                .contains("\"step\" : \"nonresponse\"")
                .contains("\"craft|large\",")
                .contains("\"step\" : \"trim\"")
                .contains("\"bound\" : ")
                .contains("\"cut\" : ");
    }
}
