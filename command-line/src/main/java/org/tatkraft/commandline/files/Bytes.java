package org.tatkraft.commandline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looking for lines, quotes and letters in a file. */
final class Bytes {

    private static final int WINDOW = 1 << 18;

    private Bytes() {}

    /** Fills a part of an array from a place in a file; gives how many bytes there were. */
    static int read(FileChannel channel, byte[] into, int from, int most, long position) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(into, from, most);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + buffer.position() - from) < 0) {
                    break;
                }
            }
            return buffer.position() - from;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether bytes are UTF-8, of which a text was read. */
    static boolean areUtf8(String text, byte[] bytes, int from, int to) {
        // Bytes that are none are read as this sign, which may also stand there itself.
        if (text.indexOf('\uFFFD') < 0) {
            return true;
        }
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, bytes, from, to);
    }

    /** Whether there is an odd number of quotation marks between two places. */
    static boolean hasOddQuotes(FileChannel channel, long from, long to) {
        byte[] window = new byte[WINDOW];
        int quotes = 0;
        for (long at = from; at < to; at += WINDOW) {
            int count = read(channel, window, 0, (int) Math.min(WINDOW, to - at), at);
            for (int nth = 0; nth < count; nth++) {
                quotes += window[nth] == '"' ? 1 : 0;
            }
        }
        return quotes % 2 == 1;
    }

    /**
     * The beginning of the first line behind a place.
     *
     * @param hasQuotes whether quotation marks hold lines together
     * @param inQuotes whether the place stands between such marks
     */
    static long nextLine(
            FileChannel channel, long from, long size, boolean hasQuotes, boolean inQuotes) {
        byte[] window = new byte[WINDOW];
        boolean quoted = inQuotes;
        for (long at = from; at < size; at += WINDOW) {
            int count = read(channel, window, 0, (int) Math.min(WINDOW, size - at), at);
            for (int nth = 0; nth < count; nth++) {
                if (window[nth] == '"' && hasQuotes) {
                    quoted = !quoted;
                } else if (window[nth] == '\n' && !quoted) {
                    return at + nth + 1;
                }
            }
        }
        return size;
    }
}
