package org.tatkraft.commandline.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tatkraft.commandline.files.Problem;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.textmatching.thesaurus.Thesaurus;
import org.tatkraft.textmatching.thesaurus.ThesaurusFile;

/** The thesaurus of the field, with what a file adds to it. */
final class Thesauri {

    private Thesauri() {}

    /** Reads a file that adds to the thesaurus; what is wrong with it is noted. */
    static Thesaurus with(Optional<Path> file, Problems problems) {
        Thesaurus ofTheField = Thesaurus.ofTheField();
        return file.map(path -> ofTheField.with(read(path, problems))).orElse(ofTheField);
    }

    private static Thesaurus read(Path path, Problems problems) {
        try (var reader = Files.newBufferedReader(path)) {
            ThesaurusFile file = ThesaurusFile.read(reader);
            file.mistakes()
                    .forEach(mistake ->
                            problems.add(
                                    new Problem(
                                            path.toString(),
                                            mistake.line(),
                                            0,
                                            mistake.message())));
            return Thesaurus.of(file.concepts());
        } catch (IOException failed) {
            String message =
                    Files.exists(path)
                            ? "it cannot be read as text in UTF-8."
                            : "there is no such file.";
            problems.add(new Problem(path.toString(), 0, 0, message));
            return Thesaurus.of(List.of());
        }
    }
}
