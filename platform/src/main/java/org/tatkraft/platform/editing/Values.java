package org.tatkraft.platform.editing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Digests;
import org.tatkraft.platform.site.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the fields of a form, by path: {@code title.de}, {@code purposes}, {@code
 * contributions.0.organisation}. Nothing blank is among it, so that equal entries have equal
 * values.
 *
 * <p>A <em>part</em> is what one person changes and another would keep: a field, a field in one
 * language, or a list as a whole.
 */
public final class Values {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Shape.Mapping shape;
    private final SortedMap<String, List<String>> byPath;
    private final Set<String> listsWithRoom = new HashSet<>();

    private Values(Shape.Mapping shape, SortedMap<String, List<String>> byPath) {
        this.shape = shape;
        this.byPath = byPath;
    }

    /** No values. */
    public static Values none(Shape.Mapping shape) {
        return new Values(shape, new TreeMap<>());
    }

    /** The values of an entry. */
    public static Values of(Shape.Mapping shape, Record entry) {
        return ofJson(shape, JSON.valueToTree(entry));
    }

    /** The values of an entry, or of some of its keys, as JSON. */
    public static Values ofJson(Shape.Mapping shape, JsonNode entry) {
        var values = none(shape);
        values.add("", shape, entry);
        return values;
    }

    /** The values that were typed into a form; what belongs to no field is left out. */
    public static Values typed(Shape.Mapping shape, Map<String, String[]> parameters) {
        var values = none(shape);
        parameters.forEach((path, texts) -> {
            if (Rows.isPath(shape, path.split("\\.", -1), 0)) {
                for (String text : texts) {
                    values.addTyped(path, Typed.text(text));
                }
            }
        });
        return Rows.withoutGaps(values);
    }

    /** The values of a draft, as {@link #byPath} gave them. */
    public static Values kept(Shape.Mapping shape, Map<String, List<String>> byPath) {
        var values = none(shape);
        byPath.forEach((path, texts) -> texts.forEach(text -> values.add(path, text)));
        return values;
    }

    /** Lists of single words may be typed one to a line. */
    private void addTyped(String path, String text) {
        if (isList(path)) {
            text.lines().map(String::strip).forEach(line -> add(path, line));
        } else {
            add(path, text);
        }
    }

    private void add(String path, String text) {
        if (!text.isBlank()) {
            byPath.computeIfAbsent(path, absent -> new ArrayList<>()).add(text);
        }
    }

    private void add(String path, Shape of, JsonNode value) {
        switch (of) {
            case Shape.Mapping mapping ->
                    mapping.fields()
                            .forEach((name, field) -> {
                                if (value.hasNonNull(name)) {
                                    add(below(path, name), field.shape(), value.get(name));
                                }
                            });
            case Shape.Sequence sequence when sequence.item() instanceof Shape.Mapping row -> {
                for (int nth = 0; nth < value.size(); nth++) {
                    add(below(path, Integer.toString(nth)), row, value.get(nth));
                }
            }
            case Shape.Sequence sequence -> value.forEach(each -> add(path, sequence.item(), each));
            case Shape.Localized localized ->
                    value.propertyNames()
                            .forEach(code -> add(below(path, code), value.get(code).asString()));
            case Shape.Truth truth -> add(path, value.asBoolean() ? "true" : "");
            case Shape.Numeric number ->
                    add(
                            path,
                            new BigDecimal(value.asString()).stripTrailingZeros().toPlainString());
            case Shape.Text text -> add(path, value.asString());
            case Shape.Reference reference -> add(path, value.asString());
            case Shape.Date date -> add(path, value.asString());
            case Shape.Choice choice -> add(path, value.asString());
        }
    }

    static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The shape of the entry. */
    public Shape.Mapping shape() {
        return shape;
    }

    /** All values by path. */
    public Map<String, List<String>> byPath() {
        return Collections.unmodifiableMap(byPath);
    }

