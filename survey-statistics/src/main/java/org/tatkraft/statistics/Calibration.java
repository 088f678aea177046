package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Changes weights as little as possible so that the sums of some variables are those of the
 * population (linear calibration, generalised regression). Weights may become negative.
 *
 * <p>With X the variables, d the weights before and t the totals, the weight of a row x is d (1 +
 * xᵀ(Σ d x xᵀ)⁻¹(t − Σ d x)). Source: J.-C. Deville, C.-E. Särndal, Calibration estimators in
 * survey sampling, Journal of the American Statistical Association 87 (1992).
 *
 * @param variables the variables, none of them a sum of multiples of the others
 */
public record Calibration(List<Variable> variables) implements Adjustment {

    /** What is left of a variable without the others must be more than this share of it. */
    private static final double INDEPENDENT = 1e-10;

    /**
     * A variable whose sum in the population is known.
     *
     * @param name what it is called
     * @param values its value in each row
     * @param total its sum in the population
     */
    public record Variable(String name, double[] values, double total) {}

    /** Keeps the list. */
    public Calibration {
        variables = List.copyOf(variables);
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("Calibration needs a variable");
        }
    }

    @Override
    public Adjusted adjust(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] < 0) {
                throw new IllegalArgumentException(
                        "Calibration needs weights of 0 or more, and the adjustments before it have left negative ones");
            }
        }
        double[] roots = new double[weights.length];
        Arrays.setAll(roots, row -> Math.sqrt(weights[row]));
        var directions = new ArrayList<double[]>();
        double[] along = new double[variables.size()];
        double[][] triangle = new double[variables.size()][variables.size()];
        for (int nth = 0; nth < along.length; nth++) {
            double[] rest = scaled(variables.get(nth), roots, weights);
            takeOut(rest, directions, triangle, nth);
            directions.add(rest);
        }
        for (int nth = 0; nth < along.length; nth++) {
            double missing = missing(variables.get(nth), weights);
            for (int before = 0; before < nth; before++) {
                missing -= triangle[before][nth] * along[before];
            }
            along[nth] = missing / triangle[nth][nth];
        }
        double[] adjusted = weights.clone();
        double[] scale = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            double change = 0;
            for (int nth = 0; nth < along.length; nth++) {
                change += along[nth] * directions.get(nth)[row];
            }
            adjusted[row] += roots[row] * change;
            scale[row] = roots[row] == 0 ? 0 : adjusted[row] / roots[row];
        }
        return new Adjusted(
                adjusted,
                new Residuals.OfRegression(directions.toArray(double[][]::new), scale),
                List.of(),
                other -> adjust(other).weights());
    }

    private static double[] scaled(Variable variable, double[] roots, double[] weights) {
        double[] scaled = new double[roots.length];
        var without = new UnusableRows.Found();
        for (int row = 0; row < roots.length; row++) {
            double value = variable.values()[row];
            if (weights[row] != 0 && !Double.isFinite(value)) {
                without.add(row, variable.name(), "no " + variable.name());
            }
            scaled[row] = weights[row] == 0 ? 0 : value * roots[row];
        }
        without.refuse();
        return scaled;
    }

    /** Leaves of a variable what is orthogonal to those before, with length 1. */
    private void takeOut(double[] rest, List<double[]> directions, double[][] triangle, int nth) {
        double length = Math.sqrt(Columns.product(rest, rest));
        // The second time takes out what rounding left the first time.
        for (int time = 0; time < 2; time++) {
            for (int before = 0; before < directions.size(); before++) {
                double[] direction = directions.get(before);
                double along = Columns.product(direction, rest);
                triangle[before][nth] += along;
                for (int row = 0; row < rest.length; row++) {
                    rest[row] -= along * direction[row];
                }
            }
        }
        double left = Math.sqrt(Columns.product(rest, rest));
        if (!(left > INDEPENDENT * length)) {
            throw new IllegalArgumentException(
                    "Calibration: %s follows from the variables before it, or is 0 everywhere"
                            .formatted(variables.get(nth).name()));
        }
        triangle[nth][nth] = left;
        for (int row = 0; row < rest.length; row++) {
            rest[row] /= left;
        }
    }

    private static double missing(Variable variable, double[] weights) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += weights[row] == 0 ? 0 : weights[row] * variable.values()[row];
        }
        return variable.total() - sum;
    }
}
