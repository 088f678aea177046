package org.tatkraft.platform.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The borders of templates, and what they may not contain. */
class TemplatesTest {

    private static final List<Path> TEMPLATES = Sources.below("platform/src/main/jte", ".jte");

    private static String module(Path template) {
        return template.getParent().getFileName().toString();
    }

    /** A page record of another module's 'web' is none of this template's business. */
    @Test
    void aTemplateTouchesOnlyItsModulesPageRecords() {
        var used = Pattern.compile("org\\.tatkraft\\.platform\\.(\\w+)\\.web\\.");
        var found = new ArrayList<String>();
        for (Path template : TEMPLATES) {
            Matcher matcher = used.matcher(Sources.text(template));
            while (matcher.find()) {
                if (!matcher.group(1).equals(module(template))) {
                    found.add(Sources.name(template) + " uses a page of " + matcher.group(1));
                }
            }
        }
        assertThat(found).as("Hand the template a page record of its own module").isEmpty();
    }

    /** Values and tags of modules that this module may depend on are fine; upward ones are not. */
    @Test
    void aTemplateLooksOnlyDownwards() {
        var used =
                Pattern.compile("org\\.tatkraft\\.platform\\.(\\w+)\\.[A-Z]|@template\\.(\\w+)\\.");
        var found = new ArrayList<String>();
        for (Path template : TEMPLATES) {
            String info =
                    Sources.text(
                            Sources.ROOT.resolve(
                                    "platform/src/main/java/org/tatkraft/platform/"
                                            + module(template)
                                            + "/package-info.java"));
            Matcher matcher = used.matcher(Sources.text(template));
            while (matcher.find()) {
                String other = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                if (!other.equals(module(template)) && !info.contains("\"" + other + "\"")) {
                    found.add(Sources.name(template) + " looks at " + other);
                }
            }
        }
        assertThat(found).as("Only modules in allowedDependencies may be used").isEmpty();
    }

    @Test
    void markupHasNoInlineScriptOrStyle() {
        var inline =
                Pattern.compile(
                        "\\son[a-z]+=|\\sstyle=|javascript:|<script(?![^>]*(src=|ld\\+json))");
        var found = new ArrayList<String>();
        for (Path template : TEMPLATES) {
            boolean forPaper = template.toString().endsWith("-sheet.jte");
            if (!forPaper && inline.matcher(Sources.text(template)).find()) {
                found.add(Sources.name(template));
            }
        }
        assertThat(found)
                .as("The Content-Security-Policy forbids inline script and style")
                .isEmpty();
    }

    @Test
    void onlySanitisedTextIsWrittenWithoutEscaping() {
        var unsafe = Pattern.compile("\\$unsafe\\{([^}]*)}");
        var found = new ArrayList<String>();
        for (Path template : TEMPLATES) {
            Matcher matcher = unsafe.matcher(Sources.text(template));
            while (matcher.find()) {
                if (!List.of("shell.html(text)", "shell.linkedData()").contains(matcher.group(1))) {
                    found.add(Sources.name(template) + ": " + matcher.group());
                }
            }
        }
        assertThat(found).as("Let the text be escaped, or go through Shell.html").isEmpty();
    }

    @Test
    void everyTemplateIsUsed() {
        var everything = new StringBuilder();
        TEMPLATES.forEach(template -> everything.append(Sources.text(template)));
        Sources.java().forEach(file -> everything.append(Sources.text(file)));
        for (Path template : TEMPLATES) {
            String name = template.getFileName().toString().replace(".jte", "");
            boolean asTag =
                    everything.indexOf("@template." + module(template) + "." + name + "(") >= 0;
            boolean asPage = everything.indexOf("\"" + module(template) + "/" + name + "\"") >= 0;
            boolean byName =
                    module(template).equals("alliance")
                            && List.of("imprint", "privacy", "accessibility").contains(name);
            assertThat(asTag || asPage || byName)
                    .as("Remove %s: nothing uses it", Sources.name(template))
                    .isTrue();
        }
    }
}
