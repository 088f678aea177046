package org.tatkraft.commandline.analyse;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.analyse.Plan.Variance;
import org.tatkraft.commandline.input.Problems;
import org.tatkraft.commandline.input.Progress;
import org.tatkraft.commandline.input.UnusableInput;
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
        // Not System.out, which keeps to itself that it could not write.
        var raw = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        var out = new PrintStream(raw, false, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, System.err);
        System.exit(code);
    }

    /** The same without ending; results go to one place, messages to another. */
    static int run(List<String> arguments, PrintStream out, PrintStream messages) {
        return new Analyse(out, messages).run(arguments);
    }

    private int run(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        Path plan = null;
        Path file = null;
        String format = "json";
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--out") && !rest.isEmpty() && file == null) {
                file = Path.of(rest.removeFirst());
            } else if (word.equals("--format") && !rest.isEmpty()) {
                format = rest.removeFirst();
            } else if (plan == null && !word.startsWith("--")) {
                plan = Path.of(word);
            } else {
                return refused(
                        "analyse takes one plan and the options --out FILE and --format FORMAT, not '%s'."
                                .formatted(word));
            }
        }
        if (plan == null) {
            return refused("analyse takes a plan, such as bin/tatkraft analyse plan.yaml.");
        }
        if (!FORMATS.contains(format)) {
            return refused("there is no format '%s', only json, csv and table.".formatted(format));
        }
        try {
            write(plan, file, format);
            return 0;
        } catch (UnusableInput refused) {
            refused.lines().forEach(messages::println);
        } catch (UncheckedIOException failed) {
            messages.println(told(failed.getCause()));
            return 1;
        } catch (OutOfMemoryError tooLarge) {
            messages.println(
                    "There is not enough memory for this. More is given by TATKRAFT_JAVA_OPTIONS=-Xmx4g.");
        }
        messages.println("Nothing was written.");
        return 1;
    }

    private static String told(@Nullable IOException failed) {
        return failed instanceof FileSystemException file
                ? file.getMessage() + " could not be written."
                : String.valueOf(failed == null ? null : failed.getMessage());
    }

    private int refused(String what) {
        messages.println("tatkraft: " + what);
        return 2;
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
            requireWritten(out, "The results");
            return;
        }
        try (var target = ResultFile.of(to)) {
            var print = new PrintStream(target.stream(), false, StandardCharsets.UTF_8);
            report(print, format, whole, all);
            requireWritten(print, to.toString());
            target.keep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireWritten(PrintStream print, String what) {
        if (print.checkError()) {
            throw new UncheckedIOException(
                    new IOException(
                            what
                                    + " could not be written to the end. Maybe the disk is full, or nobody reads on."));
        }
    }

    private Optional<Analysis> analysis(Plan plan, Problems problems) {
        try (var progress =
                Progress.of("reading " + plan.data().getFileName(), size(plan.data()), messages)) {
            return Analysis.of(plan, progress::add, problems);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
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
