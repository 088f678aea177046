package org.tatkraft.commandline.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the guide do what it says. A block that begins with a language and a name is that
 * file; a block {@code text} with a name and options is what comes out of it.
 */
class GuideTest {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(\\w+) ([^\\n]+)\\n(.*?)\\n```$");

    @TempDir private Path folder;

    private record Block(String language, String name, String text) {}

    private static List<Block> blocks() throws IOException {
        Path guide = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(guide.resolve("docs/analysis"))) {
            guide = guide.getParent();
        }
        var blocks = new ArrayList<Block>();
        for (String page : List.of("README.md", "library.md", "from-r.md")) {
            BLOCK.matcher(Files.readString(guide.resolve("docs/analysis").resolve(page)))
                    .results()
                    .map(each -> new Block(each.group(1), each.group(2), each.group(3)))
                    .forEach(blocks::add);
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleDoesWhatTheGuideSays() throws IOException {
        List<Block> blocks = blocks();
        for (Block each : blocks) {
            if (!each.language().equals("text")) {
                Files.writeString(folder.resolve(each.name()), each.text() + "\n");
            }
        }
        List<Block> outcomes =
                blocks.stream().filter(each -> each.language().equals("text")).toList();
        assertThat(outcomes).hasSizeGreaterThan(6);
        return outcomes.stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.name(),
                                () ->
                                        assertThat(outcome(each.name()).stripTrailing())
                                                .isEqualTo(each.text().stripTrailing())));
    }

    private String outcome(String command) throws Exception {
        List<String> words = List.of(command.split(" "));
        String file = words.getFirst();
        if (file.endsWith(".java")) {
            return ofJava(file);
        }
        if (file.endsWith(".R")) {
            return ofR(file);
        }
        var arguments = new ArrayList<>(words);
        arguments.set(0, folder.resolve(file).toString());
        var out = new ByteArrayOutputStream();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            Analyse.run(arguments, print, print);
        }
        return out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private String ofJava(String file) throws Exception {
        String path = System.getProperty("java.class.path");
        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                path,
                                "-d",
                                folder.toString(),
                                folder.resolve(file).toString());
        assertThat(compiled).isZero();
        return printed(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                path + ":" + folder,
                file.replace(".java", ""));
    }

    /** Where R and its package are at hand, the other side is run, too. */
    private String ofR(String file) throws Exception {
        boolean isThere =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "Rscript")));
        Assumptions.assumeTrue(
                isThere
                        && printed("Rscript", "-e", "cat(requireNamespace('survey'))")
                                .contains("TRUE"),
                "R with its package survey is not installed");
        return printed("Rscript", file);
    }

    private String printed(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace(" \n", "\n");
    }
}
