package org.tatkraft.textmatching.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tatkraft.textmatching.Rarity;

/**
 * The terms of something in a view, weighed by their {@link Rarity}.
 *
 * @param terms each term with its weight and rarity
 * @param length the length of the weights as a vector
 * @param rarity the mean of the rarities, 0 if there are none
 */
record Weighted(Map<String, Term> terms, double length, double rarity) {

    /**
     * A term.
     *
     * @param weight how much it counts
     * @param rarity its {@link Rarity} among all entries
     * @param isKnown whether there are entries that have it
     */
    record Term(double weight, double rarity, boolean isKnown) {

        private Term add(Term other) {
            return new Term(weight + other.weight, rarity, isKnown);
        }

        private Term times(double factor) {
            return new Term(factor * weight, rarity, isKnown);
        }
    }

    /** What is told of each run of equal terms. */
    private interface Run {
        void of(String term, double frequency);
    }

    private Weighted(Map<String, Term> terms) {
        this(
                terms,
                Math.sqrt(
                        terms.values().stream()
                                .mapToDouble(each -> each.weight * each.weight)
                                .sum()),
                terms.values().stream().mapToDouble(Term::rarity).average().orElse(0));
    }

    /**
     * Of terms in order.
     *
     * @param all how many entries there are
     * @param having how many of them have each term; those that nobody has may be left out
     */
    static Weighted of(List<String> terms, int all, Map<String, Integer> having) {
        var weighted = new HashMap<String, Term>();
        forEachRun(
                terms,
                (term, frequency) -> {
                    int entries = having.getOrDefault(term, 0);
                    double rarity = Rarity.of(all, Math.max(1, entries));
                    weighted.put(term, new Term(frequency * rarity, rarity, entries > 0));
                });
        return new Weighted(weighted);
    }

    private static void forEachRun(List<String> terms, Run run) {
        int from = 0;
        for (int at = 1; at <= terms.size(); at++) {
            if (at == terms.size() || !terms.get(at).equals(terms.get(from))) {
                run.of(terms.get(from), Rarity.times(at - from));
                from = at;
            }
        }
    }

    /** Half of this, and half of what others have in the mean. */
    Weighted with(List<Weighted> others) {
        var sums = new HashMap<String, Term>();
        add(1, sums);
        others.forEach(other -> other.add(1.0 / others.size(), sums));
        return new Weighted(sums);
    }

    private void add(double factor, Map<String, Term> sums) {
        terms.forEach((text, term) -> sums.merge(text, term.times(factor / length), Term::add));
    }

    /** The rarity of a term, 0 if it is not among these. */
    double rarity(String term) {
        Term known = terms.get(term);
        return known == null ? 0 : known.rarity();
    }

    /**
     * How much another has in common with this, 0 to 1: the cosine of their angle, where terms that
     * only the other has count as rare as those of this are on average.
     *
     * @param others the terms of the other in order
     */
    double common(List<String> others) {
        var sums = new double[2];
        forEachRun(
                others,
                (text, frequency) -> {
                    Term own = terms.get(text);
                    double weight = frequency * (own == null ? rarity : own.rarity());
                    sums[0] += own == null ? 0 : own.weight() * weight;
                    sums[1] += weight * weight;
                });
        return sums[0] == 0 ? 0 : Math.min(1, sums[0] / length / Math.sqrt(sums[1]));
    }
}
