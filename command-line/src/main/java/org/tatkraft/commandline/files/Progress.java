package org.tatkraft.commandline.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how far long work is, twice a second; short work ends before it says anything. */
public final class Progress implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;

    private final String what;
    private final long all;
    private final AtomicLong done = new AtomicLong();
    private final PrintStream messages;
    private final Thread teller;

    private Progress(String what, long all, PrintStream messages) {
        this.what = what;
        this.all = all;
        this.messages = messages;
        this.teller = Thread.ofPlatform().daemon().unstarted(this::tell);
    }

    /**
     * Begins to tell.
     *
     * @param what what is being done
     * @param all how much there is to do
     */
    public static Progress of(String what, long all, PrintStream messages) {
        var progress = new Progress(what, Math.max(1, all), messages);
        progress.teller.start();
        return progress;
    }

    /** Begins to tell how much of a file has been read. */
    public static Progress reading(Path file, PrintStream messages) {
        return of("reading " + file.getFileName(), size(file), messages);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }

    /** More was done. */
    public void add(long more) {
        done.addAndGet(more);
    }

    private void tell() {
        long told = -1;
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                long percent = 100 * done.get() / all;
                if (percent != told) {
                    messages.printf(Locale.ROOT, "%s: %d %%%n", what, percent);
                }
                told = percent;
            }
        } catch (InterruptedException finished) {
            // The work is done.
        }
    }

    @Override
    public void close() {
        teller.interrupt();
    }
}
