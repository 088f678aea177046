package org.tatkraft.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Brings the weights of each cell to its number in the population, after cells with too few
 * respondents have been merged with others: those who answered stand for those in their cell who
 * did not.
 *
 * <p>The rule of merging: as long as a cell has fewer respondents than asked for, the one with the
 * fewest is merged, the first of them if there are several. It joins the cell that has as many
 * leading variables in common with it as possible; among these the nearest in the order of the
 * categories, and of two equally near ones the one before it.
 *
 * @param name what the cells are of, such as {@code branch, size}
 * @param by the variables of the cells, the one within which cells are merged first coming last
 * @param totals how many there are in the population in each cell, by the code of the joint
 *     categories: the last variable runs fastest
 * @param fewest how many respondents a cell has at least
 */
public record NonResponse(String name, List<Categories> by, double[] totals, int fewest)
        implements Adjustment {

    /** Keeps the list. */
    public NonResponse {
        by = List.copyOf(by);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("Cells need a variable");
        }
    }

    @Override
    public Adjusted adjust(double[] weights) {
        return new PostStratification(merged(weights)).adjust(weights);
    }

    /** The cells after merging, with their totals. */
    public Margin merged(double[] weights) {
        Categories cells = cells();
        return margin(cells, groups(cells, weights));
    }

    /** The labels of the cells that are merged with each other. */
    public List<List<String>> mergedLabels(double[] weights) {
        Categories cells = cells();
        return groups(cells, weights).stream()
                .filter(group -> group.cells().size() > 1)
                .map(group -> group.cells().stream().map(cells.labels()::get).toList())
                .toList();
    }

    private Categories cells() {
        return by.stream().reduce(Categories::with).orElseThrow();
    }

    private List<Group> groups(Categories cells, double[] weights) {
        var margin = new Margin(name, cells, totals);
        int[] respondents = new int[cells.count()];
        double[] sums = margin.sums(weights);
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] != 0) {
                respondents[cells.code(row)]++;
            }
        }
        var groups = new ArrayList<Group>();
        for (int cell = 0; cell < totals.length; cell++) {
            if (totals[cell] > 0 || sums[cell] > 0) {
                groups.add(new Group(List.of(cell), respondents[cell]));
            }
        }
        merge(groups);
        return groups;
    }

    private record Group(List<Integer> cells, int respondents) {

        Group with(Group other) {
            var both = new ArrayList<>(cells);
            both.addAll(other.cells);
            both.sort(null);
            return new Group(List.copyOf(both), respondents + other.respondents);
        }
    }

    private void merge(List<Group> groups) {
        while (groups.size() > 1) {
            Group thin = groups.getFirst();
            for (Group each : groups) {
                thin = each.respondents() < thin.respondents() ? each : thin;
            }
            if (thin.respondents() >= fewest) {
                return;
            }
            Group partner = null;
            for (Group each : groups) {
                if (!each.equals(thin) && (partner == null || isNearer(thin, each, partner))) {
                    partner = each;
                }
            }
            int place = Math.min(groups.indexOf(thin), groups.indexOf(partner));
            groups.remove(thin);
            groups.remove(partner);
            groups.add(place, thin.with(Objects.requireNonNull(partner)));
        }
    }

    private boolean isNearer(Group thin, Group one, Group other) {
        int shared = inCommon(thin, one);
        int sharedOther = inCommon(thin, other);
        return shared != sharedOther
                ? shared > sharedOther
                : distance(thin, one) < distance(thin, other);
    }

    /** How many leading variables two groups have in common at most. */
    private int inCommon(Group one, Group other) {
        int most = 0;
        for (int cell : one.cells()) {
            for (int another : other.cells()) {
                most = Math.max(most, inCommon(cell, another));
            }
        }
        return most;
    }

    private int inCommon(int cell, int other) {
        int width = totals.length;
        for (int nth = 0; nth < by.size(); nth++) {
            width /= by.get(nth).count();
            if (cell / width != other / width) {
                return nth;
            }
        }
        return by.size();
    }

    private static int distance(Group one, Group other) {
        int nearest = Integer.MAX_VALUE;
        for (int cell : one.cells()) {
            for (int another : other.cells()) {
                nearest = Math.min(nearest, Math.abs(cell - another));
            }
        }
        return nearest;
    }

    private Margin margin(Categories cells, List<Group> groups) {
        int[] groupOf = new int[cells.count()];
        Arrays.fill(groupOf, Categories.MISSING);
        double[] sums = new double[groups.size()];
        var labels = new ArrayList<String>();
        for (int group = 0; group < groups.size(); group++) {
            for (int cell : groups.get(group).cells()) {
                groupOf[cell] = group;
                sums[group] += totals[cell];
            }
            labels.add(
                    groups.get(group).cells().stream()
                            .map(cell -> cells.labels().get(cell))
                            .collect(Collectors.joining(" + ")));
        }
        int[] codes = new int[cells.size()];
        Arrays.setAll(
                codes, row -> cells.code(row) < 0 ? Categories.MISSING : groupOf[cells.code(row)]);
        return new Margin(name, Categories.of(codes, labels), sums);
    }
}
