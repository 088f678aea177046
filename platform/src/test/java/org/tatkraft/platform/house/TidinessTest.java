package org.tatkraft.platform.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How things are written and where they stand; each failure says what to do. */
class TidinessTest {

    private static final int LONGEST_FILE = 320;
    private static final int LONGEST_METHOD = 70;
    private static final int LONGEST_LINE = 120;

    /** Names that say nothing of what a thing is. */
    private static final Pattern EMPTY_NAMES =
            Pattern.compile(
                    "(^|[a-z])(Impl|Utils?|Manager|Helper|Dto|Common|Misc)(?=[A-Z]|$)"
                            + "|^(impl|utils?|manager|helper|dto|common|misc)$");

    private static final Pattern METHOD =
            Pattern.compile(
                    "^    (?![ }/*@])[^=;{}]*\\)( throws [\\w., ]+)? \\{$", Pattern.MULTILINE);

    @Test
    void namesSayWhatAThingIs() {
        var found = new ArrayList<String>();
        for (Path file : Sources.java()) {
            for (Path part : Sources.ROOT.relativize(file)) {
                String name = part.toString().replace(".java", "");
                if (EMPTY_NAMES.matcher(name).find()) {
                    found.add(Sources.name(file));
                }
            }
        }
        assertThat(found).as("Give these a name that says what they are").isEmpty();
    }

    @Test
    void nothingIsLeftOpenInTheCode() {
        var mark =
                Pattern.compile(
                        "\\b(TODO|FIXME|XXX|HACK)\\b|@Disabled\\b|System\\.exit\\((?!code|REFUSED)");
        var found = new ArrayList<String>();
        for (String module : Sources.MODULES) {
            for (Path file :
                    Sources.below(module + "/src", ".java", ".jte", ".css", ".js", ".sql")) {
                if (!file.endsWith("TidinessTest.java")
                        && mark.matcher(Sources.text(file)).find()) {
                    found.add(Sources.name(file));
                }
            }
        }
        assertThat(found).as("Finish what is marked here, then take the mark out").isEmpty();
    }

    @Test
    void filesLinesAndMethodsFitAReader() {
        var found = new ArrayList<String>();
        for (Path file : Sources.java()) {
            List<String> lines = Sources.text(file).lines().toList();
            if (lines.size() > LONGEST_FILE) {
                found.add(
                        Sources.name(file)
                                + " has "
                                + lines.size()
                                + " lines: split it by concept");
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE && !lines.get(i).contains("\"")) {
                    found.add(Sources.name(file) + ":" + (i + 1) + " is too long: break the line");
                }
            }
            longMethods(file, found);
        }
        assertThat(found).isEmpty();
    }

    private static void longMethods(Path file, List<String> found) {
        String text = Sources.text(file);
        Matcher method = METHOD.matcher(text);
        while (method.find()) {
            int end = text.indexOf("\n    }\n", method.end());
            if (end < 0) {
                continue;
            }
            long lines = text.substring(method.start(), end).lines().count();
            boolean mostlyText = text.substring(method.start(), end).contains("\"\"\"");
            if (lines > LONGEST_METHOD && !mostlyText) {
                found.add(
                        "%s: the method '%s' has %d lines: split it"
                                .formatted(Sources.name(file), method.group().strip(), lines));
            }
        }
    }

    @Test
    void everyPackageSaysItsPurpose() {
        Set<Path> folders = new TreeSet<>();
        Sources.java().forEach(file -> folders.add(file.getParent()));
        var found =
                folders.stream()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(Sources::name)
                        .toList();
        assertThat(found).as("Add a package-info.java with purpose and @NullMarked").isEmpty();
    }

    /** One word names a module in Java, database, templates and messages. */
    @Test
    void oneWordNamesAModuleEverywhere() {
        Set<String> modules = foldersIn("platform/src/main/java/org/tatkraft/platform");
        for (String place :
                List.of("platform/src/main/resources/db/migration", "platform/src/main/jte")) {
            assertThat(modules)
                    .as("Each folder in %s is named like a module", place)
                    .containsAll(foldersIn(place));
        }
        for (Path file : Sources.below("platform/src/main/resources/messages", ".properties")) {
            String module = file.getFileName().toString().replaceFirst("_..\\.properties", "");
            assertThat(modules).as("%s belongs to a module", Sources.name(file)).contains(module);
            Sources.text(file)
                    .lines()
                    .filter(line -> line.contains("="))
                    .forEach(line ->
                            assertThat(line)
                                    .as("A key in %s begins with its module", file)
                                    .startsWith(module + "."));
        }
    }

    @Test
    void migrationsStayInTheSchemaOfTheirModule() {
        var object = Pattern.compile("(?i)create (?:table|schema)(?: if not exists)? (\\w+)");
        for (Path file : Sources.below("platform/src/main/resources/db/migration", ".sql")) {
            String module = file.getParent().getFileName().toString();
            Matcher created = object.matcher(Sources.text(file));
            while (created.find()) {
                assertThat(created.group(1))
                        .as("%s creates only in its own schema", Sources.name(file))
                        .isEqualTo(module);
            }
        }
    }

    private static Set<String> foldersIn(String place) {
        try (var folders = Files.list(Sources.ROOT.resolve(place))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void nothingOfThirdPartiesLiesInTheRepository() {
        var found = new ArrayList<String>();
        for (Path file :
                Sources.below("platform/src", ".min.js", ".min.css", ".woff2", ".ttf", ".jar")) {
            found.add(Sources.name(file));
        }
        assertThat(found).as("Fetch these at build time instead").isEmpty();
    }

    @Test
    void noAddressOfARegistryAndNoPathOfAMachineIsNamed() {
        var address = Pattern.compile("https?:[/]{2}[a-z0-9.-]*(maven|npmjs|debian)[a-z0-9.-]*");
        var found = new ArrayList<String>();
        for (Path file :
                Sources.below("", ".java", ".md", ".json", ".yaml", ".properties", ".npmrc")) {
            String text =
                    Sources.text(file).replaceAll("http:[/]{2}maven[.]apache[.]org/(POM|xsd)/", "");
            if (address.matcher(text).find() || text.contains(Sources.ROOT + "/")) {
                found.add(Sources.name(file));
            }
        }
        assertThat(found).as("Take addresses of registries and local paths out").isEmpty();
    }
}
