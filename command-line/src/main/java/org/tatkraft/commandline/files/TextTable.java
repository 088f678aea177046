package org.tatkraft.commandline.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.tatkraft.statistics.Categories;

/**
 * A CSV file as texts, with a column that names its rows.
 *
 * @param ids the name of each row, each once
 * @param columns the other columns with their texts; blank where there is none
 */
public record TextTable(List<String> ids, Map<String, List<String>> columns) {

    /**
     * Reads a file; nothing if it cannot be read, which is noted.
     *
     * @param id the column of the names; the first if nothing is said
     * @param done is told how many bytes have been read
     */
    public static Optional<TextTable> read(
            Path file, Optional<String> id, LongConsumer done, Problems problems) {
        if (!Files.isRegularFile(file)) {
            String message =
                    Files.isDirectory(file) ? "this is a folder." : "there is no such file.";
            problems.add(new Problem(file.toString(), 0, 0, message));
            return Optional.empty();
        }
        return problems.read(file, () -> CsvHeader.of(file))
                .flatMap(header -> {
                    String name = id.orElse(header.names().getFirst());
                    if (!header.names().contains(name)) {
                        problems.add(
                                new Problem(
                                        file.toString(),
                                        1,
                                        0,
                                        "there is no column '%s', only %s."
                                                .formatted(name, Problem.several(header.names()))));
                        return Optional.empty();
                    }
                    Set<String> all = Set.copyOf(header.names());
                    return problems.read(file, () -> CsvFile.read(file, Set.of(), all, done))
                            .map(csv -> of(header, csv, name, problems));
                });
    }

    private static TextTable of(CsvHeader header, CsvFile file, String id, Problems problems) {
        file.problems().forEach(problems::add);
        var columns = new LinkedHashMap<String, List<String>>();
        for (String name : header.names()) {
            if (!name.equals(id)) {
                columns.put(name, texts(file.categories(name)));
            }
        }
        List<String> ids = texts(file.categories(id));
        var known = new HashMap<String, Integer>();
        for (int row = 0; row < ids.size(); row++) {
            if (ids.get(row).isEmpty()) {
                problems.add(
                        file.problem(row, id, "the row has no name (column %s).".formatted(id)));
            } else if (known.put(ids.get(row), row) != null) {
                problems.add(
                        file.problem(
                                row,
                                id,
                                "two rows are called '%s' (column %s)."
                                        .formatted(ids.get(row), id)));
            }
        }
        return new TextTable(ids, columns);
    }

    private static List<String> texts(Categories column) {
        var texts = new ArrayList<String>(column.size());
        for (int row = 0; row < column.size(); row++) {
            texts.add(column.code(row) < 0 ? "" : column.labels().get(column.code(row)));
        }
        return texts;
    }
}
