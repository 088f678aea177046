package org.tatkraft.commandline.analyse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.commandline.files.GuidePages;

/** The examples of the guide to the analysis do what it says. */
class GuideTest {

    private static final List<String> PAGES = List.of("README.md", "library.md", "from-r.md");

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleDoesWhatTheGuideSays() throws IOException {
        var pages = new GuidePages("analysis", PAGES, folder);
        return pages.tests(command -> outcome(command, pages));
    }

    private String outcome(String command, GuidePages pages) throws Exception {
        List<String> words = List.of(command.split(" "));
        String file = words.getFirst();
        if (file.endsWith(".java")) {
            return pages.ofJava(file);
        }
        if (file.endsWith(".R")) {
            return ofR(file, pages);
        }
        var arguments = new ArrayList<>(words);
        arguments.set(0, folder.resolve(file).toString());
        var out = new ByteArrayOutputStream();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            Analyse.run(arguments, print, print);
        }
        return out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    /** Where R and its package are at hand, the other side is run, too. */
    private String ofR(String file, GuidePages pages) throws Exception {
        boolean isThere =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "Rscript")));
        Assumptions.assumeTrue(
                isThere
                        && pages.printed("Rscript", "-e", "cat(requireNamespace('survey'))")
                                .contains("TRUE"),
                "R with its package survey is not installed");
        return pages.printed("Rscript", file);
    }
}
