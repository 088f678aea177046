package org.tatkraft.commandline.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.Progress;
import org.tatkraft.commandline.files.TextTable;
import org.tatkraft.commandline.files.Tool;
import org.tatkraft.textmatching.duplicates.Table;

/** Tables in files, as records to compare. */
final class Tables {

    private static final int MOST = 1000;

    private Tables() {}

    /** Reads a table and tells how far it is; nothing if it cannot be read, which is noted. */
    static Optional<Table> read(
            Path file, Optional<String> id, Problems problems, PrintStream messages) {
        try (var progress = reading(file, messages)) {
            return TextTable.read(file, id, progress::add, problems).map(Tables::table);
        }
    }

    /** Tells how far reading a file is. */
    static Progress reading(Path file, PrintStream messages) {
        return Progress.of("reading " + file.getFileName(), size(file), messages);
    }

    /** The value of an option that counts something. */
    static int count(String option, String text) {
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
            throw new Tool.WrongCall(
                    "%s is a whole number from 1 to %d, not '%s'.".formatted(option, MOST, text));
        }
        return Integer.parseInt(text);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }

    private static Table table(TextTable table) {
        var columns = new ArrayList<Table.Column>();
        table.columns().forEach((name, values) -> columns.add(new Table.Column(name, values)));
        return new Table(table.ids(), columns);
    }

    /** A cell of a CSV file, in quotes where it needs them. */
    static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(each -> ",\"\n\r".indexOf(each) >= 0);
        return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
