package org.tatkraft.commandline.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tatkraft.commandline.files.Arguments;
import org.tatkraft.commandline.files.Problem;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.Progress;
import org.tatkraft.commandline.files.ResultFile;
import org.tatkraft.commandline.files.TextTable;
import org.tatkraft.commandline.files.Tool;
import org.tatkraft.textmatching.linking.Hit;
import org.tatkraft.textmatching.linking.Label;
import org.tatkraft.textmatching.linking.Linker;

/** {@code bin/tatkraft link}: which terms of a vocabulary are meant by texts. */
public final class LinkTerms {

    private static final Set<String> OPTIONS =
            Set.of("--vocabulary", "--queries", "--out", "--top");

    private final Arguments arguments;
    private final PrintStream messages;
    private final Problems problems = new Problems();

    private LinkTerms(Arguments arguments, PrintStream messages) {
        this.arguments = arguments;
        this.messages = messages;
    }

    /** Links, and ends with 0 if all went well, 1 if the input was refused, 2 if the call was. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.err);
        System.exit(code);
    }

    /** The same without ending. */
    static int run(List<String> words, PrintStream messages) {
        return Tool.run(
                () -> new LinkTerms(Arguments.of(words, OPTIONS), messages).run(), messages);
    }

    private void run() {
        Optional<Path> vocabulary = arguments.option("--vocabulary").map(Path::of);
        Optional<Path> queries = arguments.option("--queries").map(Path::of);
        Optional<Path> out = arguments.option("--out").map(Path::of);
        if (vocabulary.isEmpty()
                || queries.isEmpty()
                || out.isEmpty()
                || !arguments.plain().isEmpty()) {
            throw new Tool.WrongCall(
                    "link takes --vocabulary V.tsv --queries Q.tsv --out hits.tsv, and --top 10.");
        }
        int top = Tables.count("--top", arguments.option("--top").orElse("10"));
        ResultFile.check(out.get(), problems);
        ResultFile.checkIsNot(out.get(), List.of(vocabulary.get(), queries.get()), problems);
        List<Label> labels = labels(vocabulary.get());
        Optional<TextTable> asked = read(queries.get(), Optional.empty());
        asked.ifPresent(table -> requireText(queries.get(), table));
        problems.refuse();
        TextTable texts = asked.orElseThrow();
        List<String> column = texts.columns().values().iterator().next();
        Linker linker =
                Linker.of(labels, org.tatkraft.textmatching.thesaurus.Thesaurus.ofTheField());
        List<List<Hit>> hits;
        try (var progress = Progress.of("linking", column.size(), messages)) {
            hits =
                    IntStream.range(0, column.size())
                            .parallel()
                            .mapToObj(nth -> {
                                List<Hit> found =
                                        linker.link(column.get(nth), Optional.empty(), top).hits();
                                progress.add(1);
                                return found;
                            })
                            .toList();
        }
        ResultFile.write(out.get(), print -> write(print, texts.ids(), hits));
    }

    private Optional<TextTable> read(Path file, Optional<String> id) {
        try (var progress = Progress.reading(file, messages)) {
            return TextTable.read(file, id, progress::add, problems);
        }
    }

    private List<Label> labels(Path file) {
        Optional<TextTable> table = read(file, Optional.of("label_id"));
        if (table.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> columns = table.get().columns();
        for (String name : List.of("concept", "label")) {
            if (!columns.containsKey(name)) {
                problems.add(
                        new Problem(
                                file.toString(),
                                1,
                                0,
                                "there is no column '%s', only label_id, %s."
                                        .formatted(name, String.join(", ", columns.keySet()))));
            }
        }
        problems.refuse();
        List<String> concepts = Objects.requireNonNull(columns.get("concept"));
        List<String> texts = Objects.requireNonNull(columns.get("label"));
        var labels = new ArrayList<Label>();
        for (int row = 0; row < texts.size(); row++) {
            labels.add(new Label(table.get().ids().get(row), concepts.get(row), texts.get(row)));
        }
        return labels;
    }

    private void requireText(Path file, TextTable table) {
        if (table.columns().isEmpty()) {
            problems.add(
                    new Problem(
                            file.toString(),
                            1,
                            0,
                            "a column with texts is missing behind the id."));
        }
    }

    private static void write(PrintStream print, List<String> ids, List<List<Hit>> hits) {
        print.print("query\trank\tlabel_id\tconcept\tscore\n");
        for (int nth = 0; nth < ids.size(); nth++) {
            int rank = 0;
            for (Hit each : hits.get(nth)) {
                rank++;
                print.printf(
                        Locale.ROOT,
                        "%s\t%d\t%s\t%s\t%.4f%n",
                        ids.get(nth),
                        rank,
                        each.label().id(),
                        each.label().concept(),
                        each.score());
            }
        }
    }
}
