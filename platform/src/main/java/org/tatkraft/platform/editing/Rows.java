package org.tatkraft.platform.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.shared.Language;

/** The rows of a list in a form, and what the buttons beside them do before anything is stored. */
public final class Rows {

    /** A list has at most a thousand rows. */
    private static final String INDEX = "\\d{1,3}";

    private Rows() {}

    /**
     * The values after a button was pressed.
     *
     * @param deed {@code add:contributions}, {@code remove:contributions.2} or {@code
     *     up:contributions.2}; with anything else nothing changes
     */
    public static Values changed(Values values, String deed) {
        String[] parts = deed.split("[:.]", 3);
        if (parts.length < 2 || !values.isList(parts[1])) {
            return values;
        }
        String list = parts[1];
        if (parts[0].equals("add")) {
            return values.withRow(list);
        }
        List<Map<String, List<String>>> rows = of(values, list);
        int nth = parts.length == 3 && parts[2].matches(INDEX) ? Integer.parseInt(parts[2]) : -1;
        if (nth < 0 || nth >= rows.size()) {
            return values;
        }
        Map<String, List<String>> row = rows.remove(nth);
        if (parts[0].equals("up")) {
            rows.add(Math.max(0, nth - 1), row);
        }
        return values.without(list).and(paths(list, rows));
    }

    /** Whether a shape has a value at a path, from this step on. */
    static boolean isPath(Shape shape, String[] steps, int from) {
        boolean isEnd = from == steps.length;
        return switch (shape) {
            case Shape.Mapping mapping ->
                    !isEnd
                            && mapping.fields().containsKey(steps[from])
                            && isPath(
                                    Objects.requireNonNull(mapping.fields().get(steps[from]))
                                            .shape(),
                                    steps,
                                    from + 1);
            case Shape.Sequence sequence when sequence.item() instanceof Shape.Mapping row ->
                    !isEnd && steps[from].matches(INDEX) && isPath(row, steps, from + 1);
            case Shape.Localized localized ->
                    from == steps.length - 1 && Language.of(steps[from]).isPresent();
            default -> isEnd;
        };
    }

    /** The same values with the rows of every list counted from 0 without gaps. */
    static Values withoutGaps(Values values) {
        Values closed = values;
        for (String field : values.shape().fields().keySet()) {
            if (values.rows(field) > 0) {
                closed = closed.without(field).and(paths(field, of(values, field)));
            }
        }
        return closed;
    }

    /** The rows of a list that have something in them, each by the paths within it. */
    private static List<Map<String, List<String>>> of(Values values, String list) {
        var rows = new TreeMap<Integer, Map<String, List<String>>>();
        values.byPath()
                .forEach((path, texts) -> {
                    String[] steps = path.split("\\.", 3);
                    if (steps.length == 3 && steps[0].equals(list) && steps[1].matches(INDEX)) {
                        rows.computeIfAbsent(
                                        Integer.valueOf(steps[1]), absent -> new LinkedHashMap<>())
                                .put(steps[2], texts);
                    }
                });
        return new ArrayList<>(rows.values());
    }

    private static Map<String, List<String>> paths(
            String list, List<Map<String, List<String>>> rows) {
        var paths = new LinkedHashMap<String, List<String>>();
        for (int nth = 0; nth < rows.size(); nth++) {
            String row = list + "." + nth + ".";
            rows.get(nth).forEach((name, texts) -> paths.put(row + name, texts));
        }
        return paths;
    }
}
