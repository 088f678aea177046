package org.tatkraft.commandline.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tatkraft.commandline.files.PlanNode;
import org.tatkraft.statistics.Bootstrap;
import org.tatkraft.statistics.Quantile;
import org.tatkraft.statistics.SingleUnitStrata;
import org.tatkraft.statistics.Trimming;

/**
 * What is to be computed from a data file.
 *
 * @param file where the plan stands
 * @param data the data file
 * @param place where that is named
 * @param design how the sample was drawn
 * @param variance how variances are computed; nothing for linearisation
 * @param adjustments what is done with the weights, in this order
 * @param estimates what is estimated
 */
record Plan(
        Path file,
        Path data,
        PlanNode place,
        Design design,
        Optional<Variance> variance,
        List<Step> adjustments,
        List<Wanted> estimates) {

    /** The files that it reads, itself among them. */
    List<Path> files() {
        var files = new ArrayList<Path>(List.of(file, data));
        for (Step step : adjustments) {
            step.margins().forEach(each -> each.file().ifPresent(files::add));
        }
        for (Wanted each : estimates) {
            if (each.what() instanceof What.Difference of) {
                files.add(of.against());
            }
        }
        return files;
    }

    /** The same survey, of which only these are to be estimated. */
    Plan only(List<Wanted> wanted) {
        return new Plan(file, data, place, design, variance, adjustments, wanted);
    }

    /**
     * How the sample was drawn.
     *
     * @param node where it stands in the plan
     * @param strata the columns of the strata; none if there are none
     * @param cluster the column of the clusters; blank if there are none
     * @param weight the column of the weights; blank if there is none
     * @param populationSize the column of the population sizes; blank if there is none
     * @param nested whether equal clusters in different strata are different ones
     * @param single what strata with a single unit count for
     */
    record Design(
            PlanNode node,
            List<String> strata,
            String cluster,
            String weight,
            String populationSize,
            boolean nested,
            SingleUnitStrata single) {}

    /**
     * Variances by drawing anew.
     *
     * @param node where it stands in the plan
     * @param bootstrap how often
     */
    record Variance(PlanNode node, Bootstrap bootstrap) {}

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

        /** What it is called in a plan. */
        default String name() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        /** The numbers of categories that it brings the weights to. */
        default List<Totals> margins() {
            return switch (this) {
                case NonResponse of -> List.of(of.totals());
                case PostStratify of -> List.of(of.totals());
                case Rake of -> of.margins();
                case Calibrate of -> List.of();
                case Trim of -> List.of();
            };
        }

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
        CHISQ;

        @Override
        public String toString() {
            return this == F ? "F" : "Chisq";
        }
    }

    /** The weights of which are asked. */
    enum WeightsOf {
        /** After all adjustments. */
        ADJUSTED,
        /** Of the design, before any. */
        DESIGN
    }

    /**
     * Something to be estimated.
     *
     * @param node where it stands in the plan
     * @param id what it is called
     * @param what what is estimated
     * @param by the columns of the groups
     * @param where for columns, the labels that count
     */
    record Wanted(
            PlanNode node,
            String id,
            What what,
            List<String> by,
            Map<String, List<String>> where) {}

    /** What is estimated. */
    sealed interface What {

        /** The means of columns. */
        record Mean(List<String> columns) implements What {}

        /** The shares of the joint categories of columns. */
        record Proportion(List<String> columns, IntervalKind interval) implements What {}

        /** The sums of columns. */
        record Total(List<String> columns) implements What {}

        /** The numbers of the joint categories of columns. */
        record Count(List<String> columns) implements What {}

        /** The sum of a column divided by that of another. */
        record Ratio(String above, String below) implements What {}

        /** Quantiles of columns. */
        record Quantiles(List<String> columns, List<Double> at, Quantile.Rule rule)
                implements What {

            double[] shares() {
                return at.stream().mapToDouble(Double::doubleValue).toArray();
            }
        }

        /** The sum of multiples of the means of groups, by their labels. */
        record Contrast(Wanted of, Map<String, Double> multiples) implements What {}

        /** A test whether two columns have to do with each other. */
        record Association(String rows, String columns, Statistic statistic) implements What {}

        /** The weight of each row. */
        record Weights(WeightsOf of) implements What {}

        /**
         * An estimate less the same of another survey.
         *
         * @param of the estimate
         * @param place where the other plan is named
         * @param against the other plan
         * @param overlap the column that names the units of both; blank if it is unknown
         */
        record Difference(Wanted of, PlanNode place, Path against, String overlap)
                implements What {}
    }
}
