package org.tatkraft.commandline.files;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** How every tool ends: with 0, or with a word why not and 1 or 2. */
public final class Tool {

    private Tool() {}

    /** A call that makes no sense, with what does. */
    public static final class WrongCall extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** With a sentence. */
        public WrongCall(String message) {
            super(message);
        }
    }

    /** Standard output, in UTF-8; not System.out, which keeps to itself that it could not write. */
    public static PrintStream standardOutput() {
        var raw = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return new PrintStream(raw, false, StandardCharsets.UTF_8);
    }

    /**
     * Does the work of a tool.
     *
     * @return 0 if all went well, 1 if the input was refused or something failed, 2 if the call was
     *     wrong
     */
    public static int run(Runnable work, PrintStream messages) {
        try {
            work.run();
            return 0;
        } catch (WrongCall wrong) {
            messages.println("tatkraft: " + wrong.getMessage());
            return 2;
        } catch (UncheckedIOException failed) {
            messages.println(told(failed.getCause()));
            return 1;
        } catch (UnusableInput refused) {
            refused.lines().forEach(messages::println);
        } catch (OutOfMemoryError tooLarge) {
            messages.println(
                    "There is not enough memory for this. More is given by TATKRAFT_JAVA_OPTIONS=-Xmx4g.");
        }
        messages.println("Nothing was written.");
        return 1;
    }

    private static String told(@Nullable IOException failed) {
        return failed instanceof FileSystemException file
                ? file.getMessage() + " could not be written."
                : String.valueOf(failed == null ? null : failed.getMessage());
    }

    /**
     * Checks that everything that was printed has arrived.
     *
     * @throws UncheckedIOException if it has not
     */
    public static void requireWritten(PrintStream print, String what) {
        if (print.checkError()) {
            throw new UncheckedIOException(
                    new IOException(
                            what
                                    + " could not be written to the end. Maybe the disk is full, or nobody reads on."));
        }
    }
}
