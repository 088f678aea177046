package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many there are of each category in the population.
 *
 * @param name what the categories are of, such as {@code branch}
 * @param categories the category of each row of the sample
 * @param totals how many there are in the population, by the code of the category
 */
public record Margin(String name, Categories categories, double[] totals) {

    /**
     * Checks that the numbers fit the categories.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Margin {
        if (totals.length != categories.count()) {
            throw new IllegalArgumentException(
                    "%s has %d categories and %d totals"
                            .formatted(name, categories.count(), totals.length));
        }
        for (int code = 0; code < totals.length; code++) {
            if (!(totals[code] >= 0 && totals[code] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "%s: the total of %s is %s"
                                .formatted(
                                        name,
                                        categories.labels().get(code),
                                        Columns.text(totals[code])));
            }
        }
    }

    /** The sum of the totals. */
    double sum() {
        return Arrays.stream(totals).sum();
    }

    /**
     * The sums of weights in each category.
     *
     * @throws UnusableRows if a row with a weight has no category
     */
    double[] sums(double[] weights) {
        double[] sums = new double[totals.length];
        var without = new UnusableRows.Found();
        for (int row = 0; row < weights.length; row++) {
            int code = categories.code(row);
            if (code >= 0) {
                sums[code] += weights[row];
            } else if (weights[row] != 0) {
                without.add(row, name, "no " + name);
            }
        }
        without.refuse();
        return sums;
    }

    /**
     * Checks that the sample and the population have the same categories.
     *
     * @throws IllegalArgumentException naming the categories that only one of both has
     */
    void requireSameCategories(double[] sums) {
        var withoutRespondents = new ArrayList<String>();
        var withoutPopulation = new ArrayList<String>();
        for (int code = 0; code < totals.length; code++) {
            if (sums[code] == 0 && totals[code] > 0) {
                withoutRespondents.add(categories.labels().get(code));
            } else if (sums[code] > 0 && totals[code] == 0) {
                withoutPopulation.add(categories.labels().get(code));
            }
        }
        refuse(withoutRespondents, "nobody in the sample");
        refuse(withoutPopulation, "nobody in the population");
    }

    private void refuse(List<String> labels, String what) {
        if (!labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: %s has %s".formatted(name, String.join(", ", labels), what));
        }
    }

    /** How far the sums of weights are from the totals: the largest relative distance. */
    double distance(double[] weights) {
        double[] sums = sums(weights);
        double largest = 0;
        for (int code = 0; code < totals.length; code++) {
            if (totals[code] > 0) {
                largest = Math.max(largest, Math.abs(sums[code] - totals[code]) / totals[code]);
            }
        }
        return largest;
    }
}
