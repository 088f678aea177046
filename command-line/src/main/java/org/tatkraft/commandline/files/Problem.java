package org.tatkraft.commandline.files;

import java.util.Comparator;
import java.util.List;

/**
 * Something in a file that cannot be used.
 *
 * @param file the file
 * @param line the line, counted from 1; 0 if it is the file as a whole
 * @param column the column, counted from 1; 0 if it is the line as a whole
 * @param message what is wrong, with the value
 */
public record Problem(String file, long line, int column, String message) {

    private static final int MOST = 30;

    static final Comparator<Problem> BY_PLACE =
            Comparator.comparingLong(Problem::line).thenComparingInt(Problem::column);

    /** Whether another is at the same place. */
    boolean isAt(Problem other) {
        return file.equals(other.file) && line == other.line && column == other.column;
    }

    /** Words one after the other, of many only the first. */
    public static String several(List<String> words) {
        return words.size() <= MOST
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, MOST)) + ", …";
    }

    /** The problem as it is printed. */
    public String told() {
        String inLine = column == 0 ? "" : ":" + column;
        String place = line == 0 ? "" : ":" + line + inLine;
        return (file + place + ": " + message).replaceAll("\\R", " ");
    }
}
