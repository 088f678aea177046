package org.tatkraft.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how far reading a large file is. */
final class Progress implements AutoCloseable {

    private static final long LARGE = 20_000_000;
    private static final long PAUSE_MILLIS = 500;

    private final Thread teller;
    private final boolean isLong;

    private Progress(Thread teller, boolean isLong) {
        this.teller = teller;
        this.isLong = isLong;
    }

    /** Will tell of a file while it is being read. */
    static Progress of(Path file, AtomicLong done, PrintStream messages) {
        long size = size(file);
        Thread teller =
                Thread.ofPlatform().daemon().unstarted(() -> tell(file, size, done, messages));
        return new Progress(teller, size > LARGE);
    }

    /** Begins to tell, if the file is large. */
    void begin() {
        if (isLong) {
            teller.start();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }

    private static void tell(Path file, long size, AtomicLong done, PrintStream messages) {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                messages.printf(
                        "%s: %d of %d MB read%n",
                        file.getFileName(), done.get() / 1_000_000, size / 1_000_000);
            }
        } catch (InterruptedException finished) {
            // The file has been read.
        }
    }

    @Override
    public void close() {
        teller.interrupt();
    }
}
