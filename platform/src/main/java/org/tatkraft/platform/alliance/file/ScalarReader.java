package org.tatkraft.platform.alliance.file;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tatkraft.platform.shared.PartialDate;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads single values: texts, numbers, dates, words. */
final class ScalarReader {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 80;
    private static final int SHOWN = 60;

    /** Control characters but tab and line end, and halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private final FileProblems problems;

    ScalarReader(FileProblems problems) {
        this.problems = problems;
    }

    Optional<Object> text(Node node, Shape.Text shape) {
        Optional<String> text = scalar(node, shape.look().expected());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String clean = Normalizer.normalize(text.get(), Normalizer.Form.NFC).strip();
        if (UNPRINTABLE.matcher(clean).find()) {
            problems.add(node, "The text has characters that cannot be shown, such as NUL or ESC.");
            return Optional.empty();
        }
        if (clean.length() > LONGEST_TEXT) {
            problems.add(
                    node,
                    "A text has at most %d characters; this one has %d."
                            .formatted(LONGEST_TEXT, clean.length()));
            return Optional.empty();
        }
        boolean tooLong = shape.look() == Key.Look.ID && clean.length() > LONGEST_ID;
        if (shape.look() != Key.Look.ANY && (tooLong || !clean.matches(shape.look().pattern()))) {
            problems.add(
                    node,
                    "'%s' is not possible here; expected %s%s."
                            .formatted(
                                    shortened(clean),
                                    shape.look().expected(),
                                    tooLong ? ", at most " + LONGEST_ID + " of them" : ""));
            return Optional.empty();
        }
        return Optional.of(clean);
    }

    Optional<Object> number(Node node, Shape.Numeric shape) {
        String expected =
                (shape.whole() ? "a whole number" : "a number")
                        + " from %s".formatted(plain(shape.from()))
                        + (Double.isInfinite(shape.to()) ? "" : " to " + plain(shape.to()));
        Optional<String> text = scalar(node, expected);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text.get().strip());
            double value = number.doubleValue();
            if (value >= shape.from() && value <= shape.to() && Double.isFinite(value)) {
                return Optional.of(
                        shape.whole() ? (Object) number.intValueExact() : (Object) value);
            }
        } catch (ArithmeticException | NumberFormatException noSuchNumber) {
            // told below, together with the numbers out of range
        }
        problems.add(
                node,
                "'%s' is not possible here; expected %s."
                        .formatted(shortened(text.get()), expected),
                text.get().contains(",") ? "Maybe a point instead of the comma was meant." : "");
        return Optional.empty();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    Optional<Object> truth(Node node) {
        Optional<String> text = scalar(node, "true or false");
        if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
            problems.add(
                    node,
                    "'%s' is not possible here; expected true or false."
                            .formatted(shortened(text.get())));
            return Optional.empty();
        }
        return text.map(Boolean::valueOf);
    }

    Optional<Object> date(Node node) {
        Optional<String> text = scalar(node, "a year, month or day");
        try {
            return text.map(PartialDate::parse);
        } catch (DateTimeException impossible) {
            problems.add(
                    node,
                    "'%s' is no date; expected a year, month or day such as 2018, 2018-11 or 2018-11-30."
                            .formatted(shortened(text.orElse(""))));
            return Optional.empty();
        }
    }

    Optional<Object> choice(Node node, Shape.Choice choice) {
        String expected = "one of " + String.join(", ", choice.constants().keySet());
        Optional<String> text = scalar(node, expected);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Object constant = choice.constants().get(text.get());
        if (constant == null) {
            problems.add(
                    node,
                    "'%s' is not known here; expected %s."
                            .formatted(shortened(text.get()), expected),
                    NearestWord.maybe(text.get(), choice.constants().keySet()));
        }
        return Optional.ofNullable(constant);
    }

    Optional<String> scalar(Node node, String expected) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(node, expectedBut(expected, node));
        return Optional.empty();
    }

    static String expectedBut(String expected, Node found) {
        String what =
                switch (found) {
                    case ScalarNode scalar -> "the text '" + shortened(scalar.getValue()) + "'";
                    case SequenceNode list -> "a list";
                    case MappingNode mapping -> "a mapping with " + firstKeys(mapping);
                    default -> "something else";
                };
        return "Expected %s, but here is %s.".formatted(expected, what);
    }

    private static String firstKeys(MappingNode mapping) {
        return mapping.getValue().stream()
                .limit(3)
                .map(tuple -> tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "…")
                .map(ScalarReader::shortened)
                .collect(Collectors.joining(", "));
    }

    static String shortened(String text) {
        String oneLine = text.replaceAll("\\s+", " ").strip();
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN - 1) + "…";
    }
}
