package org.tatkraft.platform.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;

/**
 * A table for spreadsheets: CSV in the way of RFC 4180, in UTF-8 with a byte order mark so that it
 * is read right.
 *
 * @param <T> what a row shows
 */
public final class DataTable<T> {

    private final Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();

    /** Adds a column; missing values stay empty. */
    public DataTable<T> with(String name, Function<T, @Nullable Object> value) {
        columns.put(name, value);
        return this;
    }

    /** Adds a column of several words. */
    public DataTable<T> withList(String name, Function<T, List<String>> values) {
        return with(name, row -> String.join(" ", values.apply(row)));
    }

    /** Adds a column for each language. */
    public DataTable<T> withText(String name, Function<T, LocalizedText> text) {
        for (Language language : Language.all()) {
            with(name + "_" + language.code(), row -> text.apply(row).texts().get(language));
        }
        return this;
    }

    /** The table as an answer to a request. */
    public ResponseEntity<String> file(String name, List<T> rows) {
        var csv = new StringBuilder("\uFEFF");
        csv.append(String.join(",", columns.keySet())).append("\r\n");
        for (T row : rows) {
            List<String> cells =
                    columns.values().stream().map(column -> cell(column.apply(row))).toList();
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return OpenData.free()
                .header("Content-Type", "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(csv.toString());
    }

    /** A cell; a text that a spreadsheet would take for a formula gets a space in front. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? " " + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*")
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
