package org.tatkraft.commandline.analyse;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.analyse.Plan.Variance;
import org.tatkraft.commandline.files.Arguments;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.Progress;
import org.tatkraft.commandline.files.ResultFile;
import org.tatkraft.commandline.files.Tool;
import org.tatkraft.statistics.Bootstrap;

/** {@code bin/tatkraft analyse}: computes what a plan wants to know of a survey. */
public final class Analyse {

    private static final Set<String> FORMATS = Set.of("json", "csv", "table");

    private final PrintStream out;
    private final PrintStream messages;

    private Analyse(PrintStream out, PrintStream messages) {
        this.out = out;
        this.messages = messages;
    }

    /**
     * Computes, and ends with 0 if all went well, 1 if the input was refused, 2 if the call was.
     */
    public static void main(String[] arguments) {
        PrintStream out = Tool.standardOutput();
        int code = run(List.of(arguments), out, System.err);
        System.exit(code);
    }

    /** The same without ending; results go to one place, messages to another. */
    static int run(List<String> arguments, PrintStream out, PrintStream messages) {
        var analyse = new Analyse(out, messages);
        return Tool.run(() -> analyse.run(arguments), messages);
    }

    private void run(List<String> arguments) {
        Arguments words = Arguments.of(arguments, Set.of("--out", "--format"));
        if (words.plain().size() != 1) {
            throw new Tool.WrongCall(
                    "analyse takes one plan, such as bin/tatkraft analyse plan.yaml.");
        }
        String format = words.option("--format").orElse("json");
        if (!FORMATS.contains(format)) {
            throw new Tool.WrongCall(
                    "there is no format '%s', only json, csv and table.".formatted(format));
        }
        Path plan = Path.of(words.plain().getFirst());
        write(plan, words.option("--out").map(Path::of).orElse(null), format);
    }

    private void write(Path file, @Nullable Path to, String format) {
        var problems = new Problems();
        if (to != null) {
            ResultFile.check(to, problems);
        }
        Optional<Plan> plan = PlanReader.read(file, problems);
        if (to != null) {
            plan.ifPresent(each -> ResultFile.checkIsNot(to, each.files(), problems));
        }
        Optional<Analysis> analysis = plan.flatMap(each -> analysis(each, problems));
        List<List<Result>> results = analysis.map(Analysis::results).orElse(List.of());
        problems.refuse();
        Analysis whole = analysis.orElseThrow();
        List<List<Result>> all = replicated(whole, results);
        problems.refuse();
        if (to == null) {
            report(out, format, whole, all);
            Tool.requireWritten(out, "The results");
            return;
        }
        ResultFile.write(to, print -> report(print, format, whole, all));
    }

    private Optional<Analysis> analysis(Plan plan, Problems problems) {
        try (var progress = Progress.reading(plan.data(), messages)) {
            return Analysis.of(plan, progress::add, problems);
        }
    }

    /** With the standard errors of a bootstrap, if the plan asks for one. */
    private List<List<Result>> replicated(Analysis analysis, List<List<Result>> results) {
        Optional<Variance> variance = analysis.plan().variance();
        if (variance.isEmpty()) {
            return results;
        }
        Bootstrap bootstrap = variance.get().bootstrap();
        try (var progress = Progress.of("drawing anew", bootstrap.replicates(), messages)) {
            return new Replicates(analysis).results(bootstrap, results, () -> progress.add(1));
        } catch (IllegalArgumentException impossible) {
            variance.get().node().problem(impossible);
            return results;
        }
    }

    private static void report(
            PrintStream to, String format, Analysis analysis, List<List<Result>> results) {
        switch (format) {
            case "csv" -> TextReport.writeCsv(to, results);
            case "table" -> TextReport.writeTable(to, analysis, results);
            default -> {
                JsonReport.write(to, analysis, results);
                to.print("\n");
            }
        }
    }
}
