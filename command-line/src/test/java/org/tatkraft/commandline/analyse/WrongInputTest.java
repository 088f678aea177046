package org.tatkraft.commandline.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that is wrong with a plan and its data is told at once, each with its place. */
class WrongInputTest extends AnalysedPlan {

    @Test
    void everythingThatIsWrongWithAPlanIsToldWithItsPlace() throws IOException {
        assertThat(
                        run(
                                """
                                data: answers.csv
                                desing: {strata: [branch]}
                                adjust:
                                  - rakes: {}
                                  - trim: {above: viel, of: mode}
                                estimates:
                                  - {mean: staff}
                                  - {id: a, ratio: [staff]}
                                  - {id: a, quantile: staff, at: [1.5]}
                                  - {id: b, by: [branch]}
                                """))
                .isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        "plan.yaml:2:1: there is no key 'desing' here, only adjust, data, design, estimates, variance.",
                        "plan.yaml:4:12: there is no adjustment 'rakes', only nonresponse, poststratify, rake, calibrate, trim.",
                        "plan.yaml:5:19: 'viel' is no number.",
                        "plan.yaml:5:29: 'mode' is not possible here, only median, mean.",
                        "plan.yaml:7:5: the key 'id' is missing: what the estimate is called.",
                        "plan.yaml:8:20: two columns are expected here, not 1.",
                        "plan.yaml:9:10: two estimates have the id 'a'.",
                        "plan.yaml:9:35: a share between 0 and 1 is expected here, not 1.5.",
                        "plan.yaml:10:5: what is to be estimated is missing: mean, proportion, total, count, ratio, quantile, contrast, association, weights, difference.",
                        "Nothing was written.");
    }

    @Test
    void whatCannotBeContrastedOrComparedIsRefused() throws IOException {
        assertThat(
                        run(
                                """
                                data: answers.csv
                                estimates:
                                  - {id: a, contrast: {of: {total: staff, by: [branch]}, weights: {craft: 1}}}
                                  - {id: b, difference: {of: {weights: adjusted}, against: {plan: b.yaml}}}
                                  - {id: c, mean: staff, mean: staff}
                                """))
                .isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        "plan.yaml:3:28: a contrast is of the means of one column.",
                        "plan.yaml:4:30: a difference is of estimates with a standard error.",
                        "plan.yaml:5:26: 'mean' stands here twice.",
                        "Nothing was written.");
    }

    /** Nothing hides anything else: plan, data, design, weights and estimates in one run. */
    @Test
    void whatDoesNotFitTheDataIsToldAllAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("answers.csv"),
                """
                branch,size,weight,population,staff,difficulty
                craft,small,10,2,4,often
                craft,small,-1,2,viele,never
                craft,"large
                ",,2,60,often
                trade,small,20,60,3,
                trade,large,20,61,80,often
                ,large,20,60,7,never
                """);
        Files.writeString(
                folder.resolve("population.csv"), "branch,Nh\ncraft,20\ntrade,\ntrade,-4\n,3\n");
        assertThat(
                        run(
                                """
                                data: answers.csv
                                design: {strata: [branch], weight: weight, populationSize: population}
                                adjust:
                                  - poststratify: {by: [branch], totals: {file: population.csv, column: Nh}}
                                  - rake:
                                      margins:
                                        - {by: [size], totals: {small: 45, large: 45}}
                                        - {by: [difficulty], totals: {often: 60, never: 40}}
                                  - rake: {margins: [{by: [region], totals: {file: gone.csv, column: Nh}}]}
                                  - calibrate: {totals: {"size=huge": 3}}
                                estimates:
                                  - {id: a, mean: stuff, by: [country]}
                                  - {id: b, contrast: {of: {mean: staff, by: [size]}, weights: {tiny: 1}}}
                                  - {id: c, mean: staff, interval: logit}
                                """))
                .isEqualTo(1);
        String columns = "branch, size, weight, population, staff, difficulty";
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "plan.yaml:6:7: The margins contradict each other: size sums to 90, and difficulty to 100.",
                        "plan.yaml:9:28: there is no column 'region' in answers.csv, only "
                                + columns
                                + ".",
                        "plan.yaml:9:45: there is no file gone.csv.",
                        "plan.yaml:10:16: size=huge: nobody in the sample has 'huge', only large, large , small.",
                        "plan.yaml:12:19: there is no column 'stuff' in answers.csv, only "
                                + columns
                                + ".",
                        "plan.yaml:12:31: there is no column 'country' in answers.csv, only "
                                + columns
                                + ".",
                        "plan.yaml:13:5: There is no category tiny, only large, large , small.",
                        "plan.yaml:14:26: there is no key 'interval' here, only by, id, mean, where.",
                        "population.csv:3:2: there is no Nh.",
                        "population.csv:4:2: the number -4 is negative.",
                        "population.csv:5:1: there is no branch.",
                        "answers.csv:2:4: the row has the population size 2, and 3 units were drawn of its stratum craft (column population).",
                        "answers.csv:3:3: the row has the weight -1 (column weight).",
                        "answers.csv:3:5: 'viele' is no number (column staff).",
                        "answers.csv:4:3: the row has no weight (column weight).",
                        "answers.csv:7:4: the row has the population size 61, and another row of its stratum trade has 60 (column population).",
                        "answers.csv:8:1: the row has no stratum (column branch).",
                        "Nothing was written.");
    }

    @Test
    void placesWithoutRoomForAResultAreToldBeforeAnythingIsComputed() throws IOException {
        assertThat(run(PLAN, "--out", folder.resolve("gone/result.json").toString())).isEqualTo(1);
        assertThat(told().getFirst()).contains("there is no folder").contains("gone.");
        assertThat(run(PLAN, "--out", folder.toString())).isEqualTo(1);
        assertThat(told().getFirst()).endsWith("this is a folder.");
        assertThat(run(PLAN, "--out", folder.resolve("answers.csv").toString())).isEqualTo(1);
        assertThat(told().getFirst()).endsWith("this file is read; results go to another.");
        assertThat(run(PLAN.replace("answers.csv", "gone.csv"))).isEqualTo(1);
        assertThat(told().getFirst()).isEqualTo("plan.yaml:1:7: there is no file gone.csv.");
        assertThat(run(PLAN.replace("answers.csv", "."))).isEqualTo(1);
        assertThat(told().getFirst()).startsWith("plan.yaml:1:7: ").endsWith(" is a folder.");
    }

    /** What is asked of nobody would otherwise vanish without a word. */
    @Test
    void labelsThatNobodyHasAreTold() throws IOException {
        assertThat(
                        run(
                                """
                                data: answers.csv
                                estimates:
                                  - {id: a, mean: staff, where: {branch: crafts}}
                                  - {id: b, contrast: {of: {mean: staff, by: [size]}, weights: {tiny: 1, huge: 2}}}
                                """))
                .isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        "plan.yaml:3:42: nobody has 'crafts' in the column branch, only craft, trade.",
                        "plan.yaml:4:5: There is no category tiny, huge, only large, small.",
                        "Nothing was written.");
    }

    @Test
    void plansThatSayNothingAreRefused() throws IOException {
        assertThat(
                        run(
                                """
                                data: answers.csv
                                design: {nested: true, strata: [branch, branch]}
                                adjust:
                                  - rake: {margins: [], tolerance: 0}
                                estimates:
                                  - {id: "", mean: staff, by: [""]}
                                  - {id: b, quantile: staff, at: []}
                                  - {id: c, contrast: {of: {mean: staff}, weights: {}}}
                                  - {id: d, association: [branch, size], statistic: wald}
                                """))
                .isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        "plan.yaml:2:41: the column branch stands here twice.",
                        "plan.yaml:4:11: a margin is expected here.",
                        "plan.yaml:4:36: a number above 0 and below 1 is expected here, such as 1e-10.",
                        "plan.yaml:6:5: the key 'id' is missing: what the estimate is called.",
                        "plan.yaml:6:32: a column is expected here.",
                        "plan.yaml:7:34: a share between 0 and 1 is expected here.",
                        "plan.yaml:8:52: what the means are multiplied by is expected here, such as {A: 1, B: -1}.",
                        "plan.yaml:9:53: 'wald' is not possible here, only F, Chisq.",
                        "Nothing was written.");
    }

    @Test
    void labelsThatCannotBeToldApartAreRefused() throws IOException {
        Files.writeString(folder.resolve("answers.csv"), "a,b,x\np|q,r,1\np,q|r,2\np,s,3\np,s,4\n");
        assertThat(
                        run(
                                """
                                data: answers.csv
                                adjust:
                                  - poststratify: {by: [a, b], totals: {"p|q|r": 10, "p|s": 20}}
                                estimates:
                                  - {id: a, mean: x}
                                """))
                .isEqualTo(1);
        assertThat(told().getFirst())
                .endsWith(
                        "'p|q' of the column a has a '|', which stands between the labels of several columns.");
    }

    @Test
    void plansThatAreNoneAreRefused() throws IOException {
        assertThat(run("")).isEqualTo(1);
        assertThat(told().getFirst()).isEqualTo("plan.yaml: the plan is empty.");
        assertThat(run("data: [")).isEqualTo(1);
        assertThat(told().getFirst()).startsWith("plan.yaml:1:8: this is not YAML:");
        assertThat(run("data: \u0001")).isEqualTo(1);
        assertThat(told().getFirst()).startsWith("plan.yaml: this is not YAML:");
        assertThat(run("data: answers.csv")).isEqualTo(1);
        assertThat(told().getFirst())
                .isEqualTo(
                        "plan.yaml:1:1: the key 'estimates' is missing: what is to be computed.");
        Files.write(folder.resolve("latin.yaml"), new byte[] {'d', ':', ' ', (byte) 0xe4});
        assertThat(
                        Analyse.run(
                                List.of(folder.resolve("latin.yaml").toString()),
                                System.out,
                                System.err))
                .isEqualTo(1);
    }

    /** An alias may lead round in a circle, which no reading may follow. */
    @Test
    void aPlanThatContainsItselfIsRefused() throws IOException {
        assertThat(
                        run(
                                """
                                data: answers.csv
                                estimates:
                                  - &again {id: a, difference: {of: *again, against: {plan: plan.yaml}}}
                                  - &too {id: b, contrast: {of: *too, weights: {a: 1}}}
                                """))
                .isEqualTo(1);
        assertThat(told())
                .contains(
                        "plan.yaml:3:5: a difference is of estimates with a standard error.",
                        "plan.yaml:4:5: a contrast needs groups, such as by: [branch].");
    }
}
