package org.tatkraft.commandline.analyse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with answers, in which plans are analysed. */
abstract class AnalysedPlan {

    static final String DATA =
            """
            branch,size,weight,population,staff,difficulty,applicants
            craft,small,10,30,4,often,2
            craft,small,10,30,7,never,5
            craft,large,10,30,60,often,
            trade,small,20,60,3,never,9
            trade,large,20,60,80,often,1
            trade,large,20,60,,never,4
            """;

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @BeforeEach
    void data() throws IOException {
        Files.writeString(folder.resolve("answers.csv"), DATA);
    }

    int run(String plan, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), plan);
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        out.reset();
        messages.reset();
        return Analyse.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> told() {
        return messages.toString(StandardCharsets.UTF_8).replace(folder + "/", "").lines().toList();
    }

    static final String PLAN =
            """
            data: answers.csv
            design: {strata: [branch], weight: weight, populationSize: population}
            estimates:
              - {id: staff, mean: staff}
              - {id: often, proportion: difficulty, by: [branch]}
              - {id: all, count: size, where: {difficulty: often}}
            """;

    double[] column(int nth, String id) {
        return printed()
                .lines()
                .filter(line -> line.startsWith(id + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[nth]))
                .toArray();
    }
}
