package org.tatkraft.commandline.matching;

import java.io.IOException;
import java.nio.file.Path;
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
        var tools = new CalledTools(folder);
        if (tools.run(command) != 0) {
            return lines(tools.told());
        }
        List<String> words = List.of(command.split(" "));
        return lines(tools.lines(words.get(words.indexOf("--out") + 1))).replace("\t", "  ");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
