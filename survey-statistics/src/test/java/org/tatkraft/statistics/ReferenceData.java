package org.tatkraft.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Files of results of R, beside the project where they are at hand. */
final class ReferenceData {

    private static final Path FOLDER = folder();

    private ReferenceData() {}

    private static Path folder() {
        Path beside = Path.of("").toAbsolutePath();
        while (beside.getParent() != null) {
            beside = beside.getParent();
            Path found = beside.resolve("shared/reference/survey");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return Path.of("shared/reference/survey");
    }

    /** A file; the test is skipped where it is not at hand. */
    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "There is no " + file);
        return file;
    }

    /** The columns of a CSV file by their names; an empty cell is {@code null}. */
    static Map<String, List<@Nullable String>> table(String name) {
        try {
            List<String> lines = Files.readAllLines(file(name));
            List<String> names = cells(lines.getFirst());
            var columns = new LinkedHashMap<String, List<@Nullable String>>();
            names.forEach(each -> columns.put(each, new ArrayList<>()));
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                for (int nth = 0; nth < names.size(); nth++) {
                    String cell = cells.get(nth);
                    columns.get(names.get(nth)).add(cell.isEmpty() ? null : cell);
                }
            }
            return columns;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static double[] numbers(List<@Nullable String> column) {
        double[] numbers = new double[column.size()];
        Arrays.setAll(
                numbers,
                row -> column.get(row) == null ? Double.NaN : Double.parseDouble(column.get(row)));
        return numbers;
    }
}
