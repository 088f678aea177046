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
     * @return nothing if another instance has it
     * @throws Refusal if it cannot be written or the disk is full
     */
    static @Nullable DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new Refusal(
                        "Only %d MB are free for the data folder %s; %d MB are needed."
                                .formatted(free >> 20, path, NEEDED_BYTES >> 20),
                        "another disk has room: --data DIR names a folder there.");
            }
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
            String owner = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel, lock);
        } catch (IOException failed) {
            throw new Refusal(
                    "The data folder %s cannot be written: %s.".formatted(path, failed),
                    "it belongs to somebody else, or the disk is read-only; --data DIR names"
                            + " another one.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenHere) {
            return null;
        }
    }

    /** The process that has the folder, as far as it can be read. */
    static String owner(Path path) {
        try {
            return Files.readString(path.resolve("lock")).strip();
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
