package org.tatkraft.platform.alliance.file;

import java.util.List;
import java.util.stream.Collectors;

/** A file that was not accepted; nothing of it was taken over. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;

    RefusedFile(List<FileProblem> problems) {
        super(problems.stream().map(each -> each.in("file")).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the file. */
    public List<FileProblem> problems() {
        return problems;
    }
}
