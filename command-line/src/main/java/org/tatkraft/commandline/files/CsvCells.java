package org.tatkraft.commandline.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.statistics.Categories;

/** The cells of some lines of a CSV file, as columns of numbers and categories. */
final class CsvCells {

    private final CsvHeader header;
    private final double[] @Nullable [] numbers;
    private final int[] @Nullable [] codes;
    private final Dictionary[] dictionaries;
    private final char point;
    private final int[] firstWithComma;
    private final int[] firstWithPoint;
    private byte[] unquoted = new byte[64];

    CsvCells(CsvHeader header, Set<String> asNumbers, Set<String> asCategories, int room) {
        this.header = header;
        this.point = header.separator() == ';' ? ',' : '.';
        int width = header.names().size();
        this.numbers = new double[width][];
        this.codes = new int[width][];
        this.dictionaries = new Dictionary[width];
        this.firstWithComma = new int[width];
        this.firstWithPoint = new int[width];
        Arrays.fill(firstWithComma, Integer.MAX_VALUE);
        Arrays.fill(firstWithPoint, Integer.MAX_VALUE);
        for (int column = 0; column < width; column++) {
            dictionaries[column] = new Dictionary();
            if (asNumbers.contains(header.names().get(column))) {
                numbers[column] = new double[room];
            }
            if (asCategories.contains(header.names().get(column))) {
                codes[column] = new int[room];
            }
        }
    }

    double[] numbers(String name) {
        return Objects.requireNonNull(numbers[header.names().indexOf(name)]);
    }

    int[] codes(String name) {
        return Objects.requireNonNull(codes[header.names().indexOf(name)]);
    }

    Dictionary dictionary(String name) {
        return dictionaries[header.names().indexOf(name)];
    }

    /** Makes room for so many rows. */
    void makeRoom(int rows) {
        for (int column = 0; column < codes.length; column++) {
            if (numbers[column] != null) {
                numbers[column] = Arrays.copyOf(numbers[column], rows);
            }
            if (codes[column] != null) {
                codes[column] = Arrays.copyOf(codes[column], rows);
            }
        }
    }

    /** Reads a cell, if it is asked for; gives what is wrong with it. */
    @Nullable String read(int row, int column, byte[] bytes, int from, int stop) {
        if (column >= codes.length) {
            return null;
        }
        double[] ofNumbers = numbers[column];
        int[] ofCodes = codes[column];
        if (ofNumbers == null && ofCodes == null) {
            return null;
        }
        byte[] text = bytes;
        int first = from;
        int last = stop;
        while (first < last && text[last - 1] <= ' ' && text[last - 1] >= 0) {
            last--;
        }
        while (first < last && text[first] <= ' ' && text[first] >= 0) {
            first++;
        }
        if (first < last
                && bytes[from] == '"'
                && (header.hasQuotes() || isClosed(bytes, first, last))) {
            int end = unquote(bytes, first + 1, last);
            if (end < 0 && header.hasQuotes()) {
                return "something stands behind the closing quotation mark.";
            }
            if (end >= 0) {
                last = end;
                first = 0;
                text = unquoted;
            }
        }
        String wrong = null;
        if (ofNumbers != null) {
            ofNumbers[row] = first == last ? Double.NaN : number(row, column, text, first, last);
            if (first != last && Double.isNaN(ofNumbers[row])) {
                wrong = noNumber(column, text, first, last);
            }
        }
        if (ofCodes != null) {
            int known = dictionaries[column].texts().size();
            int code =
                    first == last
                            ? Categories.MISSING
                            : dictionaries[column].code(text, first, last);
            ofCodes[row] = code;
            if (code == known) {
                wrong = notUtf8(dictionaries[column].texts().getLast(), text, first, last, wrong);
            }
        }
        return wrong;
    }

    private static boolean isClosed(byte[] bytes, int from, int to) {
        return to - from > 1 && bytes[to - 1] == '"';
    }

    /**
     * Writes what stands in quotation marks without them; gives how long it is, −1 if it goes on.
     */
    private int unquote(byte[] bytes, int from, int to) {
        if (unquoted.length < to - from) {
            unquoted = new byte[2 * (to - from)];
        }
        int length = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"') {
                at++;
                if (at >= to || bytes[at] != '"') {
                    return at >= to ? length : -1;
                }
            }
            unquoted[length++] = bytes[at];
        }
        return length;
    }

    /** A number; NaN if it is none. */
    private double number(int row, int column, byte[] text, int from, int to) {
        double number = Decimal.parse(text, from, to, point);
        if (point == ',' && has(text, from, to, ',')) {
            firstWithComma[column] = Math.min(firstWithComma[column], row);
        } else if (point == ',' && has(text, from, to, '.')) {
            number = Decimal.parse(text, from, to, '.');
            firstWithPoint[column] = Math.min(firstWithPoint[column], row);
        }
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static boolean has(byte[] text, int from, int to, char sign) {
        for (int at = from; at < to; at++) {
            if (text[at] == sign) {
                return true;
            }
        }
        return false;
    }

    /** The first row in which a number of a column has a decimal comma; at the most, if none. */
    int firstWithComma(String name) {
        return firstWithComma[header.names().indexOf(name)];
    }

    /** The same for a decimal point where commas are possible. */
    int firstWithPoint(String name) {
        return firstWithPoint[header.names().indexOf(name)];
    }

    private String noNumber(int column, byte[] text, int from, int to) {
        return "'%s' is no number (column %s)."
                .formatted(
                        new String(text, from, to - from, StandardCharsets.UTF_8),
                        header.names().get(column));
    }

    /** A text that is met for the first time: whether it is one. */
    private static @Nullable String notUtf8(
            String text, byte[] bytes, int from, int to, @Nullable String otherwise) {
        return !Bytes.areUtf8(text, bytes, from, to)
                ? "'%s' is not in UTF-8; save the file as UTF-8.".formatted(text)
                : otherwise;
    }
}
