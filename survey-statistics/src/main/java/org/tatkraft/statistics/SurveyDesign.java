package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sample was drawn: a simple random sample, a stratified one, or one of whole clusters within
 * strata, with or without a correction for finite populations.
 *
 * <p>The units that were drawn independently of each other are the rows, or the clusters where
 * there are any.
 */
public final class SurveyDesign {

    private final double[] weights;
    private final Categories strata;
    private final int[] units;
    private final int[] unitsOfStratum;
    private final int[] stratumOfUnit;
    private final double[] populations;
    private final SingleUnitStrata single;

    private SurveyDesign(
            double[] weights,
            Categories strata,
            int[] units,
            int[] stratumOfUnit,
            double[] populations,
            SingleUnitStrata single) {
        this.weights = weights;
        this.strata = strata;
        this.units = units;
        this.stratumOfUnit = stratumOfUnit;
        this.populations = populations;
        this.single = single;
        this.unitsOfStratum = new int[strata.count()];
        for (int stratum : stratumOfUnit) {
            unitsOfStratum[stratum]++;
        }
    }

    /** Begins with a sample of this many rows that were drawn with equal probability. */
    public static Builder of(int size) {
        return new Builder(size);
    }

    /** What is said of a design, piece by piece. */
    public static final class Builder {

        private final int size;
        private Categories strata;
        private @Nullable Categories clusters;
        private boolean nested;
        private double @Nullable [] weights;
        private double @Nullable [] populations;
        private SingleUnitStrata single = SingleUnitStrata.FAIL;

        private Builder(int size) {
            if (size < 1) {
                throw new IllegalArgumentException("A sample has at least one row, not " + size);
            }
            this.size = size;
            this.strata = Categories.one(size);
        }

        /** The stratum of each row. */
        public Builder strata(Categories column) {
            requireSize(column.size(), "stratum");
            this.strata = column;
            return this;
        }

        /**
         * The cluster of each row.
         *
         * @param areNested whether equal labels in different strata are different clusters
         */
        public Builder clusters(Categories column, boolean areNested) {
            requireSize(column.size(), "cluster");
            this.clusters = column;
            this.nested = areNested;
            return this;
        }

        /** The weight of each row before any adjustment: 0 or more, not all 0. */
        public Builder weights(double[] column) {
            requireSize(column.length, "weight");
            this.weights = column;
            return this;
        }

        /**
         * For each row, of how many units its stratum consists: the same in all rows of a stratum,
         * and no fewer than were drawn. Infinity stands for no correction.
         */
        public Builder populationSizes(double[] column) {
            requireSize(column.length, "population size");
            this.populations = column;
            return this;
        }

        /** What strata with a single unit count for; an error if nothing is said. */
        public Builder singleUnitStrata(SingleUnitStrata policy) {
            this.single = policy;
            return this;
        }

        private void requireSize(int length, String what) {
            if (length != size) {
                throw new IllegalArgumentException(
                        "There is a %s for %d rows, and the sample has %d"
                                .formatted(what, length, size));
            }
        }

        /**
         * The design. Without weights, they come from the population sizes, or are all 1.
         *
         * @throws UnusableRows if rows do not fit the others
         */
        public SurveyDesign build() {
            var rows = new DesignRows(size, strata);
            if (clusters != null) {
                rows.requireLabels(clusters, "cluster");
            }
            if (weights != null) {
                rows.requireWeights(weights);
            }
            double[] sizes = rows.sizesOfStrata(populations);
            int[] units = new int[size];
            int[] stratumOfUnit = numbered(units, rows.found());
            rows.requireDrawn(sizes, stratumOfUnit);
            rows.found().refuse();
            var design =
                    new SurveyDesign(new double[size], strata, units, stratumOfUnit, sizes, single);
            double[] given = weights;
            for (int row = 0; row < size; row++) {
                design.weights[row] = given == null ? design.equalWeight(row) : given[row];
            }
            return design;
        }

        /** Numbers the units from 0, stratum by stratum as they come, and gives their strata. */
        private int[] numbered(int[] units, UnusableRows.Found found) {
            Categories named = clusters;
            if (named == null) {
                Arrays.setAll(units, row -> row);
                return strata.codes().clone();
            }
            long width = named.count();
            var known = new HashMap<Long, Integer>();
            var stratumOfUnit = new ArrayList<Integer>();
            for (int row = 0; row < size; row++) {
                int stratum = strata.code(row);
                int cluster = named.code(row);
                if (stratum < 0 || cluster < 0) {
                    continue;
                }
                long key = cluster + (nested ? stratum * width : 0);
                Integer unit = known.get(key);
                if (unit == null) {
                    unit = stratumOfUnit.size();
                    known.put(key, unit);
                    stratumOfUnit.add(stratum);
                } else if (stratumOfUnit.get(unit) != stratum) {
                    found.add(
                            row,
                            "cluster",
                            "the cluster %s, which lies in the strata %s and %s"
                                    .formatted(
                                            named.labels().get(cluster),
                                            strata.labels().get(stratumOfUnit.get(unit)),
                                            strata.labels().get(stratum)));
                }
                units[row] = unit;
            }
            return stratumOfUnit.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private double equalWeight(int row) {
        int stratum = strata.code(row);
        double population = populations[stratum];
        return population == Double.POSITIVE_INFINITY ? 1 : population / unitsOfStratum[stratum];
    }

    /** How many rows there are. */
    public int size() {
        return weights.length;
    }

    /** How many strata there are. */
    public int strata() {
        return unitsOfStratum.length;
    }

    /** How many units were drawn. */
    public int units() {
        return stratumOfUnit.length;
    }

    /** Whether the rows themselves were drawn, and not clusters of them. */
    boolean drawsRows() {
        return units() == size();
    }

    /** The weight of a row before any adjustment. */
    public double weight(int row) {
        return weights[row];
    }

    /** The weights of all rows before any adjustment, as a copy. */
    public double[] copyOfWeights() {
        return weights.clone();
    }

    double[] weights() {
        return weights;
    }

    int stratum(int row) {
        return strata.code(row);
    }

    Categories strataColumn() {
        return strata;
    }

    int unit(int row) {
        return units[row];
    }

    int stratumOfUnit(int unit) {
        return stratumOfUnit[unit];
    }

    int unitsOfStratum(int stratum) {
        return unitsOfStratum[stratum];
    }

    List<String> stratumLabels() {
        return strata.labels();
    }

    SingleUnitStrata singleUnitStrata() {
        return single;
    }

    /** The share of a stratum that was not drawn: 1 without a finite population. */
    double notDrawn(int stratum) {
        double population = populations[stratum];
        return population == Double.POSITIVE_INFINITY
                ? 1
                : (population - unitsOfStratum[stratum]) / population;
    }
}
