package org.tatkraft.commandline.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A file for results. One that is there stays as it is until the new one is whole, and keeps who
 * may read it; what is no file, such as a pipe, is written to as it is.
 */
public final class ResultFile implements AutoCloseable {

    private final Path target;
    private final Path written;
    private final OutputStream stream;

    private ResultFile(Path target, Path written) throws IOException {
        this.target = target;
        this.written = written;
        this.stream =
                new BufferedOutputStream(
                        written.equals(target)
                                ? Files.newOutputStream(written, StandardOpenOption.WRITE)
                                : Files.newOutputStream(written, StandardOpenOption.CREATE_NEW));
    }

    private static ResultFile of(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new ResultFile(target, target);
        }
        String name = "%s.%s.unfinished".formatted(target.getFileName(), UUID.randomUUID());
        return new ResultFile(target, target.resolveSibling(name));
    }

    /**
     * Writes a file.
     *
     * @throws UncheckedIOException if it could not be written to its end; nothing is then changed
     */
    public static void write(Path to, Consumer<PrintStream> report) {
        try (var file = of(to)) {
            var print = new PrintStream(file.stream, false, StandardCharsets.UTF_8);
            report.accept(print);
            Tool.requireWritten(print, to.toString());
            file.keep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Notes what keeps a file from being written. */
    public static void check(Path file, Problems problems) {
        Path folder = file.toAbsolutePath().getParent();
        if (file.toString().isEmpty()) {
            problems.add(new Problem("--out", 0, 0, "the name of a file is expected."));
        } else if (Files.isDirectory(file)) {
            problems.add(new Problem(file.toString(), 0, 0, "this is a folder."));
        } else if (folder == null || !Files.isDirectory(folder)) {
            problems.add(
                    new Problem(file.toString(), 0, 0, "there is no folder %s.".formatted(folder)));
        } else if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            problems.add(new Problem(file.toString(), 0, 0, "this may not be written to."));
        }
    }

    /** Notes it if a file is one of those that are read. */
    public static void checkIsNot(Path file, List<Path> read, Problems problems) {
        for (Path each : read) {
            if (isSame(file, each)) {
                problems.add(
                        new Problem(
                                file.toString(),
                                0,
                                0,
                                "this file is read; results go to another."));
            }
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /** Lets the file be what was written. */
    private void keep() throws IOException {
        stream.close();
        if (written.equals(target)) {
            return;
        }
        var before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (Files.exists(target) && before != null) {
            Files.setPosixFilePermissions(written, before.readAttributes().permissions());
        }
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }
}
