package org.tatkraft.commandline.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.analyse.Plan.What;
import org.tatkraft.commandline.analyse.Result.Estimated;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Difference;
import org.tatkraft.statistics.Estimate;
import org.tatkraft.statistics.Estimator;
import org.tatkraft.statistics.UnitNames;
import org.tatkraft.statistics.UnusableRows;

/** Compares what a plan estimates with the same of another plan, such as of the wave before. */
final class Waves {

    private final Map<Path, Analysis> others;

    private Waves(Map<Path, Analysis> others) {
        this.others = others;
    }

    /** Reads the other surveys of a plan, each once for all differences from it. */
    static Waves of(Plan plan, Problems problems) {
        var byPlan = new LinkedHashMap<Path, List<Wanted>>();
        for (Wanted each : plan.estimates()) {
            if (each.what() instanceof What.Difference of) {
                if (of.place().isFile(of.against())) {
                    byPlan.computeIfAbsent(of.against(), absent -> new ArrayList<>())
                            .addAll(needed(each, of));
                }
            }
        }
        var others = new LinkedHashMap<Path, Analysis>();
        byPlan.forEach((path, wanted) ->
                PlanReader.read(path, problems)
                        .flatMap(other -> Analysis.of(other.only(wanted), bytes -> {}, problems))
                        .ifPresent(analysis -> others.put(path, analysis)));
        return new Waves(others);
    }

    /** What a difference needs of the other survey: the estimate, and the names of the units. */
    private static List<Wanted> needed(Wanted wanted, What.Difference of) {
        if (of.overlap().isEmpty()) {
            return List.of(of.of());
        }
        var units = new What.Count(List.of(of.overlap()));
        return List.of(of.of(), new Wanted(wanted.node(), wanted.id(), units, List.of(), Map.of()));
    }

    /** The differences for all groups and categories. */
    List<Result> differences(What.Difference of, Analysis here) {
        Analysis there = others.get(of.against());
        if (there == null) {
            return List.of();
        }
        var before = new LinkedHashMap<Label, Estimated>();
        for (Result each : there.results(of.of())) {
            before.put(each.label(), (Estimated) each);
        }
        Optional<Overlap> overlap =
                of.overlap().isEmpty() ? Optional.empty() : Overlap.of(of, here, there);
        var results = new ArrayList<Result>();
        for (Result each : here.results(of.of())) {
            Estimated other = before.remove(each.label());
            if (other == null) {
                results.add(unknown(each.label()));
            } else {
                Estimate difference =
                        overlap.isEmpty()
                                ? Difference.ofIndependent(
                                        ((Estimated) each).estimate(), other.estimate())
                                : overlap.get().difference(each.label());
                results.add(
                        new Estimated(
                                each.label(),
                                difference,
                                difference.interval(Analysis.CONFIDENCE)));
            }
        }
        before.keySet().forEach(only -> results.add(unknown(only)));
        return results;
    }

    /** What only one of both surveys has is there, without a number. */
    private static Estimated unknown(Label label) {
        double none = Double.NaN;
        return new Estimated(label, new Estimate(none, none, none, 0, 0, none), none, none);
    }

    /** An estimate of two surveys with units that took part in both. */
    private record Overlap(Wanted wanted, Side one, Side other) {

        /** Nothing if the units cannot be told apart, which is noted. */
        static Optional<Overlap> of(What.Difference of, Analysis here, Analysis there) {
            Optional<Side> one = Side.of(of, here);
            Optional<Side> other = Side.of(of, there);
            return one.flatMap(first -> other.map(second -> new Overlap(of.of(), first, second)));
        }

        Estimate difference(Label label) {
            return Difference.ofMeans(
                    one.estimator(label),
                    one.values(wanted, label),
                    one.units(),
                    other.estimator(label),
                    other.values(wanted, label),
                    other.units());
        }
    }

    private record Side(
            Analysis analysis, Map<Map<String, String>, Estimator> estimators, UnitNames units) {

        static Optional<Side> of(What.Difference of, Analysis analysis) {
            try {
                UnitNames units =
                        UnitNames.of(
                                analysis.survey().design(),
                                analysis.answers().categories(of.overlap()));
                return Optional.of(new Side(analysis, analysis.estimators(of.of()), units));
            } catch (UnusableRows rows) {
                analysis.answers().note(rows, List.of(of.overlap()));
                return Optional.empty();
            }
        }

        Estimator estimator(Label label) {
            return Objects.requireNonNull(estimators.get(label.by()));
        }

        double[] values(Wanted wanted, Label label) {
            @Nullable String category = label.category();
            if (wanted.what() instanceof What.Proportion of && category != null) {
                Categories column = analysis.answers().joint(of.columns());
                return column.indicator(column.labels().indexOf(category));
            }
            return analysis.answers().numbers(label.variable());
        }
    }
}
