package org.tatkraft.platform.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A language of the interface and of contents; the order is the order of preference. */
public enum Language {
    DE("Deutsch"),
    FR("Français"),
    EN("English"),
    NL("Nederlands");

    private static final List<Language> ALL = List.of(values());
    private static final Map<String, Language> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Language::code, language -> language));

    private final String ownName;
    private final String code = name().toLowerCase(Locale.ROOT);
    private final Locale locale = Locale.forLanguageTag(code.equals("en") ? "en-GB" : code);

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** All languages, German first. */
    public static List<Language> all() {
        return ALL;
    }

    /** Returns the language of a two-letter code such as {@code de}, or nothing if unknown. */
    public static Optional<Language> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Returns the language of a code that is known to be valid. */
    @JsonCreator
    public static Language ofKnown(String code) {
        return of(code).orElseThrow(
                        () -> new IllegalArgumentException("Unknown language '" + code + "'"));
    }

    /** The two-letter code, in small letters: what stands in addresses and {@code lang}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The name of the language in itself, such as {@code Français}. */
    public String ownName() {
        return ownName;
    }

    /** The name of the language in another one, such as {@code allemand}. */
    public String nameIn(Language other) {
        return locale.getDisplayLanguage(other.locale);
    }

    /** The locale for dates and numbers. */
    public Locale locale() {
        return locale;
    }
}
