package org.tatkraft.commandline;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tatkraft.statistics.Estimate;
import org.tatkraft.statistics.Interval;
import org.tatkraft.statistics.Quantile;

/**
 * A number that was computed; NaN and blank stand for what does not apply.
 *
 * @param id the id in the plan
 * @param variable of which columns
 * @param by the group, by column
 * @param category the category
 * @param at which quantile
 * @param estimate the estimate
 * @param standardError its standard error
 * @param lower the lower bound of its interval
 * @param upper the upper bound of its interval
 * @param designEffect its design effect
 * @param respondents how many rows it rests on; negative if that does not apply
 * @param missing how many rows have no answer; negative if that does not apply
 * @param degreesOfFreedom the units less the strata of the group
 * @param statistic the statistic of a test
 * @param probability its p-value
 */
record Result(
        String id,
        String variable,
        Map<String, String> by,
        @Nullable String category,
        double at,
        double estimate,
        double standardError,
        double lower,
        double upper,
        double designEffect,
        int respondents,
        int missing,
        double degreesOfFreedom,
        double statistic,
        double probability) {

    static Result of(
            String id,
            String variable,
            Map<String, String> by,
            @Nullable String category,
            Estimate estimate,
            Optional<Interval> interval) {
        return new Result(
                id,
                variable,
                by,
                category,
                Double.NaN,
                estimate.value(),
                estimate.standardError(),
                interval.map(Interval::lower).orElse(Double.NaN),
                interval.map(Interval::upper).orElse(Double.NaN),
                estimate.designEffect(),
                estimate.respondents(),
                estimate.missing(),
                estimate.degreesOfFreedom(),
                Double.NaN,
                Double.NaN);
    }

    /** A quantile. */
    static Result of(String id, String variable, Map<String, String> by, Quantile quantile) {
        return new Result(
                id,
                variable,
                by,
                null,
                quantile.share(),
                quantile.value(),
                quantile.standardError(),
                quantile.lower(),
                quantile.upper(),
                Double.NaN,
                quantile.respondents(),
                quantile.missing(),
                quantile.degreesOfFreedom(),
                Double.NaN,
                Double.NaN);
    }

    /** A test. */
    static Result ofTest(
            String id,
            String variable,
            Map<String, String> by,
            double statistic,
            double probability) {
        return alone(id, variable, by, Double.NaN, statistic, probability);
    }

    /** The weight of a row. */
    static Result ofWeight(String id, String variable, double weight) {
        return alone(id, variable, Map.of(), weight, Double.NaN, Double.NaN);
    }

    private static Result alone(
            String id,
            String variable,
            Map<String, String> by,
            double estimate,
            double statistic,
            double probability) {
        return new Result(
                id,
                variable,
                by,
                null,
                Double.NaN,
                estimate,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                -1,
                -1,
                Double.NaN,
                statistic,
                probability);
    }

    /** The number as an estimate. */
    Estimate asEstimate() {
        return new Estimate(
                estimate, standardError, designEffect, respondents, missing, degreesOfFreedom);
    }

    /** The same for a quantile. */
    Result at(double share) {
        return new Result(
                id,
                variable,
                by,
                category,
                share,
                estimate,
                standardError,
                lower,
                upper,
                designEffect,
                respondents,
                missing,
                degreesOfFreedom,
                statistic,
                probability);
    }
}
