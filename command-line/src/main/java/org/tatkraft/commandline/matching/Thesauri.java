package org.tatkraft.commandline.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tatkraft.commandline.files.Problem;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.UnusableInput;
import org.tatkraft.textmatching.thesaurus.Thesaurus;
import org.tatkraft.textmatching.thesaurus.ThesaurusFile;

/** The thesaurus of the field, with what a file adds to it. */
final class Thesauri {

    private Thesauri() {}

    /** Reads a file that adds to the thesaurus; what is wrong with it is noted. */
    static Thesaurus with(Optional<Path> file, Problems problems) {
        Thesaurus ofTheField = Thesaurus.ofTheField();
        return file.flatMap(path -> problems.read(path, () -> read(path, ofTheField)))
                .map(ofTheField::with)
                .orElse(ofTheField);
    }

    private static Thesaurus read(Path path, Thesaurus beside) {
        try (var reader = Files.newBufferedReader(path)) {
            ThesaurusFile file = ThesaurusFile.read(reader, beside);
            List<Problem> problems =
                    file.mistakes().stream()
                            .map(each ->
                                    new Problem(path.toString(), each.line(), 0, each.message()))
                            .toList();
            if (!problems.isEmpty()) {
                throw new UnusableInput(problems);
            }
            return Thesaurus.of(file.concepts());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
