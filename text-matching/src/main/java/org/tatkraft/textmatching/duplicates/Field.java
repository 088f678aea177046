package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A column that both tables have, with what stands in it. Records of the left table come first,
 * then those of the right.
 *
 * @param name what it is called
 * @param kind what stands in it
 * @param values the values of all records
 */
record Field(String name, ColumnKind kind, List<String> values) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

    /** Signs in a row with a digit and a letter, or a number that begins with a nought. */
    private static final Pattern CODE =
            Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d./_-]{3,24}|0\\d{2,23}");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** A column is of numbers, days or codes if at least so many of its values are. */
    private static final double MOSTLY = 0.9;

    /** Of numbers, so many begin with a nought if they are codes. */
    private static final double SOME = 0.02;

    /** The columns of the same name of two tables, those without any value left out. */
    static List<Field> common(Table left, Table right) {
        var fields = new ArrayList<Field>();
        for (Table.Column column : left.columns()) {
            for (Table.Column other : right.columns()) {
                if (column.name().equals(other.name())) {
                    var values = new ArrayList<>(column.values());
                    values.addAll(other.values());
                    add(column.name(), column.kind().or(other::kind), values, fields);
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
            add(column.name(), column.kind(), column.values(), fields);
        }
        return fields;
    }

    private static void add(
            String name, Optional<ColumnKind> said, List<String> values, List<Field> fields) {
        List<String> filled =
                values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        ColumnKind kind = said.orElseGet(() -> kind(filled));
        if (!filled.isEmpty() && kind != ColumnKind.LEFT_OUT) {
            fields.add(new Field(name, kind, List.copyOf(values)));
        }
    }

    private static ColumnKind kind(List<String> filled) {
        if (filled.stream().allMatch(LANGUAGES::contains)) {
            return ColumnKind.LANGUAGE;
        }
        if (share(filled, value -> Day.of(value).isPresent()) >= MOSTLY) {
            return ColumnKind.DATE;
        }
        boolean areNumbers = share(filled, value -> NUMBER.matcher(value).matches()) >= MOSTLY;
        double codes = share(filled, value -> CODE.matcher(value).matches());
        if (codes >= (areNumbers ? SOME : MOSTLY)) {
            return ColumnKind.CODE;
        }
        return areNumbers ? ColumnKind.NUMBER : ColumnKind.TEXT;
    }

    private static double share(List<String> values, Predicate<String> which) {
        return (double) values.stream().filter(which).count() / values.size();
    }

    /** Whether it says something of whether two records are the same. */
    boolean isCompared() {
        return kind.isCompared();
    }

    boolean isText() {
        return kind.hasWords();
    }

    boolean isMissing(int record) {
        return values.get(record).isBlank();
    }

    /** The number of a record; NaN if it has none. */
    double number(int record) {
        var found = NUMBER.matcher(values.get(record));
        return found.find() ? Double.parseDouble(found.group().replace(',', '.')) : Double.NaN;
    }

    /** The day of a record, counted from 1970-01-01 on; NaN if it has none. */
    double day(int record) {
        return Day.of(values.get(record)).stream().asDoubleStream().findFirst().orElse(Double.NaN);
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
