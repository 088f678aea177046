package org.tatkraft.platform.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * A text in one or more languages.
 *
 * <p>Asked for a language that is missing, it answers in the first one that is there, in the order
 * of {@link Language}; the answer says which language it is in, so that a page can mark it.
 */
public final class LocalizedText {

    private static final LocalizedText EMPTY = new LocalizedText(new EnumMap<>(Language.class));

    /** The texts are many and short, so a thread keeps its buffers. */
    private static final JsonFactory JSON =
            JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

    private final EnumMap<Language, String> texts;

    private LocalizedText(EnumMap<Language, String> texts) {
        this.texts = texts;
    }

    /** The text without any words, in no language. */
    public static LocalizedText empty() {
        return EMPTY;
    }

    /** A text in one language. */
    public static LocalizedText of(Language language, String text) {
        return of(Map.of(language, text));
    }

    /** A text by language codes, as it stands in JSON. */
    @JsonCreator
    public static LocalizedText ofCodes(Map<String, String> texts) {
        var byLanguage = new EnumMap<Language, String>(Language.class);
        texts.forEach((code, text) -> byLanguage.put(Language.ofKnown(code), text));
        return of(byLanguage);
    }

    /** A text in the given languages; blank texts are left out. */
    public static LocalizedText of(Map<Language, String> texts) {
        var kept = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text);
            }
        });
        return kept.isEmpty() ? EMPTY : new LocalizedText(kept);
    }

    /**
     * Reads the JSON object that the text is in the database.
     *
     * @throws IllegalArgumentException if a key is no language
     */
    public static LocalizedText parse(String json) {
        if (json.length() <= 2) {
            return EMPTY;
        }
        var texts = new EnumMap<Language, String>(Language.class);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Language language = Language.ofKnown(parser.currentName());
                parser.nextToken();
                texts.put(language, parser.getString());
            }
        }
        return of(texts);
    }

    /** The texts by language code, as they stand in JSON. */
    @JsonValue
    public Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> codes.put(language.code(), text));
        return codes;
    }

    /** The texts by language, in the order of {@link Language}; not modifiable. */
    public Map<Language, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** The languages in which there is a text. */
    public Set<Language> languages() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** Whether there is no text in any language. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether there is a text in this language. */
    public boolean has(Language language) {
        return texts.containsKey(language);
    }

    /** The text in the wanted language, else in the first one there is; blank if there is none. */
    public Wording in(Language wanted) {
        String text = texts.get(wanted);
        if (text != null) {
            return new Wording(text, wanted);
        }
        for (Map.Entry<Language, String> first : texts.entrySet()) {
            return new Wording(first.getValue(), first.getKey());
        }
        return new Wording("", wanted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.entrySet().stream()
                .map(entry -> entry.getKey().code() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
