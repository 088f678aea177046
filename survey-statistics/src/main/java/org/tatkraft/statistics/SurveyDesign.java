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
            this.strata = checked(column, "stratum");
            return this;
        }

        /**
         * The cluster of each row.
         *
         * @param areNested whether equal labels in different strata are different clusters
         */
        public Builder clusters(Categories column, boolean areNested) {
            this.clusters = checked(column, "cluster");
            this.nested = areNested;
            return this;
        }

        /** The weight of each row before any adjustment: 0 or more, not all 0. */
        public Builder weights(double[] column) {
            checkedSize(column.length, "weight");
            for (int row = 0; row < size; row++) {
                if (!(column[row] >= 0 && column[row] < Double.POSITIVE_INFINITY)) {
                    throw new UnusableRow(row, "the weight %s".formatted(column[row]));
                }
            }
            this.weights = column;
            return this;
        }

        /**
         * For each row, of how many units its stratum consists: the same in all rows of a stratum,
         * and no fewer than were drawn. Infinity stands for no correction.
         */
        public Builder populationSizes(double[] column) {
            checkedSize(column.length, "population size");
            this.populations = column;
            return this;
        }

        /** What strata with a single unit count for; an error if nothing is said. */
        public Builder singleUnitStrata(SingleUnitStrata policy) {
            this.single = policy;
            return this;
        }

        private Categories checked(Categories column, String what) {
            checkedSize(column.size(), what);
            for (int row = 0; row < size; row++) {
                if (column.code(row) < 0) {
                    throw new UnusableRow(row, "no " + what);
                }
            }
            return column;
        }

        private void checkedSize(int length, String what) {
            if (length != size) {
                throw new IllegalArgumentException(
                        "There is a %s for %d rows, and the sample has %d"
                                .formatted(what, length, size));
            }
        }

        /**
         * The design. Without weights, they come from the population sizes, or are all 1.
         *
         * @throws UnusableRow if a row does not fit the others
         */
        public SurveyDesign build() {
            int[] units = new int[size];
            int[] stratumOfUnit = numbered(units);
            double[] sizes = sizesOfStrata();
            var design =
                    new SurveyDesign(new double[size], strata, units, stratumOfUnit, sizes, single);
            design.checkDrawn();
            double[] given = weights;
            for (int row = 0; row < size; row++) {
                design.weights[row] = given == null ? design.equalWeight(row) : given[row];
            }
            return design;
        }

        /** Numbers the units from 0, stratum by stratum as they come, and gives their strata. */
        private int[] numbered(int[] units) {
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
                long key = named.code(row) + (nested ? stratum * width : 0);
                Integer unit = known.get(key);
                if (unit == null) {
                    unit = stratumOfUnit.size();
                    known.put(key, unit);
                    stratumOfUnit.add(stratum);
                } else if (stratumOfUnit.get(unit) != stratum) {
                    throw new UnusableRow(
                            row,
                            "the cluster %s, which lies in the strata %s and %s"
                                    .formatted(
                                            named.labels().get(named.code(row)),
                                            strata.labels().get(stratumOfUnit.get(unit)),
                                            strata.labels().get(stratum)));
                }
                units[row] = unit;
            }
            return stratumOfUnit.stream().mapToInt(Integer::intValue).toArray();
        }

        private double[] sizesOfStrata() {
            double[] sizes = new double[strata.count()];
            Arrays.fill(sizes, Double.POSITIVE_INFINITY);
            double[] given = populations;
            if (given == null) {
                return sizes;
            }
            boolean[] known = new boolean[sizes.length];
            for (int row = 0; row < size; row++) {
                int stratum = strata.code(row);
                if (!(given[row] > 0)) {
                    throw new UnusableRow(row, "the population size %s".formatted(given[row]));
                }
                if (known[stratum] && sizes[stratum] != given[row]) {
                    throw new UnusableRow(
                            row,
                            "the population size %s, and another row of its stratum %s has %s"
                                    .formatted(
                                            given[row],
                                            strata.labels().get(stratum),
                                            sizes[stratum]));
                }
                known[stratum] = true;
                sizes[stratum] = given[row];
            }
            return sizes;
        }
    }

    private void checkDrawn() {
        for (int stratum = 0; stratum < populations.length; stratum++) {
            if (unitsOfStratum[stratum] > populations[stratum]) {
                throw new IllegalArgumentException(
                        "%d units were drawn from the stratum %s, which has only %s"
                                .formatted(
                                        unitsOfStratum[stratum],
                                        strata.labels().get(stratum),
                                        populations[stratum]));
            }
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
