package org.tatkraft.commandline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.tatkraft.statistics.Categories;

/**
 * Columns of a CSV file: UTF-8, a header, comma, semicolon or tab, found by itself; cells in quotes
 * where they need it; an empty cell is no answer. With semicolons, numbers may have a decimal
 * comma.
 */
public final class CsvFile {

    private static final long SMALLEST_PART = 1 << 20;

    private final CsvHeader header;
    private final CsvLines lines;
    private final List<Problem> problems;
    private final Map<String, double[]> numbers;
    private final Map<String, Categories> categories;

    private CsvFile(
            CsvHeader header,
            CsvLines lines,
            List<Problem> problems,
            Map<String, double[]> numbers,
            Map<String, Categories> categories) {
        this.header = header;
        this.lines = lines;
        this.problems = problems;
        this.numbers = numbers;
        this.categories = categories;
    }

    /** A cell as it is written to a CSV file, in quotes where it needs them. */
    public static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(each -> ",\"\n\r".indexOf(each) >= 0);
        return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** How many rows there are behind the header. */
    public int rows() {
        return lines.rows();
    }

    /** The cells and lines that could not be read, if the file could be read to its end. */
    public List<Problem> problems() {
        return problems;
    }

    /** Something that is wrong with a cell. */
    public Problem problem(int row, String column, String message) {
        int nth = header.names().indexOf(column);
        return new Problem(header.file().toString(), lines.of(row), nth + 1, message);
    }

    /** Whether a cell of a column that was asked for is empty. */
    public boolean isMissing(int row, String column) {
        double[] ofNumbers = numbers.get(column);
        Categories ofCategories = categories.get(column);
        return ofNumbers == null
                ? ofCategories != null && ofCategories.code(row) < 0
                : Double.isNaN(ofNumbers[row]);
    }

    /** A column of numbers that was asked for; NaN stands for an empty cell. */
    public double[] numbers(String column) {
        return Objects.requireNonNull(numbers.get(column), column);
    }

    /** A column of categories that was asked for. */
    public Categories categories(String column) {
        return Objects.requireNonNull(categories.get(column), column);
    }

    /**
     * Reads some columns of a file.
     *
     * @param numbers the columns to be read as numbers; they are there
     * @param categories the columns to be read as categories; they are there
     * @param done is told how many bytes have been read
     * @throws UnusableInput if the file cannot be read to its end, or has no rows
     * @throws UncheckedIOException if the file cannot be read
     */
    public static CsvFile read(
            Path file, Set<String> numbers, Set<String> categories, LongConsumer done) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            CsvHeader header = CsvHeader.of(file, channel);
            long[] starts = starts(channel, header, Files.size(file));
            CsvPart[] parts = new CsvPart[starts.length - 1];
            IntStream.range(0, parts.length)
                    .parallel()
                    .forEach(nth -> {
                        parts[nth] = new CsvPart(header, numbers, categories);
                        parts[nth].read(channel, starts[nth], starts[nth + 1], done);
                    });
            return joined(header, numbers, categories, parts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the parts begin that are read at the same time, and where the last ends. */
    private static long[] starts(FileChannel channel, CsvHeader header, long size) {
        long bytes = size - header.end();
        int count =
                Math.clamp(bytes / SMALLEST_PART, 1, Runtime.getRuntime().availableProcessors());
        long[] edges = new long[count + 1];
        Arrays.setAll(edges, nth -> header.end() + bytes * nth / count);
        boolean[] oddQuotes = new boolean[count];
        IntStream.range(0, header.hasQuotes() ? count - 1 : 0)
                .parallel()
                .forEach(nth ->
                        oddQuotes[nth] = Bytes.hasOddQuotes(channel, edges[nth], edges[nth + 1]));
        boolean inQuotes = false;
        for (int nth = 1; nth < count; nth++) {
            inQuotes ^= oddQuotes[nth - 1];
            edges[nth] = Bytes.nextLine(channel, edges[nth], size, header.hasQuotes(), inQuotes);
        }
        for (int nth = 1; nth <= count; nth++) {
            edges[nth] = Math.max(edges[nth], edges[nth - 1]);
        }
        return edges;
    }

    private static CsvFile joined(
            CsvHeader header, Set<String> numbers, Set<String> categories, CsvPart[] parts) {
        var lines = CsvLines.of(header, parts);
        var problems = new ArrayList<Problem>();
        numbers.forEach(name -> mixedPoints(header, lines, parts, name).ifPresent(problems::add));
        for (int nth = 0; nth < parts.length; nth++) {
            problems.addAll(parts[nth].problems(lines.firsts()[nth]));
        }
        int all = lines.rows();
        boolean isCutShort = Arrays.stream(parts).anyMatch(CsvPart::isCutShort);
        if (isCutShort || (all == 0 && !problems.isEmpty())) {
            throw new UnusableInput(problems);
        }
        if (all == 0) {
            throw UnusableInput.of(header.file(), 0, 0, "there is a header and nothing behind it.");
        }
        var ofNumbers = new LinkedHashMap<String, double[]>();
        numbers.forEach(name -> ofNumbers.put(name, new double[0]));
        ofNumbers.replaceAll((name, none) -> numbers(parts, name, all));
        List<String> names = List.copyOf(categories);
        List<Categories> read =
                names.parallelStream().map(name -> categories(parts, name, all)).toList();
        var ofCategories = new LinkedHashMap<String, Categories>();
        for (int nth = 0; nth < names.size(); nth++) {
            ofCategories.put(names.get(nth), read.get(nth));
        }
        return new CsvFile(header, lines, problems, ofNumbers, ofCategories);
    }

    /**
     * Where commas stand before fractions, points stand between thousands, or is it the reverse?
     */
    private static Optional<Problem> mixedPoints(
            CsvHeader header, CsvLines lines, CsvPart[] parts, String name) {
        int comma = Integer.MAX_VALUE;
        int point = Integer.MAX_VALUE;
        int before = 0;
        for (CsvPart part : parts) {
            if (part.cells().firstWithComma(name) < part.rows()) {
                comma = Math.min(comma, before + part.cells().firstWithComma(name));
            }
            if (part.cells().firstWithPoint(name) < part.rows()) {
                point = Math.min(point, before + part.cells().firstWithPoint(name));
            }
            before += part.rows();
        }
        if (comma == Integer.MAX_VALUE || point == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem(
                        header.file().toString(),
                        lines.of(point),
                        header.names().indexOf(name) + 1,
                        "a point stands in this number, and a comma in that of line %d (column %s); write fractions alike, and thousands without a sign."
                                .formatted(lines.of(comma), name)));
    }

    private static double[] numbers(CsvPart[] parts, String name, int rows) {
        double[] all = new double[rows];
        int from = 0;
        for (CsvPart part : parts) {
            System.arraycopy(part.cells().numbers(name), 0, all, from, part.rows());
            from += part.rows();
        }
        return all;
    }

    private static Categories categories(CsvPart[] parts, String name, int rows) {
        int[] all = new int[rows];
        var dictionary = new Dictionary();
        int from = 0;
        for (CsvPart part : parts) {
            int[] numbers = dictionary.codesOf(part.cells().dictionary(name));
            int[] codes = part.cells().codes(name);
            for (int row = 0; row < part.rows(); row++) {
                all[from + row] = codes[row] < 0 ? Categories.MISSING : numbers[codes[row]];
            }
            from += part.rows();
        }
        return Categories.of(all, dictionary.texts()).sorted();
    }
}
