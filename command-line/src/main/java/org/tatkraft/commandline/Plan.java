package org.tatkraft.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tatkraft.statistics.Bootstrap;
import org.tatkraft.statistics.Quantile;
import org.tatkraft.statistics.SingleUnitStrata;
import org.tatkraft.statistics.Trimming;

/**
 * What is to be computed from a data file.
 *
 * @param file where the plan stands
 * @param data the data file
 * @param design how the sample was drawn
 * @param bootstrap how often it is drawn anew; nothing for linearisation
 * @param adjustments what is done with the weights, in this order
 * @param estimates what is estimated
 */
record Plan(
        Path file,
        Path data,
        Design design,
        Optional<Bootstrap> bootstrap,
        List<Step> adjustments,
        List<Wanted> estimates) {

    /** The same survey, of which only these are to be estimated. */
    Plan only(List<Wanted> wanted) {
        return new Plan(file, data, design, bootstrap, adjustments, wanted);
    }

    /**
     * How the sample was drawn.
     *
     * @param strata the columns of the strata; none if there are none
     * @param cluster the column of the clusters; blank if there are none
     * @param weight the column of the weights; blank if there is none
     * @param populationSize the column of the population sizes; blank if there is none
     * @param nested whether equal clusters in different strata are different ones
     * @param single what strata with a single unit count for
     */
    record Design(
            List<String> strata,
            String cluster,
            String weight,
            String populationSize,
            boolean nested,
            SingleUnitStrata single) {}

    /**
     * Numbers of the population by category.
     *
     * @param node where they stand in the plan
     * @param by the columns of the categories
     * @param given the numbers by label, if they stand in the plan
     * @param file the file in which they stand otherwise; it may be finer
     * @param column its column of numbers
     */
    record Totals(
            PlanNode node,
            List<String> by,
            Map<String, Double> given,
            Optional<Path> file,
            String column) {}

    /** Something that is done with the weights. */
    sealed interface Step {

        /** Where it stands in the plan. */
        PlanNode node();

        /** Non-response weights. */
        record NonResponse(PlanNode node, Totals totals, int collapseBelow) implements Step {}

        /** Post-stratification. */
        record PostStratify(PlanNode node, Totals totals) implements Step {}

        /** Raking. */
        record Rake(PlanNode node, List<Totals> margins, double tolerance) implements Step {}

        /**
         * Linear calibration to totals of {@code (Intercept)}, {@code column=label} or a column.
         */
        record Calibrate(PlanNode node, Map<String, Double> totals) implements Step {}

        /** Trimming. */
        record Trim(PlanNode node, double above, Trimming.Typical typical) implements Step {}
    }

    /** How the interval of a proportion is made. */
    enum IntervalKind {
        /** By Student's distribution. */
        MEAN,
        /** By the logarithm of the odds. */
        LOGIT,
        /** By the beta distribution. */
        BETA
    }

    /** The statistic of a test of association. */
    enum Statistic {
        /** With the correction of the second order. */
        F,
        /** With the correction of the first order. */
        CHISQ
    }

    /** What is estimated. */
    enum Kind {
        MEAN,
        PROPORTION,
        TOTAL,
        COUNT,
        RATIO,
        QUANTILE,
        CONTRAST,
        ASSOCIATION,
        WEIGHTS,
        DIFFERENCE
    }

    /**
     * Something to be estimated.
     *
     * @param node where it stands in the plan
     * @param id what it is called
     * @param kind what is estimated
     * @param variables the columns of which
     * @param by the columns of the groups
     * @param where for columns, the labels that count
     * @param interval how the interval of a proportion is made
     * @param at which quantiles
     * @param rule where a quantile lies between two values
     * @param statistic the statistic of a test
     * @param multiples by what the means of categories are multiplied in a contrast
     * @param of what a difference is of
     * @param against the plan of the other survey of a difference
     * @param overlap the column that names the units of both; blank if it is unknown
     */
    record Wanted(
            PlanNode node,
            String id,
            Kind kind,
            List<String> variables,
            List<String> by,
            Map<String, List<String>> where,
            IntervalKind interval,
            List<Double> at,
            Quantile.Rule rule,
            Statistic statistic,
            Map<String, Double> multiples,
            Optional<Wanted> of,
            Optional<Path> against,
            String overlap) {

        /** Which quantiles. */
        double[] shares() {
            return at.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** What a difference is of, with the column that names the units. */
        Wanted inner() {
            Wanted inner = of.orElseThrow();
            return new Wanted(
                    node,
                    id,
                    inner.kind,
                    inner.variables,
                    inner.by,
                    inner.where,
                    inner.interval,
                    inner.at,
                    inner.rule,
                    inner.statistic,
                    inner.multiples,
                    inner.of,
                    Optional.empty(),
                    overlap);
        }
    }
}
