package org.tatkraft.platform.site;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;

/** Everything the interface says, in every language; one file per module and language. */
@Component
public class Messages {

    private final Map<Language, Say> voices = new EnumMap<>(Language.class);

    Messages() throws IOException {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        Language.all().forEach(language -> texts.put(language, new HashMap<>()));
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource file : resolver.getResources("classpath:messages/*.properties")) {
            read(file, texts);
        }
        texts.forEach((language, own) -> voices.put(language, new Say(language, own)));
    }

    private static void read(Resource file, Map<Language, Map<String, String>> texts) {
        String name = String.valueOf(file.getFilename());
        String code = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read " + file, failed);
        }
        Map<String, String> own = Objects.requireNonNull(texts.get(Language.ofKnown(code)));
        properties.forEach((key, text) -> own.put(key.toString(), text.toString()));
    }

    /** The voice of the interface in a language. */
    public Say in(Language language) {
        return Objects.requireNonNull(voices.get(language));
    }

    /** The interface speaking one language. */
    public static final class Say {

        private final Language language;
        private final Map<String, String> texts;
        private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
        private final LocalizedNumberFormatter numbers;

        Say(Language language, Map<String, String> texts) {
            this.language = language;
            this.texts = texts;
            numbers =
                    NumberFormatter.withLocale(language.locale())
                            .precision(Precision.maxFraction(1));
        }

        /** The language it speaks. */
        public Language language() {
            return language;
        }

        /** Whether it has a text for a key. */
        public boolean knows(String key) {
            return texts.containsKey(key);
        }

        /**
         * The text of a key.
         *
         * @throws IllegalArgumentException if there is none
         */
        public String it(String key) {
            String text = texts.get(key);
            if (text == null) {
                throw new IllegalArgumentException(
                        "No message '%s' in %s".formatted(key, language.code()));
            }
            return text;
        }

        /** The text of a key with one argument filled in. */
        public String it(String key, String name, Object value) {
            return it(key, Map.of(name, value));
        }

        /** The text of a key with two arguments filled in. */
        public String it(String key, String name, Object value, String second, Object other) {
            return it(key, Map.of(name, value, second, other));
        }

        /** The text of a key with its arguments filled in, in the shape of ICU messages. */
        public String it(String key, Map<String, ?> arguments) {
            MessageFormat format =
                    formats.computeIfAbsent(
                            key,
                            absent ->
                                    new MessageFormat(
                                            it(absent), ULocale.forLanguageTag(language.code())));
            synchronized (format) {
                return format.format(arguments);
            }
        }

        /** A number as the language writes it, with at most one digit behind the comma. */
        public String number(Number number) {
            return numbers.format(number).toString();
        }
    }
}
