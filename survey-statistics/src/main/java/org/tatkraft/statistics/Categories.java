package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of categories: the answers to a question with given answers, a stratum, a cluster. Rows
 * without an answer have none.
 */
public final class Categories {

    /** The code of a row without a category. */
    public static final int MISSING = -1;

    /** What stands between the labels of joint categories. */
    private static final String JOINT = "|";

    private final int[] codes;
    private final List<String> labels;

    private Categories(int[] codes, List<String> labels) {
        this.codes = codes;
        this.labels = labels;
    }

    /**
     * A column of given codes; the array is kept, not copied.
     *
     * @param codes for each row the place of its label, or {@link #MISSING}
     * @param labels the labels, each once
     * @throws IllegalArgumentException if a code is none of these
     */
    public static Categories of(int[] codes, List<String> labels) {
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < MISSING || codes[row] >= labels.size()) {
                throw new IllegalArgumentException(
                        "Row %d has the code %d, and there are %d labels"
                                .formatted(row, codes[row], labels.size()));
            }
        }
        return new Categories(codes, List.copyOf(labels));
    }

    /**
     * A column of texts; {@code null} is no category. The labels are in the order of {@link
     * #sorted}.
     */
    public static Categories of(List<@Nullable String> values) {
        var places = new LinkedHashMap<String, Integer>();
        int[] codes = new int[values.size()];
        for (int row = 0; row < codes.length; row++) {
            String value = values.get(row);
            codes[row] =
                    value == null
                            ? MISSING
                            : places.computeIfAbsent(value, absent -> places.size());
        }
        return new Categories(codes, List.copyOf(places.keySet())).sorted();
    }

    /** A column in which every row has the same category. */
    public static Categories one(int size) {
        return new Categories(new int[size], List.of(""));
    }

    /** A label with its number, so that this is read once. */
    private record Ordered(String label, double number, int code) {

        static final Comparator<Ordered> ORDER =
                Comparator.<Ordered, Boolean>comparing(each -> Double.isNaN(each.number))
                        .thenComparingDouble(Ordered::number)
                        .thenComparing(Ordered::label);
    }

    private static double number(String label) {
        try {
            return Double.parseDouble(label);
        } catch (NumberFormatException text) {
            return Double.NaN;
        }
    }

    /** The same column with its labels in order: numbers by their value, then texts. */
    public Categories sorted() {
        List<Ordered> ordered =
                IntStream.range(0, labels.size())
                        .mapToObj(code ->
                                new Ordered(labels.get(code), number(labels.get(code)), code))
                        .sorted(Ordered.ORDER)
                        .toList();
        int[] places = new int[labels.size()];
        for (int place = 0; place < places.length; place++) {
            places[ordered.get(place).code()] = place;
        }
        int[] changed = new int[codes.length];
        Arrays.setAll(changed, row -> codes[row] < 0 ? MISSING : places[codes[row]]);
        return new Categories(changed, ordered.stream().map(Ordered::label).toList());
    }

    /**
     * The joint categories of two columns, labelled {@code one|other}: all combinations, those that
     * no row has included, the other column running fastest. A row has one if it has both.
     *
     * @throws IllegalArgumentException if the columns have different sizes
     */
    public Categories with(Categories other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException(
                    "%d rows cannot be joined with %d".formatted(size(), other.size()));
        }
        int width = other.count();
        int[] joint = new int[codes.length];
        Arrays.setAll(
                joint,
                row ->
                        codes[row] < 0 || other.codes[row] < 0
                                ? MISSING
                                : codes[row] * width + other.codes[row]);
        var both = new ArrayList<String>();
        for (String label : labels) {
            for (String added : other.labels) {
                both.add(label + JOINT + added);
            }
        }
        return new Categories(joint, List.copyOf(both));
    }

    /** The same column with those categories only that some row has. */
    public Categories occurring() {
        boolean[] there = new boolean[labels.size()];
        for (int code : codes) {
            if (code >= 0) {
                there[code] = true;
            }
        }
        return only(there);
    }

    /** The first row of each category; −1 where no row has it. */
    public int[] firstRows() {
        int[] rows = new int[labels.size()];
        Arrays.fill(rows, -1);
        for (int row = codes.length - 1; row >= 0; row--) {
            if (codes[row] >= 0) {
                rows[codes[row]] = row;
            }
        }
        return rows;
    }

    /** The same column with some categories only; rows with others have none. */
    Categories only(boolean[] kept) {
        int[] places = new int[labels.size()];
        var left = new ArrayList<String>();
        for (int code = 0; code < places.length; code++) {
            places[code] = kept[code] ? left.size() : MISSING;
            if (kept[code]) {
                left.add(labels.get(code));
            }
        }
        int[] changed = new int[codes.length];
        Arrays.setAll(changed, row -> codes[row] < 0 ? MISSING : places[codes[row]]);
        return new Categories(changed, List.copyOf(left));
    }

    /** How many rows there are. */
    public int size() {
        return codes.length;
    }

    /** How many categories there are. */
    public int count() {
        return labels.size();
    }

    /** The code of a row, or {@link #MISSING}. */
    public int code(int row) {
        return codes[row];
    }

    /** All labels, by their code. */
    public List<String> labels() {
        return labels;
    }

    /** The codes of all rows; not to be changed. */
    int[] codes() {
        return codes;
    }

    /** 1 in the rows of a category, 0 in others, NaN where there is none. */
    public double[] indicator(int category) {
        double[] values = new double[codes.length];
        Arrays.setAll(values, row -> codes[row] < 0 ? Double.NaN : codes[row] == category ? 1 : 0);
        return values;
    }
}
