package org.tatkraft.platform.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a field, in characters that can be stored and shown. */
public final class Typed {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Typed() {}

    /** A text with one kind of line end, and no other control characters. */
    public static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String lines = value.replace("\r\n", "\n").replace('\r', '\n');
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }

    /** The same in one line, with single spaces. */
    public static String line(@Nullable String value) {
        return SPACES.matcher(text(value)).replaceAll(" ");
    }
}
