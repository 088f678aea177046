package org.tatkraft.commandline;

import java.util.List;

/** A file that cannot be used, with everything that is wrong with it, up to a limit. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<DataProblem> problems;
    private final String file;

    /** A file and its problems. */
    public UnusableFile(String file, List<DataProblem> problems) {
        super(problems.getFirst().in(file));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** The problems as they are printed. */
    public List<String> lines() {
        return problems.stream().map(problem -> problem.in(file)).toList();
    }
}
