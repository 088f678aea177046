package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column that both tables have, with what stands in it. Records of the left table come first,
 * then those of the right.
 *
 * @param name what it is called
 * @param kind what stands in it
 * @param values the values of all records
 */
record Field(String name, Kind kind, List<String> values) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** A column is of numbers if at least so many of its values are. */
    private static final double MOSTLY = 0.9;

    /** What stands in a column. */
    enum Kind {
        /** Words. */
        TEXT,
        /** Numbers, such as years and prices. */
        NUMBER,
        /** In which language the rest is: that two are in the same says nothing of them. */
        LANGUAGE
    }

    /** The columns of the same name of two tables, those without any value left out. */
    static List<Field> common(Table left, Table right) {
        var fields = new ArrayList<Field>();
        for (Table.Column column : left.columns()) {
            for (Table.Column other : right.columns()) {
                if (column.name().equals(other.name())) {
                    var values = new ArrayList<>(column.values());
                    values.addAll(other.values());
                    kind(values)
                            .ifPresent(kind ->
                                    fields.add(
                                            new Field(column.name(), kind, List.copyOf(values))));
                }
            }
        }
        fields.removeIf(field -> !field.isCompared());
        return fields;
    }

    /**
     * The columns of a table, those without any value left out, that of the language among them.
     */
    static List<Field> of(Table table) {
        var fields = new ArrayList<Field>();
        for (Table.Column column : table.columns()) {
            kind(column.values())
                    .ifPresent(kind -> fields.add(new Field(column.name(), kind, column.values())));
        }
        return fields;
    }

    private static Optional<Kind> kind(List<String> values) {
        int filled = 0;
        int numbers = 0;
        int languages = 0;
        for (String value : values) {
            if (!value.isBlank()) {
                filled++;
                numbers += NUMBER.matcher(value.strip()).matches() ? 1 : 0;
                languages += LANGUAGES.contains(value.strip()) ? 1 : 0;
            }
        }
        if (filled == 0) {
            return Optional.empty();
        }
        if (languages == filled) {
            return Optional.of(Kind.LANGUAGE);
        }
        return Optional.of(numbers >= MOSTLY * filled ? Kind.NUMBER : Kind.TEXT);
    }

    /** Whether it says something of whether two records are the same. */
    boolean isCompared() {
        return kind != Kind.LANGUAGE;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isMissing(int record) {
        return values.get(record).isBlank();
    }

    /** The number of a record; NaN if it has none. */
    double number(int record) {
        var found = NUMBER.matcher(values.get(record));
        return found.find() ? Double.parseDouble(found.group().replace(',', '.')) : Double.NaN;
    }

    /**
     * How well the field tells records of a table apart: the share of records with a value of their
     * own, in the table in which it is smaller.
     *
     * @param first how many records the left table has
     */
    double distinctness(int first) {
        return Math.min(distinct(0, first), distinct(first, values.size()));
    }

    private double distinct(int from, int to) {
        var known = new HashSet<String>();
        for (int record = from; record < to; record++) {
            if (!isMissing(record)) {
                known.add(values.get(record));
            }
        }
        return to == from ? 1 : (double) known.size() / (to - from);
    }
}
