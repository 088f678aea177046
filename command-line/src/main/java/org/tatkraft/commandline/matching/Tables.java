package org.tatkraft.commandline.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tatkraft.commandline.files.Arguments;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.Progress;
import org.tatkraft.commandline.files.TextTable;
import org.tatkraft.commandline.files.Tool;
import org.tatkraft.commandline.files.UnusableInput;
import org.tatkraft.textmatching.duplicates.Table;

/** Tables in files, as records to compare. */
final class Tables {

    /** What is said of a name that is broken. */
    static final String BROKEN = "the name has a tab or a line break";

    private static final int MOST = 1000;

    private Tables() {}

    /**
     * Reads the tables to compare, with columns as the plan says, and tells how far it is; those
     * that cannot be read are noted and left out.
     */
    static List<Table> read(
            List<Path> files, Arguments arguments, Problems problems, PrintStream messages) {
        Optional<String> id = arguments.option("--id");
        List<Table> tables =
                files.stream()
                        .flatMap(file -> texts(file, id, List.of(), problems, messages).stream())
                        .map(Tables::table)
                        .toList();
        var plan = ColumnPlan.read(arguments.option("--plan").map(Path::of), problems);
        if (tables.size() == files.size()) {
            plan.check(tables);
        }
        return tables.stream().map(plan::applied).toList();
    }

    /** Reads a table as texts, and tells how far it is; nothing if it cannot be read. */
    static Optional<TextTable> texts(
            Path file,
            Optional<String> id,
            List<String> needed,
            Problems problems,
            PrintStream messages) {
        try (var progress = Progress.reading(file, messages)) {
            return TextTable.read(file, id, needed, progress::add, problems);
        }
    }

    /** Notes the names of rows that cannot stand between tabs. */
    static void requirePlainNames(TextTable table, Problems problems) {
        for (int row = 0; row < table.ids().size(); row++) {
            if (isBroken(table.ids().get(row))) {
                problems.add(table.problem(row, BROKEN));
            }
        }
    }

    /** Whether a name has a tab or a line break. */
    static boolean isBroken(String name) {
        return name.chars().anyMatch(sign -> sign < ' ');
    }

    /** All files that are read: some, and those that options name. */
    static List<Path> inputs(List<Path> files, Arguments arguments) {
        var all = new ArrayList<>(files);
        Stream.of("--plan", "--thesaurus")
                .flatMap(name -> arguments.option(name).stream())
                .map(Path::of)
                .forEach(all::add);
        return all;
    }

    /** The value of an option that counts something. */
    static int count(String option, String text) {
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
            throw new Tool.WrongCall(
                    "%s is a whole number from 1 to %d, not '%s'.".formatted(option, MOST, text));
        }
        return Integer.parseInt(text);
    }

    private static Table table(TextTable table) {
        var columns = new ArrayList<Table.Column>();
        table.columns().forEach((name, values) -> columns.add(new Table.Column(name, values)));
        return new Table(table.ids(), columns);
    }

    /**
     * Compares the records of files, and tells how far it is.
     *
     * @throws UnusableInput if they cannot be compared, with the first of the files
     */
    static <T> T compared(Path first, PrintStream messages, Function<LongConsumer, T> comparing) {
        try (var progress = Progress.of("comparing", 100, messages)) {
            return comparing.apply(progress::add);
        } catch (IllegalArgumentException impossible) {
            throw UnusableInput.of(first, 0, 0, impossible.getMessage() + ".");
        }
    }
}
