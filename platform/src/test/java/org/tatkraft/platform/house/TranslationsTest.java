package org.tatkraft.platform.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.shared.Language;

/** Every text of the interface in every language, and none that nobody says. */
class TranslationsTest {

    private static final String FOLDER = "platform/src/main/resources/messages";

    private static Properties messages(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(file)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties;
    }

    private static Path in(Path german, Language language) {
        String name = german.getFileName().toString();
        return german.resolveSibling(name.replace("_de.", "_" + language.code() + "."));
    }

    private static List<Path> german() {
        return Sources.below(FOLDER, "_de.properties");
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        for (Path german : german()) {
            Set<Object> keys = new TreeSet<>(messages(german).keySet());
            for (Language language : Language.all()) {
                Path file = in(german, language);
                assertThat(new TreeSet<>(messages(file).keySet()))
                        .as("Write the missing texts of %s", Sources.name(file))
                        .isEqualTo(keys);
            }
        }
    }

    @Test
    void textsAreWellFormedAndKeepTheirArguments() {
        for (Path german : german()) {
            Properties original = messages(german);
            for (Language language : Language.all()) {
                Path file = in(german, language);
                messages(file)
                        .forEach((key, text) -> {
                            String where = Sources.name(file) + " " + key;
                            assertThat(text.toString()).as(where).isNotBlank();
                            assertThatCode(() -> arguments(text, language))
                                    .as(where)
                                    .doesNotThrowAnyException();
                            assertThat(arguments(text, language))
                                    .as(where)
                                    .isEqualTo(arguments(original.get(key), Language.DE));
                        });
            }
        }
    }

    private static Set<String> arguments(Object text, Language language) {
        return new MessageFormat(text.toString(), ULocale.forLanguageTag(language.code()))
                .getArgumentNames();
    }

    @Test
    void otherLanguagesAreNotLeftInGerman() {
        var found = new ArrayList<String>();
        for (Path german : german()) {
            Properties original = messages(german);
            for (Language language : List.of(Language.FR, Language.EN, Language.NL)) {
                messages(in(german, language))
                        .forEach((key, text) -> {
                            boolean sentence = text.toString().strip().contains(" ");
                            if (sentence
                                    && text.equals(original.get(key))
                                    && text.toString().matches(".*\\p{L}{4,} \\p{L}{3,}.*")) {
                                found.add(language.code() + " " + key);
                            }
                        });
            }
        }
        assertThat(found).as("Translate these").isEmpty();
    }

    /** Keys are named whole in code and templates, or by a beginning to which a word is added. */
    @Test
    void everyTextIsUsed() {
        var everything = new StringBuilder();
        Sources.java().forEach(file -> everything.append(Sources.text(file)));
        Sources.below("platform/src/main/jte", ".jte")
                .forEach(file -> everything.append(Sources.text(file)));
        var beginnings = new ArrayList<String>();
        Matcher added =
                Pattern.compile("\"([a-z][a-z-]*\\.(?:[a-z-]+\\.)*)\" \\+").matcher(everything);
        while (added.find()) {
            beginnings.add(added.group(1));
        }
        beginnings.addAll(
                List.of(
                        "site.error.",
                        "action.",
                        "editing.hint.",
                        "editing.key.",
                        "barometer.precision.",
                        "governance.body-kind.",
                        "alliance.organisation-role.",
                        "strategy.",
                        "alliance.accessibility",
                        "alliance.privacy",
                        "alliance.imprint"));
        for (Path german : german()) {
            for (Object key : messages(german).keySet()) {
                String name = key.toString();
                assertThat(
                                everything.indexOf("\"" + name + "\"") >= 0
                                        || beginnings.stream().anyMatch(name::startsWith))
                        .as("Remove %s from all languages: nobody says it", name)
                        .isTrue();
            }
        }
    }
}
