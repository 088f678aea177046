package org.tatkraft.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.Plan.Kind;
import org.tatkraft.commandline.Plan.Wanted;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Difference;
import org.tatkraft.statistics.Estimate;
import org.tatkraft.statistics.Estimator;

/** Compares what a plan estimates with the same of another plan, such as of the wave before. */
final class Waves {

    private final Map<Path, Analysis> others;

    private Waves(Map<Path, Analysis> others) {
        this.others = others;
    }

    /** Reads the other surveys of a plan, each once for all differences from it. */
    static Waves of(Plan plan) {
        var inner = new LinkedHashMap<Path, List<Wanted>>();
        for (Wanted each : plan.estimates()) {
            if (each.kind() == Kind.DIFFERENCE) {
                inner.computeIfAbsent(each.against().orElseThrow(), absent -> new ArrayList<>())
                        .add(each.inner());
            }
        }
        var others = new LinkedHashMap<Path, Analysis>();
        inner.forEach((path, wanted) ->
                others.put(
                        path, Analysis.of(PlanReader.read(path).only(wanted), new AtomicLong())));
        return new Waves(others);
    }

    /** The differences for all groups and categories that both have. */
    List<Result> differences(Wanted wanted, Analysis here) {
        Wanted inner = wanted.inner();
        Analysis there = Objects.requireNonNull(others.get(wanted.against().orElseThrow()));
        boolean isMean = inner.kind() == Kind.MEAN || inner.kind() == Kind.PROPORTION;
        if (!inner.overlap().isEmpty() && !isMean) {
            throw new IllegalArgumentException(
                    "overlap is possible for means and proportions only");
        }
        List<Result> before = there.results(inner);
        var results = new ArrayList<Result>();
        for (Result one : here.results(inner)) {
            for (Result other : before) {
                if (isSame(one, other)) {
                    Estimate difference =
                            inner.overlap().isEmpty()
                                    ? Difference.ofIndependent(one.asEstimate(), other.asEstimate())
                                    : overlapping(inner, one, here, there);
                    results.add(
                            Result.of(
                                            wanted.id(),
                                            one.variable(),
                                            one.by(),
                                            one.category(),
                                            difference,
                                            difference.interval(Analysis.CONFIDENCE))
                                    .at(one.at()));
                }
            }
        }
        return results;
    }

    private static boolean isSame(Result one, Result other) {
        return one.variable().equals(other.variable())
                && one.by().equals(other.by())
                && Objects.equals(one.category(), other.category())
                && Double.compare(one.at(), other.at()) == 0;
    }

    private static Estimate overlapping(Wanted inner, Result one, Analysis here, Analysis there) {
        Map<Map<String, String>, Estimator> estimators = here.estimators(inner);
        Map<Map<String, String>, Estimator> others = there.estimators(inner);
        return Difference.ofMeans(
                Objects.requireNonNull(estimators.get(one.by())),
                values(inner, one.variable(), one.category(), here),
                here.answers().categories(inner.overlap()),
                Objects.requireNonNull(others.get(one.by())),
                values(inner, one.variable(), one.category(), there),
                there.answers().categories(inner.overlap()));
    }

    private static double[] values(
            Wanted inner, String variable, @Nullable String category, Analysis analysis) {
        if (category == null) {
            return analysis.answers().numbers(variable);
        }
        Categories column = analysis.answers().joint(inner.variables());
        return column.indicator(column.labels().indexOf(category));
    }
}
