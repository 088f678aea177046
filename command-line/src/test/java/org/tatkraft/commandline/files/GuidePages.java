package org.tatkraft.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;

/**
 * The examples of a guide do what it says. A block that begins with a language and a name is that
 * file; a block {@code text} with a command is what comes out of it.
 */
public final class GuidePages {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(\\w+) ([^\\n]+)\\n(.*?)\\n```$");

    private final Path folder;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(String language, String name, String text) {}

    /** What comes out of a command. */
    public interface Outcome {
        String of(String command) throws Exception;
    }

    /**
     * Reads pages and writes their files.
     *
     * @param guide the folder of the guide below {@code docs}
     * @param folder where the files are written
     */
    public GuidePages(String guide, List<String> pages, Path folder) throws IOException {
        this.folder = folder;
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("docs").resolve(guide))) {
            root = root.getParent();
        }
        for (String page : pages) {
            BLOCK.matcher(Files.readString(root.resolve("docs").resolve(guide).resolve(page)))
                    .results()
                    .map(each -> new Block(each.group(1), each.group(2), each.group(3)))
                    .forEach(blocks::add);
        }
        for (Block each : blocks) {
            if (!each.language().equals("text")) {
                Files.writeString(folder.resolve(each.name()), each.text() + "\n");
            }
        }
    }

    /** A test for each block that says what comes out. */
    public Stream<DynamicTest> tests(Outcome outcome) {
        List<Block> outcomes =
                blocks.stream().filter(each -> each.language().equals("text")).toList();
        assertThat(outcomes).hasSizeGreaterThan(4);
        return outcomes.stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.name(),
                                () ->
                                        assertThat(outcome.of(each.name()).stripTrailing())
                                                .isEqualTo(each.text().stripTrailing())));
    }

    /** What a program in Java prints. */
    public String ofJava(String file) throws Exception {
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

    /** What a command prints that runs among the files. */
    public String printed(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace(" \n", "\n");
    }
}
