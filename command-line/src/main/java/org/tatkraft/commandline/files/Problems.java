package org.tatkraft.commandline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with the files of a tool, so that it is told at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Whether something of a kind was found in a file. */
    public synchronized boolean have(Path file, Predicate<Problem> kind) {
        return found.stream()
                .anyMatch(each -> each.file().equals(file.toString()) && kind.test(each));
    }

    public synchronized void add(Problem problem) {
        found.add(problem);
    }

    /** Notes a problem where none is known yet: what cannot be read is not missing, too. */
    public synchronized void addUnlessTold(Problem problem) {
        if (found.stream().noneMatch(each -> each.isAt(problem))) {
            found.add(problem);
        }
    }

    /** What is read, or nothing, with its problems noted. */
    public <T> Optional<T> read(Path file, Supplier<T> reading) {
        if (Files.isDirectory(file)) {
            add(new Problem(file.toString(), 0, 0, "this is a folder."));
            return Optional.empty();
        }
        try {
            return Optional.of(reading.get());
        } catch (UnusableInput refused) {
            refused.problems().forEach(this::add);
        } catch (UncheckedIOException failed) {
            add(new Problem(file.toString(), 0, 0, told(failed.getCause())));
        }
        return Optional.empty();
    }

    private static String told(@Nullable IOException failed) {
        return switch (failed) {
            case NoSuchFileException absent -> "there is no such file.";
            case CharacterCodingException other -> "the file is not in UTF-8.";
            case null, default -> "the file cannot be read: " + failed;
        };
    }

    /**
     * Goes on if nothing was found.
     *
     * @throws UnusableInput otherwise
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new UnusableInput(found);
        }
    }
}
