package org.tatkraft.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the units of a sample are called, so that they are found again in another sample. The units
 * are the rows, or the clusters where there are any.
 */
public final class UnitNames {

    private final Map<String, Integer> units;

    private UnitNames(Map<String, Integer> units) {
        this.units = units;
    }

    /**
     * Names units.
     *
     * @param names the name of each row, the same in all rows of a unit; a unit without one is not
     *     found again
     * @throws UnusableRows if two units are called the same, or one in two ways
     */
    public static UnitNames of(SurveyDesign design, Categories names) {
        var units = new HashMap<String, Integer>();
        int[] codes = new int[design.units()];
        Arrays.fill(codes, Categories.MISSING);
        boolean[] isKnown = new boolean[codes.length];
        var found = new UnusableRows.Found();
        for (int row = 0; row < names.size(); row++) {
            int unit = design.unit(row);
            int code = names.code(row);
            String name = code < 0 ? "" : names.labels().get(code);
            if (isKnown[unit] && codes[unit] != code) {
                found.add(row, "unit", "the unit '%s', and its cluster another".formatted(name));
            } else if (!isKnown[unit] && code >= 0 && units.put(name, unit) != null) {
                found.add(row, "unit", "the unit '%s', as another row".formatted(name));
            }
            if (!isKnown[unit]) {
                isKnown[unit] = true;
                codes[unit] = code;
            }
        }
        found.refuse();
        return new UnitNames(units);
    }

    /** The sum over the units of both of the products of their numbers. */
    double product(double[] numbers, UnitNames other, double[] otherNumbers) {
        double sum = 0;
        for (Map.Entry<String, Integer> each : units.entrySet()) {
            Integer unit = other.units.get(each.getKey());
            sum += unit == null ? 0 : numbers[each.getValue()] * otherNumbers[unit];
        }
        return sum;
    }
}
