package org.tatkraft.commandline.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tatkraft.statistics.Categories;

/** A CSV file as texts, with a column that names its rows. */
public final class TextTable {

    private final CsvFile file;
    private final String id;
    private final List<String> ids;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    private TextTable(CsvHeader header, CsvFile file, String id) {
        this.file = file;
        this.id = id;
        this.ids = texts(file.categories(id));
        for (String name : header.names()) {
            if (!name.equals(id)) {
                columns.put(name, texts(file.categories(name)));
            }
        }
    }

    /** The name of each row, each once. */
    public List<String> ids() {
        return ids;
    }

    /** The other columns with their texts; blank where there is none. */
    public Map<String, List<String>> columns() {
        return columns;
    }

    /** Something that is wrong with the name of a row. */
    public Problem problem(int row, String message) {
        return problem(row, id, message);
    }

    /** Something that is wrong with a cell. */
    public Problem problem(int row, String column, String message) {
        return file.problem(row, column, "%s (column %s).".formatted(message, column));
    }

    /**
     * Reads a file; nothing if it cannot be read, which is noted.
     *
     * @param id the column of the names; the first if nothing is said
     * @param needed the columns that have to be there
     * @param done is told how many bytes have been read
     */
    public static Optional<TextTable> read(
            Path file,
            Optional<String> id,
            List<String> needed,
            LongConsumer done,
            Problems problems) {
        return problems.read(
                file,
                () -> {
                    CsvHeader header = CsvHeader.of(file);
                    List<Problem> missing =
                            Stream.concat(id.stream(), needed.stream())
                                    .filter(name -> !header.names().contains(name))
                                    .map(name -> missing(header, name))
                                    .toList();
                    if (!missing.isEmpty()) {
                        throw new UnusableInput(missing);
                    }
                    Set<String> all = Set.copyOf(header.names());
                    CsvFile csv = CsvFile.read(file, Set.of(), all, done);
                    var table = new TextTable(header, csv, id.orElse(header.names().getFirst()));
                    table.check(problems);
                    return table;
                });
    }

    private static Problem missing(CsvHeader header, String name) {
        return new Problem(
                header.file().toString(),
                1,
                0,
                "there is no column '%s', only %s."
                        .formatted(name, Problem.several(header.names())));
    }

    private void check(Problems problems) {
        file.problems().forEach(problems::add);
        var known = new HashMap<String, Integer>();
        for (int row = 0; row < ids.size(); row++) {
            if (ids.get(row).isEmpty()) {
                problems.add(problem(row, "the row has no name"));
            } else if (known.put(ids.get(row), row) != null) {
                problems.add(problem(row, "two rows are called '%s'".formatted(ids.get(row))));
            }
        }
    }

    private static List<String> texts(Categories column) {
        var texts = new ArrayList<String>(column.size());
        for (int row = 0; row < column.size(); row++) {
            texts.add(column.code(row) < 0 ? "" : column.labels().get(column.code(row)));
        }
        return texts;
    }
}
