package org.tatkraft.commandline;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tatkraft.statistics.Categories;

/** Some lines of a CSV file, read into columns. */
final class CsvPart {

    /** So many problems are noted before reading stops. */
    private static final int MOST = UnusableInput.MOST + 1;

    private static final int WINDOW = 1 << 20;
    private static final int LONGEST_LINE = 1 << 24;
    private static final int FIRST_ROWS = 1 << 12;

    private final CsvHeader header;
    private final double[] @Nullable [] numbers;
    private final int[] @Nullable [] codes;
    private final Dictionary[] dictionaries;
    private final List<Problem> problems = new ArrayList<>();
    private final char point;
    private byte[] bytes = new byte[WINDOW];
    private byte[] unquoted = new byte[64];
    private int rows;
    private long lines;
    private boolean isCutShort;
    private int room = FIRST_ROWS;
    private int[] linesOfRows = new int[room];

    CsvPart(CsvHeader header, Set<String> asNumbers, Set<String> asCategories) {
        this.header = header;
        this.point = header.separator() == ';' ? ',' : '.';
        int width = header.names().size();
        this.numbers = new double[width][];
        this.codes = new int[width][];
        this.dictionaries = new Dictionary[width];
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

    int rows() {
        return rows;
    }

    long lines() {
        return lines;
    }

    /** Whether reading stopped early. */
    boolean isCutShort() {
        return isCutShort;
    }

    /** In which line of the part each row begins, counted from 1. */
    int[] linesOfRows() {
        return linesOfRows;
    }

    /** What is wrong with it, with the lines of the file. */
    List<Problem> problems(long linesBefore) {
        return problems.stream()
                .map(each ->
                        new Problem(
                                each.file(),
                                linesBefore + each.line(),
                                each.column(),
                                each.message()))
                .toList();
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

    /** Reads the lines between two places, each the beginning of a line or the end of the file. */
    void read(FileChannel channel, long from, long to, LongConsumer done) {
        long position = from;
        int kept = 0;
        while (position < to && goesOn()) {
            int most = (int) Math.min(bytes.length - kept, to - position);
            int count = Bytes.read(channel, bytes, kept, most, position);
            position += count;
            done.accept(count);
            int end = kept + count;
            int used = lines(end, position >= to || count == 0);
            kept = Math.max(0, end - used);
            System.arraycopy(bytes, end - kept, bytes, 0, kept);
            if (kept == bytes.length) {
                grow();
            }
            if (count == 0) {
                return;
            }
        }
    }

    /** Whether there is more to read, which there is not after too many problems. */
    private boolean goesOn() {
        isCutShort |= problems.size() >= MOST;
        return !isCutShort;
    }

    private void grow() {
        if (bytes.length >= LONGEST_LINE) {
            problem(0, "the line is too long; a quotation mark is not closed.");
            isCutShort = true;
            return;
        }
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }

    /** Reads the whole lines in the window; gives where the first begins that is not whole. */
    private int lines(int end, boolean isLast) {
        int start = 0;
        while (start < end && goesOn()) {
            int next = line(start, end, isLast);
            if (next < 0) {
                return start;
            }
            start = next;
        }
        return start;
    }

    /** Reads a line; gives where the next begins, or −1 if it is not whole. */
    private int line(int start, int end, boolean isLast) {
        if (rows == room) {
            makeRoom();
        }
        int at = start;
        int column = 0;
        int inside = 0;
        while (true) {
            boolean isQuoted = at < end && bytes[at] == '"';
            int stop = isQuoted ? endOfQuoted(at, end) : endOfCell(at, end);
            if (stop >= end && !isLast) {
                return -1;
            }
            if (isQuoted) {
                int quotes = 0;
                for (int each = at; each < stop; each++) {
                    inside += bytes[each] == '\n' ? 1 : 0;
                    quotes += bytes[each] == '"' ? 1 : 0;
                }
                if (quotes % 2 == 1) {
                    problem(column + 1, "a quotation mark is not closed.");
                    isCutShort = true;
                    return end;
                }
            }
            cell(column, at, stop, isQuoted);
            column++;
            if (stop >= end || bytes[stop] == '\n') {
                finish(start, stop, column);
                lines += 1 + inside;
                return stop + 1;
            }
            at = stop + 1;
        }
    }

    private int endOfCell(int from, int end) {
        byte separator = header.separator();
        int at = from;
        while (at < end && bytes[at] != separator && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private int endOfQuoted(int from, int end) {
        boolean quoted = true;
        int at = from + 1;
        while (at < end && (quoted || (bytes[at] != header.separator() && bytes[at] != '\n'))) {
            quoted ^= bytes[at] == '"';
            at++;
        }
        return at;
    }

    private void finish(int start, int stop, int columns) {
        boolean isBlank = columns == 1 && isBlank(start, stop);
        if (columns == header.names().size() && !(isBlank && header.names().size() > 1)) {
            linesOfRows[rows] = Math.toIntExact(lines + 1);
            rows++;
        } else if (!isBlank) {
            problem(
                    0,
                    "the line has %d cells, and the header %d."
                            .formatted(columns, header.names().size()));
        }
    }

    private boolean isBlank(int start, int stop) {
        for (int at = start; at < stop; at++) {
            if (bytes[at] > ' ') {
                return false;
            }
        }
        return true;
    }

    private void problem(int column, String message) {
        problems.add(new Problem(header.file().toString(), lines + 1, column, message));
    }

    private void cell(int column, int from, int stop, boolean isQuoted) {
        if (column >= codes.length) {
            return;
        }
        double[] ofNumbers = numbers[column];
        int[] ofCodes = codes[column];
        if (ofNumbers == null && ofCodes == null) {
            return;
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
        if (isQuoted) {
            last = unquote(first + 1, last);
            first = 0;
            text = unquoted;
        }
        if (ofNumbers != null) {
            ofNumbers[rows] = first == last ? Double.NaN : number(column, text, first, last);
        }
        if (ofCodes != null) {
            ofCodes[rows] = first == last ? Categories.MISSING : code(column, text, first, last);
        }
    }

    /** Writes what stands in quotation marks without them; gives how long it is. */
    private int unquote(int from, int to) {
        if (unquoted.length < to - from) {
            unquoted = new byte[2 * (to - from)];
        }
        int length = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"') {
                at++;
                if (at >= to || bytes[at] != '"') {
                    break;
                }
            }
            unquoted[length++] = bytes[at];
        }
        return length;
    }

    private int code(int column, byte[] text, int from, int to) {
        Dictionary dictionary = dictionaries[column];
        int known = dictionary.texts().size();
        int code = dictionary.code(text, from, to);
        if (code == known && dictionary.texts().getLast().indexOf(CsvHeader.NOT_UTF_8) >= 0) {
            problem(
                    column + 1,
                    "'%s' is not in UTF-8; save the file as UTF-8."
                            .formatted(dictionary.texts().getLast()));
        }
        return code;
    }

    private double number(int column, byte[] text, int from, int to) {
        double number = Decimal.parse(text, from, to, point);
        if (Double.isNaN(number) && point == ',') {
            number = Decimal.parse(text, from, to, '.');
        }
        if (!Double.isFinite(number)) {
            problem(
                    column + 1,
                    "'%s' is no number (column %s)."
                            .formatted(
                                    new String(text, from, to - from, StandardCharsets.UTF_8),
                                    header.names().get(column)));
            return Double.NaN;
        }
        return number;
    }

    private void makeRoom() {
        room *= 2;
        linesOfRows = Arrays.copyOf(linesOfRows, room);
        for (int column = 0; column < codes.length; column++) {
            if (numbers[column] != null) {
                numbers[column] = Arrays.copyOf(numbers[column], room);
            }
            if (codes[column] != null) {
                codes[column] = Arrays.copyOf(codes[column], room);
            }
        }
    }
}
