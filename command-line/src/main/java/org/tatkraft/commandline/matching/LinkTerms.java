package org.tatkraft.commandline.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tatkraft.commandline.files.Arguments;
import org.tatkraft.commandline.files.Problem;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.Progress;
import org.tatkraft.commandline.files.ResultFile;
import org.tatkraft.commandline.files.TextTable;
import org.tatkraft.commandline.files.Tool;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.linking.Hit;
import org.tatkraft.textmatching.linking.Label;
import org.tatkraft.textmatching.linking.Linked;
import org.tatkraft.textmatching.linking.Linker;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** {@code bin/tatkraft link}: which terms of a vocabulary are meant by texts. */
public final class LinkTerms {

    private static final Set<String> OPTIONS =
            Set.of(
                    "--vocabulary",
                    "--queries",
                    "--out",
                    "--top",
                    "--language",
                    "--thesaurus",
                    "--reasons");

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
                    "link takes --vocabulary V.tsv --queries Q.tsv --out hits.tsv, --top 10, --language de, --thesaurus MORE.tsv and --reasons yes.");
        }
        int top = Tables.count("--top", arguments.option("--top").orElse("10"));
        Optional<Language> language = language();
        boolean withReasons = withReasons();
        ResultFile.check(out.get(), problems);
        ResultFile.checkIsNot(
                out.get(),
                Tables.inputs(List.of(vocabulary.get(), queries.get()), arguments),
                problems);
        List<Label> labels = VocabularyFile.read(vocabulary.get(), problems, messages);
        Optional<TextTable> asked =
                Tables.texts(queries.get(), Optional.empty(), List.of(), problems, messages);
        asked.ifPresent(table -> requireTexts(queries.get(), table));
        Thesaurus thesaurus =
                Thesauri.with(arguments.option("--thesaurus").map(Path::of), problems);
        problems.refuse();
        TextTable texts = asked.orElseThrow();
        List<String> column = texts.columns().values().iterator().next();
        Linker linker = Linker.of(labels, thesaurus);
        List<Linked> linked;
        try (var progress = Progress.of("linking", column.size(), messages)) {
            linked =
                    IntStream.range(0, column.size())
                            .parallel()
                            .mapToObj(nth -> {
                                Linked found = linker.link(column.get(nth), language, top);
                                progress.add(1);
                                return found;
                            })
                            .toList();
        }
        ResultFile.write(
                out.get(),
                print -> {
                    print.print("query\trank\tlabel_id\tconcept\tscore");
                    print.print(withReasons ? "\treasons\n" : "\n");
                    for (int nth = 0; nth < column.size(); nth++) {
                        String text = column.get(nth);
                        write(
                                print,
                                texts.ids().get(nth),
                                linked.get(nth).hits(),
                                hit ->
                                        withReasons
                                                ? "\t"
                                                        + String.join(
                                                                "; ",
                                                                linker.reasons(text, language, hit))
                                                : "");
                    }
                });
        long none = linked.stream().filter(Linked::isNone).count();
        messages.printf("%d of %d: probably none of the terms is meant%n", none, column.size());
    }

    private Optional<Language> language() {
        Optional<String> code = arguments.option("--language");
        Optional<Language> language = code.flatMap(Language::of);
        if (code.isPresent() && language.isEmpty()) {
            throw new Tool.WrongCall(
                    "--language is de, fr, en or nl, not '%s'.".formatted(code.get()));
        }
        return language;
    }

    private boolean withReasons() {
        String answer = arguments.option("--reasons").orElse("no");
        if (!answer.equals("yes") && !answer.equals("no")) {
            throw new Tool.WrongCall("--reasons is yes or no, not '%s'.".formatted(answer));
        }
        return answer.equals("yes");
    }

    private void requireTexts(Path file, TextTable table) {
        Tables.requirePlainNames(table, problems);
        if (table.columns().isEmpty()) {
            String message = "a column with texts is missing behind the id.";
            problems.add(new Problem(file.toString(), 1, 0, message));
        }
    }

    private static void write(
            PrintStream print, String query, List<Hit> hits, Function<Hit, String> more) {
        int rank = 0;
        for (Hit each : hits) {
            rank++;
            print.printf(
                    Locale.ROOT,
                    "%s\t%d\t%s\t%s\t%.4f%s%n",
                    query,
                    rank,
                    each.label().id(),
                    each.label().concept(),
                    each.score(),
                    more.apply(each));
        }
    }
}
