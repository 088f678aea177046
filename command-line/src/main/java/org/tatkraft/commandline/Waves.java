package org.tatkraft.commandline;

import java.util.ArrayList;
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

    private Waves() {}

    /** The differences for all groups and categories that both have. */
    static List<Result> differences(Wanted wanted, Analysis here) {
        Wanted inner = wanted.inner();
        Plan plan = PlanReader.read(wanted.against().orElseThrow()).only(inner);
        Analysis there = Analysis.of(plan, new AtomicLong());
        boolean isMean = inner.kind() == Kind.MEAN || inner.kind() == Kind.PROPORTION;
        if (!inner.overlap().isEmpty() && !isMean) {
            throw new IllegalArgumentException(
                    "overlap is possible for means and proportions only");
        }
        List<Result> others = there.results(inner);
        var results = new ArrayList<Result>();
        for (Result one : here.results(inner)) {
            for (Result other : others) {
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
                here.data().categories(inner.overlap()),
                Objects.requireNonNull(others.get(one.by())),
                values(inner, one.variable(), one.category(), there),
                there.data().categories(inner.overlap()));
    }

    private static double[] values(
            Wanted inner, String variable, @Nullable String category, Analysis analysis) {
        if (category == null) {
            return analysis.data().numbers(variable);
        }
        Categories column = analysis.joint(inner.variables());
        return column.indicator(column.labels().indexOf(category));
    }
}
