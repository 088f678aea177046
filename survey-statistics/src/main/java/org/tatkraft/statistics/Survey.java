package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A sample as it was drawn, with weights that have been adjusted since. It never changes; an
 * adjustment gives another one.
 */
public final class Survey {

    private final SurveyDesign design;
    private final double[] weights;
    private final List<Adjustment> adjustments;
    private final List<Residuals> residuals;
    private final List<Margin> margins;
    private final List<UnaryOperator<double[]>> again;

    private Survey(
            SurveyDesign design,
            double[] weights,
            List<Adjustment> adjustments,
            List<Residuals> residuals,
            List<Margin> margins,
            List<UnaryOperator<double[]>> again) {
        this.design = design;
        this.weights = weights;
        this.adjustments = adjustments;
        this.residuals = residuals;
        this.margins = margins;
        this.again = again;
    }

    /** A sample with the weights of its design. */
    public static Survey of(SurveyDesign design) {
        return new Survey(design, design.weights(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The sample after one more adjustment.
     *
     * @throws IllegalArgumentException if it cannot be done, with what does not fit
     */
    public Survey adjusted(Adjustment adjustment) {
        Adjustment.Adjusted adjusted = adjustment.adjust(weights);
        var after = new ArrayList<>(adjustments);
        after.add(adjustment);
        var left = new ArrayList<>(residuals);
        Residuals more = adjusted.residuals();
        if (more != null) {
            left.add(more);
        }
        var known = new ArrayList<>(margins);
        known.addAll(adjusted.margins());
        var repeated = new ArrayList<>(again);
        repeated.add(adjusted.again());
        return new Survey(
                design,
                adjusted.weights(),
                List.copyOf(after),
                List.copyOf(left),
                List.copyOf(known),
                List.copyOf(repeated));
    }

    /** How it was drawn. */
    public SurveyDesign design() {
        return design;
    }

    /** What was done with its weights, in this order. */
    public List<Adjustment> adjustments() {
        return adjustments;
    }

    /** The margins that the weights were brought to. */
    public List<Margin> margins() {
        return margins;
    }

    /** The weight of a row. */
    public double weight(int row) {
        return weights[row];
    }

    /** The weights of all rows, as a copy. */
    public double[] copyOfWeights() {
        return weights.clone();
    }

    double[] weights() {
        return weights;
    }

    /** All adjustments, made of weights that were drawn anew. */
    double[] adjustedAgain(double[] drawn) {
        double[] adjusted = drawn;
        for (UnaryOperator<double[]> each : again) {
            adjusted = each.apply(adjusted);
        }
        return adjusted;
    }

    List<Residuals> residuals() {
        return residuals;
    }

    boolean isAdjusted() {
        return !residuals.isEmpty();
    }

    /**
     * How many rows a test or an interval counts: those of a domain, or all once the weights were
     * brought to totals of the population, as R counts them.
     */
    public int rowsFor(Domain domain) {
        return isAdjusted() ? design.size() : domain.count();
    }

    /** The units less the strata, as far as rows with a weight lie in them. */
    public int degreesOfFreedom() {
        return Variances.degreesOfFreedom(this, Domain.all(design.size()));
    }

    /** How its weights are spread, and how near they come to the margins. */
    public WeightDiagnostics diagnostics() {
        return WeightDiagnostics.of(this);
    }
}
