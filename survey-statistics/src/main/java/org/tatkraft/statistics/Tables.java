package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Estimates of many columns in many groups of a sample: the same as those of {@link Estimator},
 * found from sums over cells instead of rows where that is possible. One pass over the rows of a
 * column is then enough for all of its estimates in all groups.
 */
public final class Tables {

    /** With so many cells for each row, nothing would be won. */
    private static final double WORTHWHILE = 0.2;

    private static final int FEW = 100;

    private final Survey survey;
    private final Map<Categories, Partition> partitions = new ConcurrentHashMap<>();
    private final Map<Summed, CategorySums> ofCategories = new ConcurrentHashMap<>();
    private final Map<Summed, NumberSums> ofNumbers = new ConcurrentHashMap<>();
    private final @Nullable Cells plain;

    /** A column, itself and not what equals it, that was summed up over cells. */
    private record Summed(Object column, Cells cells) {}

    private Tables(Survey survey) {
        this.survey = survey;
        this.plain = Partition.isPossible(survey) ? Partition.cells(survey) : null;
    }

    /** Estimates of a sample. */
    public static Tables of(Survey survey) {
        return new Tables(survey);
    }

    /**
     * The share of each category in each group.
     *
     * @param column the categories
     * @param groups the groups; rows without one count in none
     * @return for each group the estimates by category
     */
    public List<List<Estimate>> proportions(Categories column, Categories groups) {
        return partition(groups)
                .map(cells -> categories(column, groups, cells).proportions())
                .orElseGet(() -> eachGroup(groups, estimator -> estimator.proportions(column)));
    }

    /** How many of the population have each category in each group; see {@link #proportions}. */
    public List<List<Estimate>> counts(Categories column, Categories groups) {
        return partition(groups)
                .map(cells -> categories(column, groups, cells).counts())
                .orElseGet(() -> eachGroup(groups, estimator -> estimator.counts(column)));
    }

    /** The mean of numbers in each group; NaN stands for no answer. */
    public List<Estimate> means(double[] values, Categories groups) {
        return partition(groups)
                .map(cells -> numbers(values, groups, cells).means())
                .orElseGet(() -> eachGroup(groups, estimator -> estimator.mean(values)));
    }

    /** The sum of numbers over the population in each group; NaN stands for no answer. */
    public List<Estimate> totals(double[] values, Categories groups) {
        return partition(groups)
                .map(cells -> numbers(values, groups, cells).totals())
                .orElseGet(() -> eachGroup(groups, estimator -> estimator.total(values)));
    }

    private CategoryTable categories(Categories column, Categories groups, Partition partition) {
        CategorySums sums =
                ofCategories.computeIfAbsent(
                        new Summed(column, partition.cells()),
                        each ->
                                CategorySums.of(
                                        partition.cells(), column, survey.design().weights()));
        return new CategoryTable(survey, partition, sums, groups.count());
    }

    private NumberTable numbers(double[] values, Categories groups, Partition partition) {
        NumberSums sums =
                ofNumbers.computeIfAbsent(
                        new Summed(values, partition.cells()),
                        each ->
                                NumberSums.of(
                                        partition.cells(), values, survey.design().weights()));
        return new NumberTable(survey, partition, sums, groups.count());
    }

    /** The cells with these groups; nothing where rows have to be looked at. */
    private Optional<Partition> partition(Categories groups) {
        return Optional.ofNullable(plain)
                .map(cells ->
                        partitions.computeIfAbsent(
                                groups, each -> Partition.of(survey, cells, each)))
                .filter(partition -> partition.count() <= most());
    }

    private double most() {
        return Math.max(FEW, WORTHWHILE * survey.design().size());
    }

    private <T> List<T> eachGroup(Categories groups, Function<Estimator, T> estimates) {
        var all = new ArrayList<T>();
        for (int group = 0; group < groups.count(); group++) {
            all.add(estimates.apply(Estimator.of(survey, Domain.of(groups, group))));
        }
        return all;
    }
}
