package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates of a domain of a sample, with standard errors by linearisation. Rows without an answer
 * are left out, each time only where the answer is needed.
 */
public final class Estimator {

    private final Survey survey;
    private final Domain domain;

    private Estimator(Survey survey, Domain domain) {
        this.survey = survey;
        this.domain = domain;
    }

    /** Estimates of a whole sample. */
    public static Estimator of(Survey survey) {
        return of(survey, Domain.all(survey.design().size()));
    }

    /** Estimates of a domain. */
    public static Estimator of(Survey survey, Domain domain) {
        return new Estimator(survey, domain);
    }

    /** The mean of numbers; NaN stands for no answer. */
    public Estimate mean(double[] values) {
        return meanOf(values).estimate();
    }

    /** The share of each category. */
    public List<Estimate> proportions(Categories column) {
        var shares = new ArrayList<Estimate>();
        for (int category = 0; category < column.count(); category++) {
            shares.add(mean(column.indicator(category)));
        }
        return shares;
    }

    /** The sum of numbers over the population; NaN stands for no answer. */
    public Estimate total(double[] values) {
        return totalOf(values).estimate();
    }

    /** How many of the population have each category. */
    public List<Estimate> counts(Categories column) {
        var counts = new ArrayList<Estimate>();
        for (int category = 0; category < column.count(); category++) {
            counts.add(total(column.indicator(category)));
        }
        return counts;
    }

    /** The sum of numbers divided by the sum of others; NaN stands for no answer. */
    public Estimate ratio(double[] numerators, double[] denominators) {
        return ratioOf(numerators, denominators).estimate();
    }

    /** The sums that an estimate of numbers is made of. */
    private record Sums(double weights, double values, int respondents, int missing) {}

    private boolean counts(int row) {
        return domain.has(row) && survey.weight(row) != 0;
    }

    private Domain answered(double[] values) {
        return domain.and(row -> !Double.isNaN(values[row]));
    }

    private Sums sums(double[] values) {
        double weights = 0;
        double sum = 0;
        int respondents = 0;
        int missing = 0;
        for (int row = 0; row < values.length; row++) {
            if (!counts(row)) {
                continue;
            }
            if (Double.isNaN(values[row])) {
                missing++;
            } else {
                double weight = survey.weight(row);
                weights += weight;
                sum += weight * values[row];
                respondents++;
            }
        }
        return new Sums(weights, sum, respondents, missing);
    }

    Linearised meanOf(double[] values) {
        Sums sums = sums(values);
        double mean = sums.values() / sums.weights();
        double[] influences = influences(values, 1 / sums.weights(), mean);
        return new Linearised(
                survey,
                domain,
                answered(values),
                mean,
                influences,
                sums.respondents(),
                sums.missing(),
                simpleVariance(values, sums));
    }

    Linearised totalOf(double[] values) {
        Sums sums = sums(values);
        return new Linearised(
                survey,
                domain,
                answered(values),
                sums.values(),
                influences(values, 1, 0),
                sums.respondents(),
                sums.missing(),
                simpleVariance(values, sums) * sums.weights() * sums.weights());
    }

    /** For each row that counts, its weight times a multiple of its distance from a number. */
    private double[] influences(double[] values, double multiple, double from) {
        double[] influences = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            if (counts(row) && !Double.isNaN(values[row])) {
                influences[row] = survey.weight(row) * (values[row] - from) * multiple;
            }
        }
        return influences;
    }

    private double simpleVariance(double[] values, Sums sums) {
        double mean = sums.values() / sums.weights();
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            if (counts(row) && !Double.isNaN(values[row])) {
                double apart = values[row] - mean;
                squares += survey.weight(row) * apart * apart;
            }
        }
        return Variances.simple(squares, sums.respondents(), sums.weights());
    }

    Linearised ratioOf(double[] numerators, double[] denominators) {
        double[] complete = new double[numerators.length];
        double[] below = new double[numerators.length];
        for (int row = 0; row < complete.length; row++) {
            boolean isComplete = !Double.isNaN(numerators[row]) && !Double.isNaN(denominators[row]);
            complete[row] = isComplete ? numerators[row] : Double.NaN;
            below[row] = isComplete ? denominators[row] : Double.NaN;
        }
        Sums above = sums(complete);
        double denominator = sums(below).values();
        double ratio = above.values() / denominator;
        double[] influences = new double[complete.length];
        for (int row = 0; row < complete.length; row++) {
            if (counts(row) && !Double.isNaN(complete[row])) {
                influences[row] =
                        survey.weight(row) * (complete[row] - ratio * below[row]) / denominator;
            }
        }
        return new Linearised(
                survey,
                domain,
                answered(complete),
                ratio,
                influences,
                above.respondents(),
                above.missing(),
                Double.NaN);
    }

    /**
     * Quantiles of numbers, with intervals by Woodruff's method.
     *
     * @param values the numbers; NaN stands for no answer
     * @param shares which quantiles, each above 0 and below 1
     * @param rule where a quantile lies between two values
     * @param confidence the probability that the intervals contain the true quantile
     * @throws IllegalArgumentException if weights are negative, as calibration may leave them
     */
    public List<Quantile> quantiles(
            double[] values, double[] shares, Quantile.Rule rule, double confidence) {
        for (int row = 0; row < values.length; row++) {
            if (domain.has(row) && survey.weight(row) < 0) {
                throw new IllegalArgumentException(
                        "Quantiles need weights of 0 or more, and calibration has left negative ones");
            }
        }
        var known = new Quantile.Ranked(new Quantile.Order(domain, values), survey.weights());
        var quantiles = new ArrayList<Quantile>();
        for (double share : shares) {
            quantiles.add(quantile(values, share, known.at(share, rule), known, rule, confidence));
        }
        return quantiles;
    }

    /** The interval of the share that lies below the quantile, turned back into values. */
    private Quantile quantile(
            double[] values,
            double share,
            double value,
            Quantile.Ranked known,
            Quantile.Rule rule,
            double confidence) {
        double[] below = new double[values.length];
        for (int row = 0; row < below.length; row++) {
            below[row] = Double.isNaN(values[row]) ? Double.NaN : values[row] <= value ? 1 : 0;
        }
        Estimate estimate = mean(below);
        int degrees = Variances.degreesOfFreedom(survey, answered(values));
        double t = Quantiles.student(confidence, degrees);
        double lower = estimate.value() - t * estimate.standardError();
        double upper = estimate.value() + t * estimate.standardError();
        return new Quantile(
                share,
                value,
                lower >= 0 ? known.at(lower, rule) : Double.NaN,
                upper <= 1 ? known.at(upper, rule) : Double.NaN,
                t,
                estimate.respondents(),
                estimate.missing(),
                degrees);
    }

    /** Whether two columns have to do with each other; see {@link Association}. */
    public Association association(Categories rows, Categories columns) {
        return Association.of(survey, domain, rows, columns);
    }
}
