package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;

/** Estimates of categories in groups, from sums over cells. */
final class CategoryTable {

    private final Partition partition;
    private final CategorySums sums;
    private final int groups;
    private final int categories;
    private final CellVariances variances;

    CategoryTable(Survey survey, Partition partition, CategorySums sums, int groups) {
        this.partition = partition;
        this.sums = sums;
        this.groups = groups;
        this.categories = sums.width() - 1;
        int[] rows = new int[partition.count()];
        int[] answered = new int[partition.count()];
        double[] weights = new double[partition.count()];
        for (int place = 0; place < sums.rows().length; place++) {
            rows[place / sums.width()] += sums.rows()[place];
            boolean isAnswer = place % sums.width() < categories;
            answered[place / sums.width()] += isAnswer ? sums.rows()[place] : 0;
            weights[place / sums.width()] += sums.weights()[place];
        }
        this.variances = new CellVariances(survey, partition, rows, weights, answered);
    }

    /** What is known of a group before its categories are looked at. */
    private record Group(double population, int respondents, int missing, int degrees) {}

    private Group group(int group) {
        double population = 0;
        int respondents = 0;
        int missing = 0;
        for (int cell = 0; cell < partition.count(); cell++) {
            if (partition.group(cell) == group && partition.factor(cell) != 0) {
                int first = cell * sums.width();
                for (int category = 0; category < categories; category++) {
                    population += partition.factor(cell) * sums.weights()[first + category];
                    respondents += sums.rows()[first + category];
                }
                missing += sums.rows()[first + categories];
            }
        }
        return new Group(population, respondents, missing, variances.degreesOfFreedom(group));
    }

    private double weight(int group, int category) {
        double weight = 0;
        for (int cell = 0; cell < partition.count(); cell++) {
            if (partition.group(cell) == group) {
                weight += partition.factor(cell) * sums.weights()[cell * sums.width() + category];
            }
        }
        return weight;
    }

    List<List<Estimate>> proportions() {
        return estimates(true);
    }

    List<List<Estimate>> counts() {
        return estimates(false);
    }

    private List<List<Estimate>> estimates(boolean areShares) {
        var all = new ArrayList<List<Estimate>>();
        for (int nth = 0; nth < groups; nth++) {
            Group group = group(nth);
            var estimates = new ArrayList<Estimate>();
            for (int category = 0; category < categories; category++) {
                estimates.add(estimate(nth, group, category, areShares));
            }
            all.add(estimates);
        }
        return all;
    }

    private Estimate estimate(int nth, Group group, int category, boolean isShare) {
        double weight = weight(nth, category);
        double share = weight / group.population();
        double simple =
                Variances.simple(
                        group.population() * share * (1 - share),
                        group.respondents(),
                        group.population());
        double with = isShare ? (1 - share) / group.population() : 1;
        double without = isShare ? -share / group.population() : 0;
        double variance = variance(nth, category, with, without);
        double scale = isShare ? 1 : group.population() * group.population();
        return new Estimate(
                isShare ? share : weight,
                group.respondents() == 0 ? Double.NaN : Math.sqrt(variance),
                variance / (simple * scale),
                group.respondents(),
                group.missing(),
                group.degrees());
    }

    private double variance(int group, int category, double with, double without) {
        int cells = partition.count();
        double[] plain = new double[cells];
        double[] weighted = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            for (int answer = 0; answer < categories; answer++) {
                double residual = residual(cell, group, answer, category, with, without);
                int place = cell * sums.width() + answer;
                plain[cell] += residual * sums.rows()[place];
                weighted[cell] += residual * sums.weights()[place];
            }
        }
        double[] effects = variances.effects(plain, weighted);
        return variances.variance(
                group,
                weighted,
                effects,
                (cell, effect, mean) -> {
                    double squares = 0;
                    for (int answer = 0; answer <= categories; answer++) {
                        double residual =
                                answer == categories
                                        ? 0
                                        : residual(cell, group, answer, category, with, without);
                        int place = cell * sums.width() + answer;
                        squares +=
                                CellVariances.squares(
                                        residual + effect,
                                        sums.rows()[place],
                                        sums.weights()[place],
                                        sums.spreads()[place],
                                        mean);
                    }
                    return squares;
                });
    }

    /** What a row with this answer adds to the estimate, divided by its weight in the design. */
    private double residual(
            int cell, int group, int answer, int category, double with, double without) {
        if (partition.group(cell) != group) {
            return 0;
        }
        return partition.factor(cell) * (answer == category ? with : without);
    }
}
