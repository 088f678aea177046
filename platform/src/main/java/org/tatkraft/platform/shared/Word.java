package org.tatkraft.platform.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * A constant that stands in files, addresses and the database as a word such as {@code in-kind}.
 */
public interface Word {

    /** The name of the constant. */
    String name();

    /** The name in small letters with hyphens. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & Word> E of(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The words of a list in which they are separated by spaces. */
    static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
