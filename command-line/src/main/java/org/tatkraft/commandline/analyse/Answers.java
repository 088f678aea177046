package org.tatkraft.commandline.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.files.CsvFile;
import org.tatkraft.commandline.files.CsvHeader;
import org.tatkraft.commandline.files.Problem;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Domain;
import org.tatkraft.statistics.UnusableRows;

/** The answers of a data file, and the groups into which a plan divides them. */
final class Answers {

    private final CsvHeader header;
    private final CsvFile data;
    private final Problems problems;
    private final Map<List<Object>, Groups> groups = new ConcurrentHashMap<>();

    private Answers(CsvHeader header, CsvFile data, Problems problems) {
        this.header = header;
        this.data = data;
        this.problems = problems;
    }

    /** Reads what a plan needs of its data; columns and cells that cannot be used are noted. */
    static Optional<Answers> of(Plan plan, LongConsumer done, Problems problems) {
        Path file = plan.data();
        if (!plan.place().isFile(file)) {
            return Optional.empty();
        }
        return problems.read(file, () -> CsvHeader.of(file))
                .flatMap(header -> {
                    requireColumns(plan, header);
                    PlannedColumns there = PlannedColumns.of(plan).in(header);
                    return problems.read(
                                    file,
                                    () ->
                                            CsvFile.read(
                                                    file,
                                                    there.numbers(),
                                                    there.categories(),
                                                    done))
                            .map(data -> new Answers(header, data, problems));
                })
                .map(answers -> {
                    answers.data.problems().forEach(problems::add);
                    PlannedColumns.filters(plan)
                            .filter(each -> each.node().isSound())
                            .forEach(answers::requireLabels);
                    return answers;
                });
    }

    /**
     * Joint categories whose labels can be told apart.
     *
     * @throws IllegalArgumentException if a label has the sign that stands between labels
     */
    Categories jointByLabel(List<String> columns) {
        if (columns.size() > 1) {
            for (String column : columns) {
                for (String label : categories(column).labels()) {
                    if (label.contains("|")) {
                        throw new IllegalArgumentException(
                                "'%s' of the column %s has a '|', which stands between the labels of several columns"
                                        .formatted(label, column));
                    }
                }
            }
        }
        return joint(columns);
    }

    private static void requireColumns(Plan plan, CsvHeader header) {
        PlannedColumns.of(plan.design()).areIn(header, plan.design().node());
        plan.adjustments().forEach(each -> PlannedColumns.of(each).areIn(header, each.node()));
        plan.estimates().forEach(each -> PlannedColumns.of(each).areIn(header, each.node()));
    }

    /** Notes labels that an estimate asks for and that nobody has. */
    void requireLabels(Wanted wanted) {
        wanted.where()
                .forEach((column, labels) -> {
                    List<String> there = categories(column).labels();
                    for (String label : labels) {
                        if (!there.contains(label)) {
                            wanted.node()
                                    .naming(label)
                                    .problem(
                                            "nobody has '%s' in the column %s, only %s."
                                                    .formatted(
                                                            label, column, Problem.several(there)));
                        }
                    }
                });
    }

    /** Whether there are all of these columns. */
    boolean have(PlannedColumns columns) {
        return header.names().containsAll(columns.all());
    }

    /** Notes rows that cannot be used because of what stands in a column. */
    void note(UnusableRows rows, List<String> columns) {
        note(rows, row -> columns);
    }

    /**
     * Notes rows that cannot be used.
     *
     * @param columns where the value may stand; it is the first of them without one
     */
    void note(UnusableRows rows, Function<UnusableRows.Row, List<String>> columns) {
        for (UnusableRows.Row each : rows.rows()) {
            List<String> possible = columns.apply(each);
            String column =
                    possible.stream()
                            .filter(name -> data.isMissing(each.row(), name))
                            .findFirst()
                            .orElse(possible.getFirst());
            problems.addUnlessTold(
                    data.problem(
                            each.row(),
                            column,
                            "the row has %s (column %s).".formatted(each.what(), column)));
        }
    }

    /** Groups of rows with what they are called, by column. */
    record Groups(Categories codes, List<Map<String, String>> names) {}

    int rows() {
        return data.rows();
    }

    double[] numbers(String column) {
        return data.numbers(column);
    }

    Categories categories(String column) {
        return data.categories(column);
    }

    /** The joint categories of columns; all rows are one category without any. */
    Categories joint(List<String> columns) {
        return columns.stream()
                .map(data::categories)
                .reduce(Categories::with)
                .orElseGet(() -> Categories.one(data.rows()));
    }

    /** The groups that an estimate is made for: combinations that occur, of rows that count. */
    Groups groups(Wanted wanted) {
        return groups.computeIfAbsent(
                List.of(wanted.by(), wanted.where()), key -> groups(wanted.by(), wanted.where()));
    }

    private Groups groups(List<String> by, Map<String, List<String>> where) {
        Categories all = counting(joint(by), where);
        if (by.isEmpty()) {
            return new Groups(all, List.of(Map.of()));
        }
        Categories counted = all.occurring();
        var names = new ArrayList<Map<String, String>>();
        for (int row : counted.firstRows()) {
            var name = new LinkedHashMap<String, String>();
            for (String column : by) {
                Categories categories = data.categories(column);
                name.put(column, categories.labels().get(categories.code(row)));
            }
            names.add(name);
        }
        return new Groups(counted, names);
    }

    /** A column in which only rows that count have a category. */
    Categories counting(Categories column, Map<String, List<String>> where) {
        if (where.isEmpty()) {
            return column;
        }
        Domain rows = domain(where);
        int[] codes = new int[column.size()];
        Arrays.setAll(codes, row -> rows.has(row) ? column.code(row) : Categories.MISSING);
        return Categories.of(codes, column.labels());
    }

    /** The rows that have one of the labels in each of these columns. */
    Domain domain(Map<String, List<String>> where) {
        Domain rows = Domain.all(data.rows());
        for (Map.Entry<String, List<String>> each : where.entrySet()) {
            rows = rows.and(Domain.of(data.categories(each.getKey()), each.getValue()));
        }
        return rows;
    }
}
