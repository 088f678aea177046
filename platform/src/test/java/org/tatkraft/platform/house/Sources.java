package org.tatkraft.platform.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the repository, for tests that look at how they are written. */
public final class Sources {

    public static final Path ROOT = root();

    private Sources() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("bin/tatkraft")) ? here : here.getParent();
    }

    /** All files below a folder with one of these endings, without what builds leave behind. */
    static List<Path> below(String folder, String... endings) {
        Path start = ROOT.resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/node_modules/"))
                    .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The path of a file as the repository knows it. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** The Maven modules. */
    static final List<String> MODULES =
            List.of("survey-statistics", "text-matching", "command-line", "platform");

    /** Java sources of the product, of all Maven modules. */
    static List<Path> java() {
        return MODULES.stream()
                .flatMap(module -> below(module + "/src/main/java", ".java").stream())
                .toList();
    }
}
