package org.tatkraft.platform.site;

import java.util.regex.Pattern;

/** What can be a mail address. */
public final class MailAddress {

    /** How long one may be. */
    public static final int LONGEST = 200;

    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s<>\"']{1,64}@[^@\\s<>\"']+\\.[^@\\s<>\"'.]+");

    private MailAddress() {}

    /** Whether mail can be sent to it, as far as its look tells. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
