package org.tatkraft.statistics;

import java.util.List;
import java.util.Map;

/** Sums of multiples of estimates, such as the difference between two groups. */
public final class Contrast {

    private Contrast() {}

    /**
     * A sum of multiples of the means of some numbers in several categories.
     *
     * @param survey the sample
     * @param within the rows that count
     * @param values the numbers; NaN stands for no answer
     * @param by the categories
     * @param multiples by what the mean of each category is multiplied, by its label
     * @throws IllegalArgumentException if there is no such category
     */
    public static Estimate ofMeans(
            Survey survey,
            Domain within,
            double[] values,
            Categories by,
            Map<String, Double> multiples) {
        List<String> unknown =
                multiples.keySet().stream().filter(each -> !by.labels().contains(each)).toList();
        if (!unknown.isEmpty() || multiples.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no category %s, only %s"
                            .formatted(String.join(", ", unknown), String.join(", ", by.labels())));
        }
        double value = 0;
        double[] influences = new double[values.length];
        int respondents = 0;
        int missing = 0;
        for (Map.Entry<String, Double> each : multiples.entrySet()) {
            int category = by.labels().indexOf(each.getKey());
            Domain domain = within.and(Domain.of(by, category));
            Linearised mean = Estimator.of(survey, domain).meanOf(values);
            value += each.getValue() * mean.value();
            for (int row = 0; row < influences.length; row++) {
                influences[row] += each.getValue() * mean.influences()[row];
            }
            respondents += mean.respondents();
            missing += mean.missing();
        }
        return new Linearised(
                        survey, within, within, value, influences, respondents, missing, Double.NaN)
                .estimate();
    }
}
