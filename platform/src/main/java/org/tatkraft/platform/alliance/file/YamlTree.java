package org.tatkraft.platform.alliance.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns the bytes of a file into a tree with positions, within bounds of time and memory. */
final class YamlTree {

    private static final int LONGEST_LINE = 100_000;
    private static final int DEEPEST = 20;
    private static final int MOST_VALUES = 1_000_000;

    private YamlTree() {}

    /** The root of the file; nothing, with problems, if it is no readable YAML. */
    static Optional<Node> of(byte[] bytes, FileProblems problems) {
        if (bytes.length > AllianceFiles.MAXIMUM_BYTES) {
            problems.add(
                    whole(
                            "The file has %d MB; at most %d MB are read."
                                    .formatted(
                                            bytes.length >> 20,
                                            AllianceFiles.MAXIMUM_BYTES >> 20)));
            return Optional.empty();
        }
        Optional<String> text = decode(bytes, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (hasEndlessLine(text.get(), problems)) {
            return Optional.empty();
        }
        try {
            return isHarmless(text.get(), problems)
                    ? composed(text.get(), problems)
                    : Optional.empty();
        } catch (MarkedYAMLException broken) {
            problems.add(brokenAt(broken));
        } catch (ReaderException strange) {
            problems.add(strangeAt(strange, text.get()));
        } catch (YAMLException broken) {
            problems.add(whole("The file is no YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    /** The tree of a text; nothing, with a problem, if there is nothing in it but remarks. */
    private static Optional<Node> composed(String text, FileProblems problems) {
        Optional<Node> root = Optional.ofNullable(yaml().compose(new StringReader(text)));
        if (root.isEmpty()) {
            problems.add(whole("The file is empty; an alliance was expected."));
        }
        return root;
    }

    /** A line far longer than the longest text is no line that anybody wrote, and slow to read. */
    private static boolean hasEndlessLine(String text, FileProblems problems) {
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start > LONGEST_LINE) {
                problems.add(
                        new FileProblem(
                                line,
                                LONGEST_LINE + 1,
                                "The line has %d characters; at most %d are read."
                                        .formatted(stop - start, LONGEST_LINE)));
                return true;
            }
            start = stop + 1;
        }
        return false;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(AllianceFiles.MAXIMUM_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return new Yaml(options);
    }

    private static FileProblem whole(String message) {
        return new FileProblem(0, 0, message);
    }

    private static Optional<String> decode(byte[] bytes, FileProblems problems) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(in, out, true);
        if (!result.isError()) {
            String text = out.flip().toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        int at = in.position();
        byte[] before = Arrays.copyOf(bytes, at);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = characters(Arrays.copyOfRange(before, lineStart, at)) + 1;
        problems.add(
                new FileProblem(
                        line,
                        column,
                        "The byte 0x%02X is no UTF-8.".formatted(bytes[at] & 0xFF),
                        "Maybe the file was saved as %s; save it as UTF-8."
                                .formatted(
                                        looksLikeUtf16(bytes) ? "UTF-16" : "Windows-1252 (ANSI)")));
        return Optional.empty();
    }

    private static int characters(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).length();
        } catch (CharacterCodingException impossible) {
            return utf8.length;
        }
    }

    private static boolean looksLikeUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    /** Looks for what could blow up, without building anything. */
    private static boolean isHarmless(String text, FileProblems problems) {
        int values = 0;
        int documents = 0;
        int depth = 0;
        boolean harmless = true;
        for (Event event : yaml().parse(new StringReader(text))) {
            Mark mark = event.getStartMark();
            if (++values > MOST_VALUES) {
                problems.add(
                        at(
                                mark,
                                "The file has more than %d values; this is where the reading stops."
                                        .formatted(MOST_VALUES)));
                return false;
            }
            depth +=
                    event instanceof CollectionStartEvent
                            ? 1
                            : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(
                        at(
                                mark,
                                "Here are more than %d levels inside one another; an alliance needs 4."
                                        .formatted(DEEPEST)));
                return false;
            }
            if (event instanceof AliasEvent alias) {
                problems.add(
                        at(
                                mark,
                                "The alias '*%s' is not taken; write the text out."
                                        .formatted(alias.getAnchor())));
                harmless = false;
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problems.add(at(mark, "A second document begins here; one alliance is one file."));
                return false;
            }
        }
        return harmless;
    }

    private static FileProblem at(Mark mark, String message) {
        return new FileProblem(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    private static FileProblem brokenAt(MarkedYAMLException broken) {
        Mark mark = broken.getProblemMark();
        String said = broken.getProblem() == null ? "" : broken.getProblem();
        String where = broken.getContext() == null ? "" : " (" + broken.getContext() + ")";
        String maybe =
                said.contains("\\t")
                        ? "Maybe a tab stands where spaces are needed."
                        : said.contains("mapping values are not allowed")
                                ? "Maybe a text contains a colon and needs quotation marks."
                                : said.contains("block end") || said.contains("block mapping")
                                        ? "Maybe the line above is indented differently."
                                        : "";
        String message = "The file is no YAML from here on: " + said + where + ".";
        return mark == null
                ? new FileProblem(0, 0, message, maybe)
                : new FileProblem(mark.getLine() + 1, mark.getColumn() + 1, message, maybe);
    }

    private static FileProblem strangeAt(ReaderException strange, String text) {
        int position = Math.min(strange.getPosition(), text.length());
        String before = text.substring(0, position);
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return new FileProblem(
                line,
                position - before.lastIndexOf('\n'),
                "The character U+%04X cannot stand in a text file."
                        .formatted(strange.getCodePoint()),
                "Maybe this is no text file at all, or it was saved as UTF-16.");
    }
}
