package org.tatkraft.commandline.analyse;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tatkraft.commandline.files.CsvFile;
import org.tatkraft.statistics.WeightDiagnostics;

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

    /** The column of the head from which on numbers stand. */
    private static final int FIRST_NUMBER = 4;

    private TextReport() {}

    /** Numbers in full, separated by commas, with a header. */
    static void writeCsv(PrintStream out, List<List<Result>> results) {
        out.print(String.join(",", HEAD) + "\n");
        for (List<Result> some : results) {
            for (Result each : some) {
                List<String> cells = cells(each, TextReport::full);
                out.print(
                        cells.stream().map(CsvFile::quoted).collect(Collectors.joining(","))
                                + "\n");
            }
        }
    }

    /**
     * Numbers rounded to six digits, in columns as wide as they need, and a line on the weights.
     */
    static void writeTable(PrintStream out, Analysis analysis, List<List<Result>> results) {
        int[] widths = new int[HEAD.size()];
        for (List<Result> some : results) {
            for (Result each : some) {
                List<String> cells = flatCells(each);
                Arrays.setAll(widths, nth -> Math.max(widths[nth], cells.get(nth).length()));
            }
        }
        boolean[] isUsed = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            isUsed[column] = widths[column] > 0;
            widths[column] = Math.max(widths[column], HEAD.get(column).length());
        }
        writeLine(out, HEAD, widths, isUsed);
        for (List<Result> some : results) {
            some.forEach(each -> writeLine(out, flatCells(each), widths, isUsed));
        }
        WeightDiagnostics weights = analysis.survey().diagnostics();
        out.printf(
                Locale.ROOT,
                "%n%d respondents, %d degrees of freedom; weights from %.4g to %.4g, effective size %.1f, design effect %.2f%n",
                weights.respondents(),
                analysis.survey().degreesOfFreedom(),
                weights.smallest(),
                weights.largest(),
                weights.effectiveSize(),
                weights.designEffect());
    }

    private static void writeLine(
            PrintStream out, List<String> cells, int[] widths, boolean[] isUsed) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (isUsed[column]) {
                boolean isNumber = column >= FIRST_NUMBER;
                String cell = cells.get(column);
                String padding = " ".repeat(widths[column] - cell.length());
                line.append(isNumber ? padding + cell : cell + padding).append("  ");
            }
        }
        out.print(line.toString().stripTrailing() + "\n");
    }

    private interface Written {
        String of(double number);
    }

    private static List<String> cells(Result result, Written number) {
        Label label = result.label();
        String by =
                label.by().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; "));
        var cells = new ArrayList<String>();
        cells.addAll(
                List.of(
                        label.id(),
                        label.variable(),
                        by,
                        label.category() == null ? "" : label.category(),
                        number.of(label.at())));
        cells.addAll(
                switch (result) {
                    case Result.Estimated of ->
                            List.of(
                                    number.of(of.estimate().value()),
                                    number.of(of.estimate().standardError()),
                                    number.of(of.lower()),
                                    number.of(of.upper()),
                                    number.of(of.estimate().designEffect()),
                                    Integer.toString(of.estimate().respondents()),
                                    Integer.toString(of.estimate().missing()),
                                    "",
                                    "");
                    case Result.Tested of ->
                            List.of(
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    number.of(of.statistic()),
                                    number.of(of.probability()));
                    case Result.Weighted of ->
                            List.of(number.of(of.weight()), "", "", "", "", "", "", "", "");
                });
        return cells;
    }

    private static String full(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }

    /** The cells of a line, without breaks. */
    private static List<String> flatCells(Result result) {
        return cells(result, TextReport::rounded).stream()
                .map(cell -> cell.replaceAll("\\R", " "))
                .toList();
    }

    private static String rounded(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6g", number) : "";
    }
}
