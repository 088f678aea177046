package org.tatkraft.commandline.matching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tools as they are called with files of a folder. */
final class CalledTools {

    private final Path folder;
    private String said = "";

    CalledTools(Path folder) {
        this.folder = folder;
    }

    /** Calls a tool with words between blanks, where names of files stand for those here. */
    int run(String call) {
        List<String> words = List.of(call.split(" ", -1));
        List<String> arguments =
                words.stream()
                        .skip(1)
                        .map(word ->
                                word.matches(".+\\.(csv|tsv|yaml)")
                                        ? folder.resolve(word).toString()
                                        : word)
                        .toList();
        var messages = new ByteArrayOutputStream();
        var print = new PrintStream(messages, true, StandardCharsets.UTF_8);
        int code =
                switch (words.getFirst()) {
                    case "duplicates" -> FindDuplicates.run(arguments, print);
                    case "similar" -> FindSimilar.run(arguments, print);
                    case "link" -> LinkTerms.run(arguments, print);
                    default -> throw new IllegalArgumentException(call);
                };
        said = messages.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        return code;
    }

    /** What the last one said. */
    List<String> told() {
        return said.lines().toList();
    }

    void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), Stream.of(lines).toList());
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }
}
