package org.tatkraft.platform.alliance.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line at the top of a written file that says up to which edit it knows what people have done
 * in forms. It is a comment; where nobody has edited anything, there is none.
 */
final class Basis {

    private static final int WITHIN_BYTES = 300;
    private static final Pattern WRITTEN =
            Pattern.compile("last edit in the browser was ([0-9a-f-]{36})\\.");

    private Basis() {}

    /** The line that names an edit. */
    static String line(UUID edit) {
        return "# Tatkraft wrote this file when the last edit in the browser was %s.\n"
                .formatted(edit);
    }

    /** The edit that a file names; nothing if it names none. */
    static Optional<UUID> of(byte[] file) {
        Matcher written =
                WRITTEN.matcher(
                        new String(
                                file,
                                0,
                                Math.min(file.length, WITHIN_BYTES),
                                StandardCharsets.ISO_8859_1));
        try {
            return written.find()
                    ? Optional.of(UUID.fromString(written.group(1)))
                    : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
