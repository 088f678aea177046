package org.tatkraft.commandline;

/**
 * Something in a file that cannot be used.
 *
 * @param line the line, counted from 1; 0 if it is the file as a whole
 * @param column the column, counted from 1; 0 if it is the line as a whole
 * @param message what is wrong, with the value
 */
public record DataProblem(long line, int column, String message) {

    /** The problem as it is printed, behind the name of the file. */
    public String in(String file) {
        if (line == 0) {
            return file + ": " + message;
        }
        String place =
                column == 0 ? "%s:%d".formatted(file, line) : file + ":" + line + ":" + column;
        return place + ": " + message;
    }
}
