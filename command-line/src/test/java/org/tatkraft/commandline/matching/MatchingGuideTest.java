package org.tatkraft.commandline.matching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.commandline.files.GuidePages;

/** The examples of the guide to matching do what it says. */
class MatchingGuideTest {

    private static final List<String> PAGES =
            List.of("README.md", "library.md", "thesaurus-and-languages.md");

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleDoesWhatTheGuideSays() throws IOException {
        var pages = new GuidePages("matching", PAGES, folder);
        return pages.tests(
                command -> command.endsWith(".java") ? pages.ofJava(command) : outcome(command));
    }

    /** What a tool writes into its file; what it says, if it writes none. */
    private String outcome(String command) throws IOException {
        List<String> words = List.of(command.split(" "));
        var arguments = new ArrayList<String>();
        for (String word : words.subList(1, words.size())) {
            arguments.add(
                    word.matches(".+\\.(csv|tsv|yaml)") ? folder.resolve(word).toString() : word);
        }
        Path out = Path.of(arguments.get(arguments.indexOf("--out") + 1));
        var said = new ByteArrayOutputStream();
        try (var messages = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code =
                    switch (words.getFirst()) {
                        case "duplicates" -> FindDuplicates.run(arguments, messages);
                        case "similar" -> FindSimilar.run(arguments, messages);
                        case "link" -> LinkTerms.run(arguments, messages);
                        default -> throw new IllegalArgumentException(command);
                    };
            if (code == 0) {
                return Files.readString(out).replace("\t", "  ");
            }
        }
        return said.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
}
