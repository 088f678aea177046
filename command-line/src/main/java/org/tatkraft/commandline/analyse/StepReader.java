package org.tatkraft.commandline.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tatkraft.commandline.analyse.Plan.Step;
import org.tatkraft.commandline.analyse.Plan.Totals;
import org.tatkraft.commandline.files.PlanNode;
import org.tatkraft.statistics.Trimming;

/** Reads what a plan does with the weights. */
final class StepReader {

    private static final double TOLERANCE = 1e-10;

    private StepReader() {}

    /** A step; nothing if it is none, which is noted. */
    static Optional<Step> read(PlanNode node) {
        return node.only().flatMap(each -> step(each.getKey(), each.getValue()));
    }

    private static Optional<Step> step(String name, PlanNode node) {
        return switch (name) {
            case "nonresponse" -> {
                Map<String, PlanNode> fields = node.fields(Set.of("by", "totals", "collapseBelow"));
                PlanNode below = fields.get("collapseBelow");
                yield Optional.of(
                        new Step.NonResponse(
                                node, totals(node, fields), below == null ? 1 : below.count()));
            }
            case "poststratify" ->
                    Optional.of(
                            new Step.PostStratify(
                                    node, totals(node, node.fields(Set.of("by", "totals")))));
            case "rake" -> {
                Map<String, PlanNode> fields = node.fields(Set.of("margins", "tolerance"));
                var margins = new ArrayList<Totals>();
                if (fields.get("margins") == null) {
                    node.problem("the key 'margins' is missing.");
                } else {
                    for (PlanNode each : fields.get("margins").items()) {
                        margins.add(totals(each, each.fields(Set.of("by", "totals"))));
                    }
                }
                if (margins.isEmpty() && node.isSound()) {
                    node.problem("a margin is expected here.");
                }
                PlanNode tolerance = fields.get("tolerance");
                double limit = tolerance == null ? TOLERANCE : tolerance.number();
                if (tolerance != null && !(limit > 0 && limit < 1)) {
                    tolerance.problem(
                            "a number above 0 and below 1 is expected here, such as 1e-10.");
                }
                yield Optional.of(new Step.Rake(node, margins, limit));
            }
            case "calibrate" -> {
                PlanNode totals = node.fields(Set.of("totals")).get("totals");
                yield Optional.of(
                        new Step.Calibrate(node, totals == null ? Map.of() : totals.numbers()));
            }
            case "trim" -> {
                Map<String, PlanNode> fields = node.fields(Set.of("above", "of"));
                Trimming.Typical typical =
                        PlanNode.wordOf(fields.get("of"), Trimming.Typical.class);
                yield Optional.of(
                        new Step.Trim(
                                node,
                                fields.get("above") == null ? 5 : fields.get("above").number(),
                                typical == null ? Trimming.Typical.MEDIAN : typical));
            }
            default -> {
                node.problem(
                        "there is no adjustment '%s', only nonresponse, poststratify, rake, calibrate, trim."
                                .formatted(name));
                yield Optional.empty();
            }
        };
    }

    private static Totals totals(PlanNode node, Map<String, PlanNode> fields) {
        List<String> by = PlanNode.columnsOf(fields.get("by"));
        if (by.isEmpty()) {
            node.problem("the key 'by' is missing: the columns of the categories.");
        }
        PlanNode totals = fields.get("totals");
        if (totals == null) {
            node.problem("the key 'totals' is missing: how many there are in the population.");
            return new Totals(node, by, Map.of(), Optional.empty(), "");
        }
        Map<String, PlanNode> inside = totals.fields();
        if (inside.containsKey("file")) {
            totals.allow(Set.of("file", "column"));
            return new Totals(
                    totals,
                    by,
                    Map.of(),
                    Optional.of(inside.get("file").path()),
                    PlanNode.textOf(inside.get("column")));
        }
        return new Totals(totals, by, totals.numbers(), Optional.empty(), "");
    }
}
