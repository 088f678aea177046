package org.tatkraft.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks through what is said of a design, row by row, and collects what does not fit. */
final class DesignRows {

    private static final String WEIGHT = "weight";
    private static final String POPULATION = "population size";

    private final int size;
    private final Categories strata;
    private final UnusableRows.Found found = new UnusableRows.Found();

    DesignRows(int size, Categories strata) {
        this.size = size;
        this.strata = strata;
        requireLabels(strata, "stratum");
    }

    UnusableRows.Found found() {
        return found;
    }

    void requireLabels(Categories column, String of) {
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) < 0) {
                found.add(row, of, "no " + of);
            }
        }
    }

    void requireWeights(double[] given) {
        boolean isNone = true;
        for (int row = 0; row < size; row++) {
            double weight = given[row];
            if (Double.isNaN(weight)) {
                found.add(row, WEIGHT, "no weight");
            } else if (weight < 0 || weight == Double.POSITIVE_INFINITY) {
                found.add(row, WEIGHT, "the weight " + Columns.text(weight));
            }
            isNone &= weight == 0;
        }
        if (isNone) {
            throw new IllegalArgumentException("All weights are 0");
        }
    }

    double[] sizesOfStrata(double @Nullable [] given) {
        double[] sizes = new double[strata.count()];
        Arrays.fill(sizes, Double.POSITIVE_INFINITY);
        if (given == null) {
            return sizes;
        }
        boolean[] known = new boolean[sizes.length];
        for (int row = 0; row < size; row++) {
            int stratum = strata.code(row);
            if (Double.isNaN(given[row])) {
                found.add(row, POPULATION, "no population size");
            } else if (!(given[row] > 0)) {
                found.add(row, POPULATION, "the population size " + Columns.text(given[row]));
            } else if (stratum >= 0 && known[stratum] && sizes[stratum] != given[row]) {
                found.add(
                        row,
                        POPULATION,
                        "the population size %s, and another row%s has %s"
                                .formatted(
                                        Columns.text(given[row]),
                                        named(stratum),
                                        Columns.text(sizes[stratum])));
            } else if (stratum >= 0) {
                known[stratum] = true;
                sizes[stratum] = given[row];
            }
        }
        return sizes;
    }

    /** Of no stratum more units may have been drawn than it has; told at its first row. */
    void requireDrawn(double[] sizes, int[] stratumOfUnit) {
        int[] drawn = new int[sizes.length];
        for (int stratum : stratumOfUnit) {
            if (stratum >= 0) {
                drawn[stratum]++;
            }
        }
        boolean[] isTold = new boolean[sizes.length];
        for (int row = 0; row < size; row++) {
            int stratum = strata.code(row);
            if (stratum >= 0 && !isTold[stratum] && drawn[stratum] > sizes[stratum]) {
                isTold[stratum] = true;
                found.add(
                        row,
                        POPULATION,
                        "the population size %s, and %d units were drawn%s"
                                .formatted(
                                        Columns.text(sizes[stratum]),
                                        drawn[stratum],
                                        named(stratum)));
            }
        }
    }

    /** A stratum in a sentence; blank if there is only one without a name. */
    private String named(int stratum) {
        String label = strata.labels().get(stratum);
        return label.isEmpty() ? "" : " of its stratum " + label;
    }
}
