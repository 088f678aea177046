package org.tatkraft.platform.alliance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tatkraft.platform.installation.Refusal;

/** What is taken as a logo. */
final class Logo {

    private static final int LARGEST_BYTES = 512 << 10;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Logo() {}

    /**
     * The bytes of a logo, if they are what the name of their file says.
     *
     * @throws Refusal if they are too many or something else
     */
    static byte[] checked(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new Refusal(
                    "The picture %s has %d KB; at most %d KB are taken."
                            .formatted(name, bytes.length >> 10, LARGEST_BYTES >> 10),
                    "a smaller copy would do.");
        }
        boolean right = name.endsWith(".png") ? isPng(bytes) : isSvg(bytes);
        if (!right) {
            throw new Refusal(
                    "The picture %s is not what its name says.".formatted(name),
                    "it was renamed instead of converted.");
        }
        return bytes;
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > PNG.length && Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length));
    }

    private static boolean isSvg(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.UTF_8);
        return begin.stripLeading().startsWith("<") && begin.contains("<svg");
    }
}
