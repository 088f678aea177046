package org.tatkraft.platform.editing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Messages.Say;

/** Reads an entry from what stands in its form, and says beside each field what is wrong. */
final class EntryReader {

    /** Bounds beyond it are none that anybody would think of. */
    private static final double LARGE = 1e9;

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ID = 80;

    /** A date as it is written in the region: 30.11.2018, 11.2018; also with slashes. */
    private static final Pattern WRITTEN_DATE =
            Pattern.compile("(?:(\\d{1,2})[./-])?(\\d{1,2})[./-](\\d{4})");

    /** In one language 1.000 is a thousand, in another it is one. */
    private static final Pattern THOUSANDS =
            Pattern.compile("[-\u2212]?[1-9]\\d{0,2}([.,]\\d{3})+");

    private final Say say;
    private final Language main;
    private final Values values;
    private final FormErrors errors = new FormErrors();
    private final Map<String, Map<String, String>> references = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param main the main language of the alliance
     */
    EntryReader(Say say, Language main, Values values) {
        this.say = say;
        this.main = main;
        this.values = values;
    }

    /** What is wrong. */
    FormErrors errors() {
        return errors;
    }

    /** What the entry refers to: by section, the ids with the path at which each stands. */
    Map<String, Map<String, String>> references() {
        return references;
    }

    /** The entry; nothing if something is wrong. */
    Optional<Record> entry() {
        Object made = mapping("", values.shape());
        return errors.isEmpty() ? Optional.of((Record) made) : Optional.empty();
    }

    private Object mapping(String path, Shape.Mapping shape) {
        var read = new HashMap<String, @Nullable Object>();
        for (Shape.Field field : shape.fields().values()) {
            String below = Values.below(path, field.name());
            Object value =
                    isLeftOut(below, field)
                            ? Shape.leftOut(field.shape())
                            : value(below, field.shape());
            if (field.key().required() && isMissing(below, field.shape())) {
                errors.add(idOf(below, field.shape()), say.it("editing.error.missing"));
            }
            read.put(field.name(), value);
        }
        return Shape.make(shape, read);
    }

    /** What need not be there, and of which nothing is there, is not looked at more closely. */
    private boolean isLeftOut(String path, Shape.Field field) {
        return field.shape() instanceof Shape.Mapping
                && !field.key().required()
                && values.byPath().keySet().stream().noneMatch(each -> each.startsWith(path + "."));
    }

    private boolean isMissing(String path, Shape shape) {
        return switch (shape) {
            case Shape.Localized localized ->
                    Language.all().stream()
                            .allMatch(each -> values.one(path + "." + each.code()).isEmpty());
            case Shape.Sequence sequence when sequence.item() instanceof Shape.Mapping ->
                    values.rows(path) == 0;
            case Shape.Mapping mapping -> false;
            default -> values.all(path).isEmpty();
        };
    }

    /** The id of the element in the form at which a path begins. */
    private String idOf(String path, Shape shape) {
        return shape instanceof Shape.Localized ? path + "." + main.code() : path;
    }

