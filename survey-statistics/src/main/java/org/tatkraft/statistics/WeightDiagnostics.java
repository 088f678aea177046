package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How weights are spread, and what that costs.
 *
 * @param respondents how many rows have a weight other than 0
 * @param sum the sum of the weights
 * @param smallest the smallest of them
 * @param median the middle one
 * @param largest the largest
 * @param heaviest the rows with the largest weights, the largest first, at most five
 * @param effectiveSize how large a sample with equal weights would be as precise for a variable
 *     that has nothing to do with the weights: (Σw)²/Σw²
 * @param designEffect the number of respondents divided by that, at least 1. Source: L. Kish,
 *     Survey Sampling (1965), section 11.7
 * @param distances for each margin the largest relative distance of a sum of weights from its total
 */
public record WeightDiagnostics(
        int respondents,
        double sum,
        double smallest,
        double median,
        double largest,
        List<Integer> heaviest,
        double effectiveSize,
        double designEffect,
        Map<String, Double> distances) {

    private static final int HEAVIEST = 5;

    static WeightDiagnostics of(Survey survey) {
        double[] sorted =
                Arrays.stream(survey.weights()).filter(weight -> weight != 0).sorted().toArray();
        double sum = Columns.sum(sorted);
        double effective = sum * sum / Columns.product(sorted, sorted);
        var distances = new LinkedHashMap<String, Double>();
        for (Margin margin : survey.margins()) {
            distances.put(margin.name(), margin.distance(survey.weights()));
        }
        return new WeightDiagnostics(
                sorted.length,
                sum,
                sorted[0],
                Columns.median(sorted),
                sorted[sorted.length - 1],
                heaviest(survey),
                effective,
                sorted.length / effective,
                distances);
    }

    /** The rows with the largest weights, equal ones in their order. */
    private static List<Integer> heaviest(Survey survey) {
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < survey.design().size(); row++) {
            int place = rows.size();
            while (place > 0 && survey.weight(rows.get(place - 1)) < survey.weight(row)) {
                place--;
            }
            if (place < HEAVIEST) {
                rows.add(place, row);
            }
            if (rows.size() > HEAVIEST) {
                rows.removeLast();
            }
        }
        return List.copyOf(rows);
    }
}
