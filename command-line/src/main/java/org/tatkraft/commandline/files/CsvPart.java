package org.tatkraft.commandline.files;

import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** Some lines of a CSV file, read into columns. */
final class CsvPart {

    /** So many problems are noted before reading stops. */
    private static final int MOST = UnusableInput.MOST + 1;

    private static final int WINDOW = 1 << 20;
    private static final int LONGEST_LINE = 1 << 24;
    private static final int FIRST_ROWS = 1 << 12;

    private final CsvHeader header;
    private final CsvCells cells;
    private final List<Problem> problems = new ArrayList<>();
    private byte[] bytes = new byte[WINDOW];
    private int rows;
    private long lines;
    private boolean isCutShort;
    private int[] linesOfRows = new int[FIRST_ROWS];

    CsvPart(CsvHeader header, Set<String> asNumbers, Set<String> asCategories) {
        this.header = header;
        this.cells = new CsvCells(header, asNumbers, asCategories, linesOfRows.length);
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

    /** What stands in its cells. */
    CsvCells cells() {
        return cells;
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
        if (rows == linesOfRows.length) {
            linesOfRows = Arrays.copyOf(linesOfRows, 2 * rows);
            cells.makeRoom(2 * rows);
        }
        int at = start;
        int column = 0;
        int inside = 0;
        while (true) {
            boolean isQuoted = at < end && bytes[at] == '"' && header.hasQuotes();
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
            String wrong = cells.read(rows, column, bytes, at, stop);
            column++;
            if (wrong != null) {
                problem(column, wrong);
            }
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
        // Some programs leave rows of empty cells behind; of a single column they are no answers.
        boolean isBlank = header.names().size() > 1 && isBlank(start, stop);
        if (isBlank) {
            return;
        }
        if (columns == header.names().size()) {
            linesOfRows[rows] = Math.toIntExact(lines + 1);
            rows++;
        } else {
            problem(
                    0,
                    "the line has %d cells, and the header %d."
                            .formatted(columns, header.names().size()));
        }
    }

    private boolean isBlank(int start, int stop) {
        for (int at = start; at < stop; at++) {
            if (bytes[at] != header.separator() && (bytes[at] > ' ' || bytes[at] < 0)) {
                return false;
            }
        }
        return true;
    }

    private void problem(int column, String message) {
        problems.add(new Problem(header.file().toString(), lines + 1, column, message));
    }
}
