package org.tatkraft.platform.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything of one installation, used by one running instance at a time. */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 300L << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, making it if need be.
     *
     * @param use what for
     * @param address where visitors will be served; blank where none are
     * @return nothing if another process has it
     * @throws Refusal if it cannot be written, or a server finds the disk full
     */
    static @Nullable DataFolder take(Path path, Use use, String address) {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            if (use == Use.SERVER) {
                requireRoom(path);
            }
            String owner = "%d %s %s%n".formatted(ProcessHandle.current().pid(), use, address);
            channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel, lock);
        } catch (IOException failed) {
            throw new Refusal(
                    "The data folder %s cannot be written: %s.".formatted(path, failed),
                    "it belongs to somebody else, or the disk is read-only; --data DIR names"
                            + " another one.");
        }
    }

    private static void requireRoom(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new Refusal(
                    "Only %d MB are free for the data folder %s; %d MB are needed."
                            .formatted(free >> 20, path, NEEDED_BYTES >> 20),
                    "another disk has room: --data DIR names a folder there.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenHere) {
            return null;
        }
    }

    /** What a process has the folder for. */
    enum Use {
        /** It serves visitors, until somebody stops it. */
        SERVER,
        /** It does one thing and ends. */
        TOOL
    }

    /** The process that has the folder, as far as it can be read. */
    static String owner(Path path) {
        return written(path).replaceFirst(" .*", "");
    }

    /** Whether a tool has the folder, which will give it back by itself. */
    static boolean isWithTool(Path path) {
        return written(path).contains(" " + Use.TOOL);
    }

    /** Where the server that has the folder is reached; blank if none has it. */
    static String address(Path path) {
        String[] words = written(path).split(" ", 3);
        return words.length == 3 && words[1].equals(Use.SERVER.name()) ? words[2] : "";
    }

    private static String written(Path path) {
        try {
            String owner = Files.readString(path.resolve("lock")).strip();
            return owner.isEmpty() ? "unknown" : owner;
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not give back " + path, failed);
        }
    }
}
