package org.tatkraft.commandline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes results as CSV for programs, or as a table for people. */
final class TextReport {

    private static final List<String> HEAD =
            List.of(
                    "id",
                    "variable",
                    "by",
                    "category",
                    "at",
                    "estimate",
                    "standardError",
                    "lower",
                    "upper",
                    "designEffect",
                    "n",
                    "missing",
                    "statistic",
                    "pValue");

    private TextReport() {}

    /** Numbers in full, separated by commas, with a header. */
    static void writeCsv(PrintStream out, List<Result> results) {
        out.print(String.join(",", HEAD) + "\n");
        for (Result each : results) {
            out.print(
                    cells(each, TextReport::full).stream()
                                    .map(TextReport::quoted)
                                    .collect(Collectors.joining(","))
                            + "\n");
        }
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\n\\r]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Numbers rounded to six digits, in columns as wide as they need. */
    static void writeTable(PrintStream out, List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        results.forEach(each -> rows.add(cells(each, TextReport::rounded)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                boolean isNumber = column > 3;
                if (isUsed(rows, column)) {
                    String cell = row.get(column);
                    String padding = " ".repeat(widths[column] - cell.length());
                    line.append(isNumber ? padding + cell : cell + padding).append("  ");
                }
            }
            out.print(line.toString().stripTrailing() + "\n");
        }
    }

    private static boolean isUsed(List<List<String>> rows, int column) {
        return rows.stream().skip(1).anyMatch(row -> !row.get(column).isEmpty());
    }

    private interface Written {
        String of(double number);
    }

    private static List<String> cells(Result result, Written number) {
        String by =
                result.by().entrySet().stream()
                        .map(TextReport::pair)
                        .collect(Collectors.joining("; "));
        return List.of(
                result.id(),
                result.variable(),
                by,
                result.category() == null ? "" : result.category(),
                number.of(result.at()),
                number.of(result.estimate()),
                number.of(result.standardError()),
                number.of(result.lower()),
                number.of(result.upper()),
                number.of(result.designEffect()),
                result.respondents() < 0 ? "" : Integer.toString(result.respondents()),
                result.missing() < 0 ? "" : Integer.toString(result.missing()),
                number.of(result.statistic()),
                number.of(result.probability()));
    }

    private static String pair(Map.Entry<String, String> each) {
        return each.getKey() + "=" + each.getValue();
    }

    private static String full(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }

    private static String rounded(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6g", number) : "";
    }
}
