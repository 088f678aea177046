package org.tatkraft.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.Plan.Wanted;
import org.tatkraft.statistics.UnusableRow;

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
        var out =
                new PrintStream(
                        new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, System.err);
        out.flush();
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
            if (word.equals("--out") && !rest.isEmpty()) {
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
        } catch (UnusableFile refused) {
            refused.lines().forEach(messages::println);
        } catch (UncheckedIOException failed) {
            messages.println(told(failed.getCause()));
        } catch (UnusableRow row) {
            messages.println(
                    "%s: row %d behind the header has %s."
                            .formatted(plan, row.row() + 1, row.what()));
        } catch (IllegalArgumentException impossible) {
            messages.println(plan + ": " + impossible.getMessage() + ".");
        }
        messages.println("Nothing was written.");
        return 1;
    }

    private int refused(String what) {
        messages.println("tatkraft: " + what);
        return 2;
    }

    private static String told(@Nullable Throwable failed) {
        return failed instanceof NoSuchFileException
                ? "There is no file " + failed.getMessage() + "."
                : "A file could not be read or written: " + failed;
    }

    private void write(Path file, @Nullable Path to, String format) {
        Plan plan = PlanReader.read(file);
        Analysis analysis;
        var done = new AtomicLong();
        try (var progress = Progress.of(plan.data(), done, messages)) {
            progress.begin();
            analysis = Analysis.of(plan, done);
        }
        List<Result> results = results(plan, analysis);
        if (to == null) {
            report(out, format, analysis, results);
            return;
        }
        // A file that is there stays as it is until the new one is whole.
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            try (OutputStream stream =
                    new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                var print = new PrintStream(stream, false, StandardCharsets.UTF_8);
                report(print, format, analysis, results);
                print.flush();
                if (print.checkError()) {
                    throw new IOException(
                            unfinished + " could not be written; the disk may be full");
                }
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Computes all estimates at the same time; what cannot be computed is told all together. */
    private static List<Result> results(Plan plan, Analysis analysis) {
        record Computed(Wanted wanted, List<Result> results, String refused) {}
        List<Computed> all =
                plan.estimates().parallelStream()
                        .map(wanted -> {
                            try {
                                return new Computed(wanted, analysis.results(wanted), "");
                            } catch (IllegalArgumentException impossible) {
                                String why = String.valueOf(impossible.getMessage());
                                return new Computed(wanted, List.of(), why);
                            }
                        })
                        .toList();
        var problems = new ArrayList<DataProblem>();
        var results = new ArrayList<Result>();
        for (Computed each : all) {
            if (!each.refused().isEmpty()) {
                problems.add(each.wanted().node().at(each.refused() + "."));
            }
            results.addAll(each.results());
        }
        if (!problems.isEmpty()) {
            throw new UnusableFile(plan.file().toString(), problems);
        }
        return plan.bootstrap()
                .map(bootstrap ->
                        new Replicates(analysis)
                                .results(
                                        bootstrap,
                                        plan.estimates(),
                                        all.stream().map(Computed::results).toList()))
                .orElse(results);
    }

    private static void report(
            PrintStream to, String format, Analysis analysis, List<Result> results) {
        switch (format) {
            case "csv" -> TextReport.writeCsv(to, results);
            case "table" -> TextReport.writeTable(to, results);
            default -> {
                JsonReport.write(to, analysis.survey(), results);
                to.print("\n");
            }
        }
    }
}
