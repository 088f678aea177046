package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;

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

    private Survey(
            SurveyDesign design,
            double[] weights,
            List<Adjustment> adjustments,
            List<Residuals> residuals,
            List<Margin> margins) {
        this.design = design;
        this.weights = weights;
        this.adjustments = adjustments;
        this.residuals = residuals;
        this.margins = margins;
    }

    /** A sample with the weights of its design. */
    public static Survey of(SurveyDesign design) {
        return new Survey(design, design.weights(), List.of(), List.of(), List.of());
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
        return new Survey(
                design,
                adjusted.weights(),
                List.copyOf(after),
                List.copyOf(left),
                List.copyOf(known));
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

    List<Residuals> residuals() {
        return residuals;
    }

    boolean isAdjusted() {
        return !residuals.isEmpty();
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