    private @Nullable Object value(String path, Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(path, values.one(path), text.look());
            case Shape.Localized localized -> localized(path, localized.extent());
            case Shape.Numeric number -> number(path, number);
            case Shape.Truth truth -> values.one(path).equals("true");
            case Shape.Date date -> date(path);
            case Shape.Choice choice -> choice(path, values.one(path), choice);
            case Shape.Reference reference -> reference(path, values.one(path), reference);
            case Shape.Sequence sequence -> sequence(path, sequence.item());
            case Shape.Mapping mapping -> mapping(path, mapping);
        };
    }

    private List<Object> sequence(String path, Shape item) {
        var all = new ArrayList<>();
        if (item instanceof Shape.Mapping row) {
            for (int nth = 0; nth < values.rows(path); nth++) {
                all.add(mapping(Values.below(path, Integer.toString(nth)), row));
            }
            return List.copyOf(all);
        }
        for (String text : new LinkedHashSet<>(values.all(path))) {
            Object value =
                    switch (item) {
                        case Shape.Choice choice -> choice(path, text, choice);
                        case Shape.Reference reference -> reference(path, text, reference);
                        case Shape.Text look -> text(path, text, look.look());
                        default -> throw new IllegalStateException("No form has a list of " + item);
                    };
            if (value != null) {
                all.add(value);
            }
        }
        return List.copyOf(all);
    }

    private LocalizedText localized(String path, Extent extent) {
        int most = extent == Extent.LINE ? LONGEST_LINE : LONGEST_TEXT;
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.all()) {
            String below = path + "." + language.code();
            texts.put(language, bounded(below, values.one(below), most));
        }
        return LocalizedText.of(texts);
    }

    private String text(String path, String text, Look look) {
        bounded(path, text, look == Look.ID ? LONGEST_ID : LONGEST_LINE);
        if (look != Look.ANY && !text.isEmpty() && !text.matches(look.pattern())) {
            String word = look.name().toLowerCase(java.util.Locale.ROOT);
            errors.add(path, say.it("editing.error.look." + word, "text", text));
        }
        return text;
    }

    private String bounded(String path, String text, int most) {
        if (text.length() > most) {
            errors.add(path, say.it("editing.error.long", "n", text.length(), "most", most));
        }
        return text;
    }

    private @Nullable Object number(String path, Shape.Numeric shape) {
        String typed = values.one(path).replace("\u00a0", "").replace(" ", "");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            if (THOUSANDS.matcher(typed).matches()) {
                throw new NumberFormatException(typed);
            }
            String plain = typed.contains(".") ? typed : typed.replace(',', '.');
            var number = new BigDecimal(plain.replace("\u2212", "-"));
            double value = number.doubleValue();
            if (value >= shape.from() && value <= shape.to() && Double.isFinite(value)) {
                return shape.whole() ? (Object) number.intValueExact() : (Object) value;
            }
        } catch (ArithmeticException | NumberFormatException noSuchNumber) {
            // told below, together with the numbers out of range
        }
        String expected = shape.whole() ? "whole" : "any";
        if (Double.isInfinite(shape.to()) && shape.from() < -LARGE) {
            errors.add(path, say.it("editing.error.number", "text", typed, "kind", expected));
        } else if (Double.isInfinite(shape.to())) {
            errors.add(
                    path,
                    say.it(
                            "editing.error.number.from",
                            Map.of("text", typed, "kind", expected, "from", shape.from())));
        } else {
            errors.add(
                    path,
                    say.it(
                            "editing.error.number.between",
                            Map.of(
                                    "text",
                                    typed,
                                    "kind",
                                    expected,
                                    "from",
                                    shape.from(),
                                    "to",
                                    shape.to())));
        }
        return null;
    }

    private @Nullable Object date(String path) {
        String typed = values.one(path);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            Matcher written = WRITTEN_DATE.matcher(typed);
            return PartialDate.parse(written.matches() ? turned(written) : typed);
        } catch (DateTimeException impossible) {
            errors.add(path, say.it("editing.error.date", "text", typed));
            return null;
        }
    }

    private static String turned(Matcher written) {
        String month = "-%02d".formatted(Integer.parseInt(written.group(2)));
        String day =
                written.group(1) == null
                        ? ""
                        : "-%02d".formatted(Integer.parseInt(written.group(1)));
        return written.group(3) + month + day;
    }

    private @Nullable Object choice(String path, String word, Shape.Choice choice) {
        Object constant = choice.constants().get(word);
        if (constant == null && !word.isEmpty()) {
            errors.add(path, say.it("editing.error.choice", "text", word));
        }
        return constant;
    }

    private String reference(String path, String name, Shape.Reference shape) {
        if (!name.isEmpty()) {
            List<String> sections = shape.sections();
            int slash = name.indexOf('/');
            String section =
                    sections.size() == 1
                            ? sections.getFirst()
                            : slash < 0 ? "" : name.substring(0, slash);
            if (sections.contains(section)) {
                String id = sections.size() == 1 ? name : name.substring(slash + 1);
                references
                        .computeIfAbsent(
                                Shape.Reference.sectionOf(section), absent -> new LinkedHashMap<>())
                        .put(id, path);
            } else {
                errors.add(path, say.it("editing.error.reference", "text", name));
            }
        }
        return name;
    }

    /** Notes the references that lead nowhere. */
    void check(String section, Set<String> known) {
        references
                .getOrDefault(section, Map.of())
                .forEach((id, path) -> {
                    if (!known.contains(id)) {
                        errors.add(path, say.it("editing.error.reference", "text", id));
                    }
                });
    }
}
