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
import org.tatkraft.textmatching.duplicates.Neighbour;
import org.tatkraft.textmatching.duplicates.Table;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** {@code bin/tatkraft similar}: the nearest others of each record, duplicates or not. */
public final class FindSimilar {

    private static final Set<String> OPTIONS =
            Set.of("--records", "--out", "--top", "--id", "--plan", "--thesaurus");

    private FindSimilar() {}

    /** Finds, and ends with 0 if all went well, 1 if the input was refused, 2 if the call was. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.err);
        System.exit(code);
    }

    /** The same without ending. */
    static int run(List<String> words, PrintStream messages) {
        return Tool.run(() -> find(Arguments.of(words, OPTIONS), messages), messages);
    }

    private static void find(Arguments arguments, PrintStream messages) {
        Optional<Path> records = arguments.option("--records").map(Path::of);
        Optional<Path> out = arguments.option("--out").map(Path::of);
        if (records.isEmpty() || out.isEmpty() || !arguments.plain().isEmpty()) {
            throw new Tool.WrongCall(
                    "similar takes --records R.csv --out nearest.csv, --top 5, --id COLUMN if the first is not the id, --plan P.yaml and --thesaurus MORE.tsv.");
        }
        int top = Tables.count("--top", arguments.option("--top").orElse("5"));
        var problems = new Problems();
        ResultFile.check(out.get(), problems);
        ResultFile.checkIsNot(
                out.get(), Tables.inputs(List.of(records.get()), arguments), problems);
        List<Table> tables = Tables.read(List.of(records.get()), arguments, problems, messages);
        Thesaurus thesaurus =
                Thesauri.with(arguments.option("--thesaurus").map(Path::of), problems);
        problems.refuse();
        Stream<Neighbour> neighbours =
                Tables.compared(
                        records.get(),
                        messages,
                        done -> Duplicates.similar(tables.getFirst(), top, thesaurus, done));
        ResultFile.write(out.get(), print -> write(print, neighbours));
    }

    private static void write(PrintStream print, Stream<Neighbour> neighbours) {
        print.print("id,rank,other,score,reasons\n");
        neighbours.forEach(each ->
                print.printf(
                        Locale.ROOT,
                        "%s,%d,%s,%.4f,%s%n",
                        CsvFile.quoted(each.id()),
                        each.rank(),
                        CsvFile.quoted(each.other()),
                        each.score(),
                        CsvFile.quoted(String.join("; ", each.reasons()))));
    }
}
