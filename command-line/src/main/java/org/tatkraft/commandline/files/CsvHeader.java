package org.tatkraft.commandline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The first line of a CSV file.
 *
 * @param file the file
 * @param names what the columns are called
 * @param separator what stands between cells
 * @param end where the line behind it begins
 * @param lines how many lines it takes
 */
public record CsvHeader(Path file, List<String> names, byte separator, long end, int lines) {

    private static final int LONGEST = 1 << 20;

    private static final byte[] SEPARATORS = {',', ';', '\t'};

    /**
     * Reads the header of a file.
     *
     * @throws UnusableInput if it has none
     */
    public static CsvHeader of(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(file, channel);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Whether a quotation mark at the beginning of a cell holds separators and line ends together.
     * Where tabs stand between cells it is a sign like others, unless one at the end closes it.
     */
    boolean hasQuotes() {
        return separator != '\t';
    }

    static CsvHeader of(Path file, FileChannel channel) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, 0, "this can be read only once, as a pipe; save it as a file.");
        }
        byte[] bytes = new byte[LONGEST];
        int count = Bytes.read(channel, bytes, 0, LONGEST, 0);
        if (count == 0) {
            throw refused(file, 0, "the file is empty.");
        }
        // A mark of UTF-8 that some programs write.
        int from = count >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        int to = from;
        int lines = 1;
        boolean quoted = false;
        while (to < count && (quoted || bytes[to] != '\n')) {
            quoted ^= bytes[to] == '"';
            lines += bytes[to] == '\n' ? 1 : 0;
            to++;
        }
        if (to == LONGEST) {
            throw refused(file, 1, "the header has more than a million bytes.");
        }
        String whole = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!Bytes.areUtf8(whole, bytes, from, to)) {
            throw refused(file, 1, "the header is not in UTF-8; save the file as UTF-8.");
        }
        String line = whole.stripTrailing();
        if (line.indexOf('\r') >= 0) {
            throw refused(file, 1, "the lines end in a way that is no longer used (CR alone).");
        }
        byte separator = separator(line);
        List<String> names = cells(line, (char) separator);
        requireDistinct(file, names);
        return new CsvHeader(file, names, separator, Math.min(to + 1L, count), lines);
    }

    private static byte separator(String line) {
        byte best = SEPARATORS[0];
        long most = 0;
        for (byte each : SEPARATORS) {
            long count = cells(line, (char) each).size();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static void requireDistinct(Path file, List<String> names) {
        var known = new HashSet<String>();
        for (String name : names) {
            if (!name.isEmpty() && !known.add(name)) {
                throw refused(file, 1, "two columns are called '%s'.".formatted(name));
            }
        }
    }

    private static UnusableInput refused(Path file, int line, String message) {
        return UnusableInput.of(file, line, 0, message);
    }
}
