package org.tatkraft.platform.alliance.file;

/**
 * Something in the file that cannot be accepted.
 *
 * @param line the line, counted from 1; 0 if the file as a whole is meant
 * @param column the column, counted from 1
 * @param message what is wrong, with the value and what was expected
 * @param maybe what may have been meant, as a whole sentence beginning with "Maybe"; or blank
 */
public record FileProblem(int line, int column, String message, String maybe) {

    /** A problem without a guess. */
    public FileProblem(int line, int column, String message) {
        this(line, column, message, "");
    }

    /** The problem as it is printed, behind the name of the file. */
    public String in(String file) {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + message + (maybe.isBlank() ? "" : "\n    " + maybe);
    }
}
