package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

    /** What categories only the sample or only the population has, in words; blank if none. */
    private String onlyOnOneSide(double[] sums) {
        var withoutRespondents = new ArrayList<String>();
        var withoutPopulation = new ArrayList<String>();
        for (int code = 0; code < totals.length; code++) {
            if (sums[code] == 0 && totals[code] > 0) {
                withoutRespondents.add(categories.labels().get(code));
            } else if (sums[code] > 0 && totals[code] == 0) {
                withoutPopulation.add(categories.labels().get(code));
            }
        }
        var told = new ArrayList<String>();
        if (!withoutRespondents.isEmpty()) {
            told.add(String.join(", ", withoutRespondents) + " has nobody in the sample");
        }
        if (!withoutPopulation.isEmpty()) {
            told.add(String.join(", ", withoutPopulation) + " has nobody in the population");
        }
        return told.isEmpty() ? "" : name + ": " + String.join(", ", told);
    }

    /**
     * Checks that the sample and the population have the same categories.
     *
     * @param weights the weights of the rows
     * @throws IllegalArgumentException naming the categories that only one of both has
     */
    static void requireSameCategories(List<Margin> margins, double[] weights) {
        String told =
                margins.stream()
                        .map(margin -> margin.onlyOnOneSide(margin.sums(weights)))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("; "));
        if (!told.isEmpty()) {
            throw new IllegalArgumentException(told);
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
