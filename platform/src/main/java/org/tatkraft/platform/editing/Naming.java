package org.tatkraft.platform.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.tatkraft.platform.shared.Language;

/** What entries are called, and the parts of addresses that are made of it. */
public final class Naming {

    private static final int LONGEST_ID = 60;

    private Naming() {}

    /** What an entry is called, in the main language or another; blank if it has no name yet. */
    public static String nameIn(Values values, Language main) {
        String field = values.shape().fields().containsKey("title") ? "title" : "name";
        String name = values.one(field + "." + main.code());
        for (Language language : Language.all()) {
            name = name.isEmpty() ? values.one(field + "." + language.code()) : name;
        }
        return name;
    }

    /** A name of the file as it stands in keys of messages and in styles. */
    public static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The same part of an address if it is free, else the first of -2, -3, ... that is. */
    static String free(String made, Predicate<String> isTaken) {
        String free = made;
        for (int nth = 2; isTaken.test(free); nth++) {
            free = made + "-" + nth;
        }
        return free;
    }

    /** Part of an address that resembles a name. */
    public static String slug(String name) {
        String ascii =
                Normalizer.normalize(
                                name.toLowerCase(Locale.ROOT)
                                        .replace("ä", "ae")
                                        .replace("ö", "oe")
                                        .replace("ü", "ue")
                                        .replace("ß", "ss")
                                        .replace("œ", "oe"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        String slug = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST_ID) {
            int end = slug.lastIndexOf('-', LONGEST_ID);
            slug = slug.substring(0, end > 0 ? end : LONGEST_ID);
        }
        return slug.isEmpty() ? "neu" : slug;
    }
}