    /** The only value at a path, or blank. */
    public String one(String path) {
        List<String> all = byPath.getOrDefault(path, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values at a path, in their order. */
    public List<String> all(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** How many rows a list of mappings has at a path. */
    public int rows(String path) {
        String prefix = path + ".";
        int most = 0;
        for (String each : byPath.tailMap(prefix).keySet()) {
            if (!each.startsWith(prefix)) {
                break;
            }
            String index = each.substring(prefix.length()).split("\\.", 2)[0];
            if (index.matches("\\d{1,4}")) {
                most = Math.max(most, Integer.parseInt(index) + 1);
            }
        }
        return most;
    }

    boolean isList(String field) {
        Shape.Field known = shape.fields().get(field);
        return known != null && known.shape() instanceof Shape.Sequence;
    }

    /** The same values with room for one more row in a list. */
    Values withRow(String list) {
        var changed = new Values(shape, byPath);
        changed.listsWithRoom.add(list);
        return changed;
    }

    /** How many rows a list shows: those that have something in them, and one if there is room. */
    public int rowsShown(String list) {
        return rows(list) + (listsWithRoom.contains(list) ? 1 : 0);
    }

    /** The same values without one part. */
    Values without(String part) {
        var copy = new TreeMap<>(byPath);
        copy.keySet().removeIf(path -> partOf(path).equals(part));
        return new Values(shape, copy);
    }

    /** The same values without those below a field. */
    Values withoutBelow(String field) {
        var copy = new TreeMap<>(byPath);
        copy.keySet().removeIf(path -> path.startsWith(field + "."));
        return new Values(shape, copy);
    }

    /** The same values with others beside them. */
    Values and(Map<String, List<String>> others) {
        var both = new Values(shape, new TreeMap<>(byPath));
        both.byPath.putAll(others);
        return both;
    }

    /** The same values with one part taken from others. */
    public Values with(String part, Values from) {
        Values changed = without(part);
        from.byPath.forEach((path, texts) -> {
            if (from.partOf(path).equals(part)) {
                changed.byPath.put(path, texts);
            }
        });
        return changed;
    }

    /** The same values with one value at a path; none if it is blank. */
    public Values with(String path, String text) {
        var changed = new Values(shape, new TreeMap<>(byPath));
        changed.byPath.remove(path);
        changed.add(path, text);
        return changed;
    }

    /**
     * The same values, with what was chosen from a list in the order that it had before: a form
     * shows choices in an order of its own.
     */
    Values inOrderOf(Values before) {
        var ordered = new Values(shape, new TreeMap<>(byPath));
        byPath.forEach((path, texts) -> {
            if (texts.size() > 1) {
                var same = new LinkedHashSet<>(before.all(path));
                same.retainAll(Set.copyOf(texts));
                same.addAll(texts);
                ordered.byPath.put(path, List.copyOf(same));
            }
        });
        return ordered;
    }

    private String partOf(String path) {
        String field = path.split("\\.", 2)[0];
        return isList(field) ? field : path;
    }

    /** A short digest of each part. */
    public Map<String, String> digests() {
        var texts = new TreeMap<String, StringBuilder>();
        byPath.forEach((path, values) ->
                texts.computeIfAbsent(partOf(path), absent -> new StringBuilder())
                        .append(path)
                        .append('\u0001')
                        .append(String.join("\u0002", values))
                        .append('\u0003'));
        var digests = new TreeMap<String, String>();
        texts.forEach((part, text) ->
                digests.put(part, Digests.brief(text.toString().getBytes(StandardCharsets.UTF_8))));
        return digests;
    }

    /** The parts that differ between these and other values, in the order of the form. */
    public Set<String> differences(Values other) {
        List<String> fields = List.copyOf(shape.fields().keySet());
        var parts = new ArrayList<>(differences(digests(), other.digests()));
        parts.sort(
                Comparator.comparingInt((String part) -> fields.indexOf(part.split("\\.", 2)[0]))
                        .thenComparing(part ->
                                part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : "")
                        .thenComparingInt(part ->
                                Language.of(languageOf(part)).map(Language::ordinal).orElse(0)));
        return new LinkedHashSet<>(parts);
    }

    /** The parts whose digests differ. */
    static Set<String> differences(Map<String, String> some, Map<String, String> others) {
        var parts = new LinkedHashSet<>(some.keySet());
        parts.addAll(others.keySet());
        parts.removeIf(part -> some.getOrDefault(part, "").equals(others.getOrDefault(part, "")));
        return parts;
    }

    /** The field to which a part belongs. */
    public Shape.Field fieldOf(String part) {
        return Objects.requireNonNull(shape.fields().get(part.split("\\.", 2)[0]));
    }

    /** The language of a part that is a text in one language, else blank. */
    public String languageOf(String part) {
        String last = part.substring(part.lastIndexOf('.') + 1);
        return part.contains(".") && Language.of(last).isPresent() ? last : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && byPath.equals(that.byPath);
    }

    @Override
    public int hashCode() {
        return byPath.hashCode();
    }

    @Override
    public String toString() {
        return byPath.toString();
    }
}
