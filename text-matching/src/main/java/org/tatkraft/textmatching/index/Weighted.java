package org.tatkraft.textmatching.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of something in a view, weighed by rarity: (1 + ln f) ln(1 + n/d) for a term that
 * stands f times in it and in d of all n entries.
 *
 * @param weights the weight of each term
 * @param rarities ln(1 + n/d) of each term
 * @param length the length of the weights as a vector
 * @param rarity the mean of the rarities, 0 if there are none
 */
record Weighted(
        Map<String, Double> weights, Map<String, Double> rarities, double length, double rarity) {

    private Weighted(Map<String, Double> weights, Map<String, Double> rarities) {
        this(
                weights,
                rarities,
                length(weights),
                rarities.values().stream().mapToDouble(each -> each).average().orElse(0));
    }

    /**
     * Of terms.
     *
     * @param all how many entries there are
     * @param frequencies how many of them have each term
     */
    static Weighted of(List<String> terms, int all, Map<String, Integer> frequencies) {
        var rarities = new HashMap<String, Double>();
        frequencies.forEach((term, having) ->
                rarities.put(term, Math.log1p((double) all / Math.max(1, having))));
        return new Weighted(weights(terms, rarities, 0), rarities);
    }

    /** Half of this, and half of what others have in the mean. */
    Weighted with(List<Weighted> others) {
        var sums = new HashMap<String, Double>();
        var all = new HashMap<>(rarities);
        add(1, sums);
        for (Weighted other : others) {
            other.add(1.0 / others.size(), sums);
            all.putAll(other.rarities);
        }
        return new Weighted(sums, all);
    }

    private void add(double factor, Map<String, Double> sums) {
        weights.forEach((term, weight) -> sums.merge(term, factor * weight / length, Double::sum));
    }

    /**
     * How much another has in common with this, 0 to 1: the cosine of their angle, where terms that
     * only the other has count as rare as those of this are on average.
     */
    double common(List<String> terms) {
        Map<String, Double> others = weights(terms, rarities, rarity);
        double sum = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            sum += each.getValue() * others.getOrDefault(each.getKey(), 0.0);
        }
        return sum == 0 ? 0 : Math.min(1, sum / length / length(others));
    }

    private static Map<String, Double> weights(
            List<String> terms, Map<String, Double> rarities, double unknown) {
        var counts = new HashMap<String, Integer>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        var weights = new HashMap<String, Double>();
        counts.forEach((term, count) ->
                weights.put(term, (1 + Math.log(count)) * rarities.getOrDefault(term, unknown)));
        return weights;
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(each -> each * each).sum());
    }
}
