package org.tatkraft.commandline.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same numbers as R's {@code survey}: for designs, adjustments and estimates of a survey that
 * was made for this. The scripts that made the data and the expected numbers lie beside them.
 */
class AgreementTest {

    private static final Path FOLDER = folder();

    /**
     * R fits the logit of a share until its deviance changes by less than 1e-8, so it stops a
     * little before the share itself.
     */
    private static final Map<String, Double> TOLERANCES = Map.of("logit", 1e-8);

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(AgreementTest.class.getResource("/agreement")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The numbers of a line of results by the head of the table, an empty cell left out. */
    private static Map<String, String> cells(List<String> head, String line) {
        String[] cells = line.split(",", -1);
        var byName = new HashMap<String, String>();
        for (int nth = 0; nth < cells.length; nth++) {
            if (!cells[nth].isEmpty()) {
                byName.put(head.get(nth), cells[nth]);
            }
        }
        return byName;
    }

    private static List<Map<String, String>> table(List<String> lines) {
        List<String> head = List.of(lines.getFirst().split(","));
        return lines.stream().skip(1).map(line -> cells(head, line)).toList();
    }

    private static String name(Map<String, String> row) {
        String at = row.getOrDefault("at", "");
        return row.get("id")
                + " "
                + row.getOrDefault("by", "")
                + " "
                + row.getOrDefault("category", "")
                + (at.isEmpty() ? "" : " " + Double.parseDouble(at));
    }

    private static Map<String, Map<String, String>> analysed(String plan) {
        var out = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        int code =
                Analyse.run(
                        List.of(FOLDER.resolve(plan + ".yaml").toString(), "--format", "csv"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(messages, true, StandardCharsets.UTF_8));
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        var byName = new HashMap<String, Map<String, String>>();
        table(out.toString(StandardCharsets.UTF_8).lines().toList())
                .forEach(row -> byName.put(name(row), row));
        return byName;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clusters",
                "trimmed",
                "lonely-adjust",
                "lonely-average",
                "lonely-certainty",
                "lonely-remove",
                "several",
                "raked",
                "waves",
                "waves-of-offices"
            })
    void everyNumberIsThatOfR(String plan) throws IOException {
        Map<String, Map<String, String>> ours = analysed(plan);
        var apart = new ArrayList<String>();
        int compared = 0;
        for (Map<String, String> row : table(Files.readAllLines(FOLDER.resolve("expected.csv")))) {
            if (!plan.equals(row.get("plan"))) {
                continue;
            }
            Map<String, String> our = Objects.requireNonNull(ours.get(name(row)), name(row));
            for (Map.Entry<String, String> number :
                    Map.of(
                                    "estimate", "estimate",
                                    "error", "standardError",
                                    "lower", "lower",
                                    "upper", "upper",
                                    "statistic", "statistic",
                                    "p", "pValue")
                            .entrySet()) {
                if (row.containsKey(number.getKey())) {
                    double expected = Double.parseDouble(row.get(number.getKey()));
                    double actual = Double.parseDouble(our.getOrDefault(number.getValue(), "NaN"));
                    double distance = Math.abs(actual - expected) / Math.abs(expected);
                    compared++;
                    if (!(distance <= TOLERANCES.getOrDefault(row.get("id"), 1e-9))) {
                        apart.add(
                                "%s %s: %s, R %s (%.1e)"
                                        .formatted(
                                                name(row),
                                                number.getKey(),
                                                actual,
                                                expected,
                                                distance));
                    }
                }
            }
        }
        assertThat(compared).isPositive();
        assertThat(apart).isEmpty();
    }
}
