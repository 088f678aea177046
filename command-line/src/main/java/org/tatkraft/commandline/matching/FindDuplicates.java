package org.tatkraft.commandline.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tatkraft.commandline.files.Arguments;
import org.tatkraft.commandline.files.CsvFile;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.ResultFile;
import org.tatkraft.commandline.files.Tool;
import org.tatkraft.textmatching.duplicates.Duplicates;
import org.tatkraft.textmatching.duplicates.Match;
import org.tatkraft.textmatching.duplicates.Table;

/** {@code bin/tatkraft duplicates}: records that mean the same thing. */
public final class FindDuplicates {

    private static final Set<String> OPTIONS =
            Set.of("--left", "--right", "--records", "--out", "--id", "--plan");

    private final Arguments arguments;
    private final PrintStream messages;
    private final Problems problems = new Problems();

    private FindDuplicates(Arguments arguments, PrintStream messages) {
        this.arguments = arguments;
        this.messages = messages;
    }

    /** Finds, and ends with 0 if all went well, 1 if the input was refused, 2 if the call was. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.err);
        System.exit(code);
    }

    /** The same without ending. */
    static int run(List<String> words, PrintStream messages) {
        return Tool.run(
                () -> new FindDuplicates(Arguments.of(words, OPTIONS), messages).run(), messages);
    }

    private void run() {
        List<Path> files =
                Stream.of("--left", "--right", "--records")
                        .flatMap(name -> arguments.option(name).stream())
                        .map(Path::of)
                        .toList();
        boolean isOne = arguments.option("--records").isPresent();
        Optional<Path> out = arguments.option("--out").map(Path::of);
        if (files.size() != (isOne ? 1 : 2) || out.isEmpty() || !arguments.plain().isEmpty()) {
            throw new Tool.WrongCall(
                    "duplicates takes --left A.csv --right B.csv or --records R.csv, and --out pairs.csv; --id COLUMN if the first is not the id, --plan P.yaml if columns are not what they look like.");
        }
        ResultFile.check(out.get(), problems);
        ResultFile.checkIsNot(out.get(), Tables.inputs(files, arguments), problems);
        List<Table> tables = Tables.read(files, arguments, problems, messages);
        problems.refuse();
        List<Match> matches =
                Tables.compared(
                        files.getFirst(),
                        messages,
                        done ->
                                isOne
                                        ? Duplicates.within(tables.getFirst(), done)
                                        : Duplicates.between(
                                                tables.getFirst(), tables.getLast(), done));
        ResultFile.write(out.get(), print -> write(print, matches));
        messages.printf("%d pairs%n", matches.size());
    }

    private static void write(PrintStream print, List<Match> matches) {
        print.print("left,right,score,reasons\n");
        for (Match each : matches) {
            print.printf(
                    Locale.ROOT,
                    "%s,%s,%.4f,%s%n",
                    CsvFile.quoted(each.left()),
                    CsvFile.quoted(each.right()),
                    each.score(),
                    CsvFile.quoted(String.join("; ", each.reasons())));
        }
    }
}
