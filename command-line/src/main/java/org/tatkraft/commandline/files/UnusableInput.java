package org.tatkraft.commandline.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files that cannot be used, with everything that is wrong with them. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** So many problems of a file are told at most. */
    static final int MOST = 20;

    private final transient List<Problem> problems;

    /** At least one problem. */
    public UnusableInput(List<Problem> problems) {
        super(problems.getFirst().told());
        this.problems = List.copyOf(problems);
    }

    /** A file with a single problem, at a line and column as {@link Problem} counts them. */
    public static UnusableInput of(Path file, long line, int column, String message) {
        return new UnusableInput(List.of(new Problem(file.toString(), line, column, message)));
    }

    List<Problem> problems() {
        return problems;
    }

    /** The problems as they are printed: file by file, from the first line on, each once. */
    public List<String> lines() {
        Map<String, List<Problem>> byFile =
                problems.stream()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        Problem::file, LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<String>();
        byFile.forEach((file, all) -> {
            all.stream()
                    .sorted(Problem.BY_PLACE)
                    .limit(MOST)
                    .map(Problem::told)
                    .forEach(lines::add);
            if (all.size() > MOST) {
                lines.add(file + ": these are the first %d mistakes of more.".formatted(MOST));
            }
        });
        return lines;
    }
}
