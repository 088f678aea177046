package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the problems of a file; past a hundred it only counts. */
final class FileProblems {

    private static final int SHOWN = 100;

    private final List<FileProblem> first = new ArrayList<>();
    private int all;

    void add(FileProblem problem) {
        all++;
        if (first.size() < SHOWN) {
            first.add(problem);
        }
    }

    void add(Node where, String message) {
        add(where, message, "");
    }

    void add(Node where, String message, String maybe) {
        Mark mark = where.getStartMark();
        add(new FileProblem(mark.getLine() + 1, mark.getColumn() + 1, message, maybe));
    }

    /** Whether guesses are still worth their time. */
    boolean wantsGuesses() {
        return first.size() < SHOWN;
    }

    boolean isEmpty() {
        return all == 0;
    }

    /** The problems in the order of the file. */
    List<FileProblem> inOrder() {
        var sorted = new ArrayList<>(first);
        sorted.sort(
                Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column));
        if (all > first.size()) {
            sorted.add(
                    new FileProblem(
                            0, 0, "%d more problems are not shown.".formatted(all - first.size())));
        }
        return sorted;
    }
}
