package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Brings weights to several margins at once, by bringing them to one after the other again and
 * again (iterative proportional fitting).
 *
 * <p>Source: W. E. Deming, F. F. Stephan, On a least squares adjustment of a sampled frequency
 * table when the expected marginal totals are known, Annals of Mathematical Statistics 11 (1940).
 *
 * @param margins the margins, at least one
 * @param tolerance how far sums of weights may stay from the totals, relative to these
 */
public record Raking(List<Margin> margins, double tolerance) implements Adjustment {

    /** How often all margins are gone through before giving up. */
    private static final int MOST_SWEEPS = 10_000;

    /** Margins whose sums differ by more than this share contradict each other. */
    private static final double CONTRADICTION = 1e-6;

    /**
     * Checks that there is something to do.
     *
     * @throws IllegalArgumentException if there is no margin, or the tolerance is none
     */
    public Raking {
        margins = List.copyOf(margins);
        if (margins.isEmpty() || !(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "Raking needs margins and a tolerance between 0 and 1, not %d and %s"
                            .formatted(margins.size(), tolerance));
        }
    }

    @Override
    public Adjusted adjust(double[] weights) {
        requireAgreement();
        List<Categories> categories = margins.stream().map(Margin::categories).toList();
        Margin.requireSameCategories(margins, weights);
        Cells cells = Cells.of(weights.length, categories);
        double[] factors = factors(cells, cells.sums(weights));
        double[] adjusted = new double[weights.length];
        Arrays.setAll(adjusted, row -> weights[row] * factors[cells.of(row)]);
        return new Adjusted(
                adjusted,
                new Residuals.OfMargins(categories, adjusted),
                margins,
                other -> adjust(other).weights());
    }

    private void requireAgreement() {
        Margin first = margins.getFirst();
        for (Margin margin : margins) {
            if (Math.abs(margin.sum() - first.sum()) > CONTRADICTION * first.sum()) {
                throw new IllegalArgumentException(
                        "The margins contradict each other: %s sums to %s, and %s to %s"
                                .formatted(
                                        first.name(),
                                        Columns.text(first.sum()),
                                        margin.name(),
                                        Columns.text(margin.sum())));
            }
        }
    }

    /** By how much the weights of each cell are multiplied. */
    private double[] factors(Cells cells, double[] before) {
        double[] factors = new double[before.length];
        Arrays.setAll(factors, cell -> before[cell] == 0 ? 0 : 1);
        int[][] codes = new int[margins.size()][];
        Arrays.setAll(codes, nth -> cells.codes(margins.get(nth).categories()));
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int nth = 0; nth < codes.length; nth++) {
                fit(margins.get(nth).totals(), codes[nth], before, factors);
            }
            if (farthest(codes, before, factors) <= tolerance) {
                return factors;
            }
        }
        throw new IllegalArgumentException(
                "Raking does not converge; after %d sweeps %s"
                        .formatted(MOST_SWEEPS, distances(codes, before, factors)));
    }

    private static void fit(double[] totals, int[] codes, double[] before, double[] factors) {
        double[] sums = sums(totals.length, codes, before, factors);
        for (int cell = 0; cell < factors.length; cell++) {
            if (factors[cell] != 0) {
                factors[cell] *= totals[codes[cell]] / sums[codes[cell]];
            }
        }
    }

    private static double[] sums(int count, int[] codes, double[] before, double[] factors) {
        double[] sums = new double[count];
        for (int cell = 0; cell < factors.length; cell++) {
            if (factors[cell] != 0) {
                sums[codes[cell]] += before[cell] * factors[cell];
            }
        }
        return sums;
    }

    private double farthest(int[][] codes, double[] before, double[] factors) {
        double farthest = 0;
        for (int nth = 0; nth < codes.length; nth++) {
            farthest = Math.max(farthest, distance(nth, codes[nth], before, factors));
        }
        return farthest;
    }

    private double distance(int nth, int[] codes, double[] before, double[] factors) {
        double[] totals = margins.get(nth).totals();
        double[] sums = sums(totals.length, codes, before, factors);
        double largest = 0;
        for (int code = 0; code < totals.length; code++) {
            if (totals[code] > 0) {
                largest = Math.max(largest, Math.abs(sums[code] - totals[code]) / totals[code]);
            }
        }
        return largest;
    }

    private String distances(int[][] codes, double[] before, double[] factors) {
        var distances = new ArrayList<String>();
        for (int nth = 0; nth < codes.length; nth++) {
            distances.add(
                    String.format(
                            Locale.ROOT,
                            "%s is off by %.2g %%",
                            margins.get(nth).name(),
                            100 * distance(nth, codes[nth], before, factors)));
        }
        return String.join(", ", distances);
    }
}
