package org.tatkraft.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tatkraft.commandline.Plan.Wanted;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Domain;

/** The answers of a data file, and the groups into which a plan divides them. */
final class Answers {

    private final CsvFile data;
    private final Map<List<Object>, Groups> groups = new ConcurrentHashMap<>();

    Answers(CsvFile data) {
        this.data = data;
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
        Categories counted = counting(joint(by), where).occurring();
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
