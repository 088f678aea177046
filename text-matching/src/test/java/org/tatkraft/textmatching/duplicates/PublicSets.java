package org.tatkraft.textmatching.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Public sets that lie beside the project where they are at hand. */
final class PublicSets {

    private PublicSets() {}

    /** A folder of them; skips the test if it is not there. */
    static Path folder(String name) {
        Path beside = Path.of("").toAbsolutePath();
        while (beside != null && !Files.exists(beside.resolve("shared/reference"))) {
            beside = beside.getParent();
        }
        Assumptions.assumeTrue(beside != null, "The public sets are not at hand");
        return beside.resolve("shared/reference").resolve(name);
    }

    /** The rows of a file with commas, the header first. */
    static List<List<String>> rows(Path file) throws IOException {
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

    /** A file as a table, its first column the ids. */
    static Table table(Path file) throws IOException {
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
}
