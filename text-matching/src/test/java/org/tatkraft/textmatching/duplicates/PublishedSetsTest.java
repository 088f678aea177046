package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public sets, beside the project where they are at hand: one configuration for all of them. */
class PublishedSetsTest {

    private static Path folder(String name) {
        Path beside = Path.of("").toAbsolutePath();
        while (beside != null && !Files.exists(beside.resolve("shared/reference/duplicates"))) {
            beside = beside.getParent();
        }
        Assumptions.assumeTrue(beside != null, "The public sets are not at hand");
        return beside.resolve("shared/reference/duplicates").resolve(name);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char each : Files.readString(file).replace("\r", "").toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == ',')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(each);
            }
        }
        return rows;
    }

    private static Table table(Path file) throws IOException {
        List<List<String>> rows = rows(file);
        List<List<String>> records = rows.subList(1, rows.size());
        var columns = new ArrayList<Table.Column>();
        for (int nth = 1; nth < rows.getFirst().size(); nth++) {
            int column = nth;
            columns.add(
                    new Table.Column(
                            rows.getFirst().get(nth),
                            records.stream().map(row -> row.get(column)).toList()));
        }
        return new Table(records.stream().map(List::getFirst).toList(), columns);
    }

    @ParameterizedTest
    @CsvSource({"abt-buy,0.96", "amazon-google,0.70", "dblp-acm,0.99"})
    void pairsAreFoundWithoutLabels(String name, double least) throws IOException {
        Path folder = folder(name);
        List<List<String>> truth = rows(folder.resolve("truth.csv"));
        Set<List<String>> right = new HashSet<>(truth.subList(1, truth.size()));
        List<Match> matches =
                Duplicates.between(
                        table(folder.resolve("left.csv")),
                        table(folder.resolve("right.csv")),
                        done -> {});
        assertThat(Register.f1(matches, right)).isGreaterThanOrEqualTo(least);
    }
}
