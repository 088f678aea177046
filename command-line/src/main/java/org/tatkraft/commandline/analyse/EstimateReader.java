package org.tatkraft.commandline.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.analyse.Plan.IntervalKind;
import org.tatkraft.commandline.analyse.Plan.Statistic;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.analyse.Plan.WeightsOf;
import org.tatkraft.commandline.analyse.Plan.What;
import org.tatkraft.commandline.files.PlanNode;
import org.tatkraft.statistics.Quantile;

/** Reads what a plan wants to know. */
final class EstimateReader {

    /** What can be estimated, with the keys that it may have beside its own. */
    private enum Kind {
        MEAN("by", "where"),
        PROPORTION("by", "where", "interval"),
        TOTAL("by", "where"),
        COUNT("by", "where"),
        RATIO("by", "where"),
        QUANTILE("by", "where", "at", "rule"),
        CONTRAST("where"),
        ASSOCIATION("by", "where", "statistic"),
        WEIGHTS(),
        DIFFERENCE("by", "where");

        private final Set<String> keys;

        Kind(String... keys) {
            this.keys = Set.of(keys);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        Set<String> possible() {
            var possible = new TreeSet<>(keys);
            possible.add("id");
            possible.add(key());
            return possible;
        }
    }

    private final PlanNode node;
    private final Map<String, PlanNode> fields;

    private EstimateReader(PlanNode node) {
        this.node = node;
        this.fields = node.fields();
    }

    /** Reads the estimates of a plan; what is none is noted and left out. */
    static List<Wanted> readAll(PlanNode list) {
        var all = new ArrayList<Wanted>();
        var known = new HashMap<String, PlanNode>();
        if (list.items().isEmpty()) {
            list.problem("at least one estimate is expected here.");
        }
        for (PlanNode each : list.items()) {
            var reader = new EstimateReader(each);
            PlanNode id = reader.fields.get("id");
            if (id == null || id.text().isBlank()) {
                each.problem("the key 'id' is missing: what the estimate is called.");
            } else if (known.put(id.text(), each) != null) {
                id.problem("two estimates have the id '%s'.".formatted(id.text()));
            }
            reader.wanted(PlanNode.textOf(id)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Wanted> wanted(String id) {
        Optional<Kind> kind = kind();
        if (kind.isEmpty()) {
            node.problem(
                    "what is to be estimated is missing: %s."
                            .formatted(
                                    Arrays.stream(Kind.values())
                                            .map(Kind::key)
                                            .collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        node.allow(kind.get().possible());
        PlanNode of = fields.getOrDefault(kind.get().key(), node);
        return what(kind.get(), of, id).map(what -> new Wanted(node, id, what, by(), where()));
    }

    private List<String> by() {
        return PlanNode.columnsOf(fields.get("by"));
    }

    private Map<String, List<String>> where() {
        var where = new LinkedHashMap<String, List<String>>();
        if (fields.get("where") != null) {
            fields.get("where").fields().forEach((name, each) -> where.put(name, each.texts()));
        }
        return where;
    }

    private Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(each -> fields.containsKey(each.key()))
                .findFirst();
    }

    private Optional<What> what(Kind kind, PlanNode of, String id) {
        return switch (kind) {
            case MEAN -> columns(of).map(What.Mean::new);
            case TOTAL -> columns(of).map(What.Total::new);
            case COUNT -> columns(of).map(What.Count::new);
            case PROPORTION -> {
                IntervalKind interval = word("interval", IntervalKind.MEAN);
                yield columns(of).map(columns -> new What.Proportion(columns, interval));
            }
            case RATIO -> two(of).map(two -> new What.Ratio(two.getFirst(), two.getLast()));
            case ASSOCIATION -> {
                Statistic statistic = word("statistic", Statistic.F);
                yield two(of).map(two ->
                        new What.Association(two.getFirst(), two.getLast(), statistic));
            }
            case QUANTILE -> {
                List<Double> at = shares();
                Quantile.Rule rule = word("rule", Quantile.Rule.MATH);
                yield columns(of).map(columns -> new What.Quantiles(columns, at, rule));
            }
            case WEIGHTS -> Optional.ofNullable(of.word(WeightsOf.class)).map(What.Weights::new);
            case CONTRAST -> contrast(of);
            case DIFFERENCE -> difference(of, id);
        };
    }

    private <E extends Enum<E>> E word(String key, E otherwise) {
        E word = PlanNode.wordOf(fields.get(key), otherwise.getDeclaringClass());
        return word == null ? otherwise : word;
    }

    private static Optional<List<String>> columns(PlanNode of) {
        List<String> columns = of.texts();
        if (columns.isEmpty() || columns.contains("")) {
            of.problem("a column is expected here.");
            return Optional.empty();
        }
        return Optional.of(columns);
    }

    private static Optional<List<String>> two(PlanNode of) {
        Optional<List<String>> columns = columns(of);
        if (columns.isPresent() && columns.get().size() != 2) {
            of.problem("two columns are expected here, not %d.".formatted(columns.get().size()));
            return Optional.empty();
        }
        return columns;
    }

    private List<Double> shares() {
        PlanNode at = fields.get("at");
        if (at == null) {
            return List.of(0.5);
        }
        if (at.items().isEmpty()) {
            at.problem("a share between 0 and 1 is expected here.");
        }
        var shares = new ArrayList<Double>();
        for (PlanNode each : at.items()) {
            double share = each.number();
            if (!Double.isNaN(share) && !(share > 0 && share < 1)) {
                each.problem(
                        "a share between 0 and 1 is expected here, not %s.".formatted(each.text()));
            }
            shares.add(share);
        }
        return shares;
    }

    private static Optional<What> contrast(PlanNode node) {
        Map<String, PlanNode> inside = node.fields(Set.of("of", "weights"));
        PlanNode weights = inside.get("weights");
        if (inside.get("of") == null || weights == null) {
            node.problem(
                    "a contrast needs 'of' and 'weights', such as {of: {mean: x, by: [g]}, weights: {A: 1, B: -1}}.");
            return Optional.empty();
        }
        if (weights.numbers().isEmpty()) {
            weights.problem(
                    "what the means are multiplied by is expected here, such as {A: 1, B: -1}.");
            return Optional.empty();
        }
        var of = new EstimateReader(inside.get("of"));
        if (of.by().isEmpty()) {
            of.node.problem("a contrast needs groups, such as by: [branch].");
            return Optional.empty();
        }
        if (PlanNode.textsOf(of.fields.get("mean")).size() != 1) {
            of.node.problem("a contrast is of the means of one column.");
            return Optional.empty();
        }
        Map<String, Double> multiples = weights.numbers();
        return of.wanted("").map(wanted -> new What.Contrast(wanted, multiples));
    }

    private Optional<What> difference(PlanNode node, String id) {
        Map<String, PlanNode> inside = node.fields(Set.of("of", "against", "overlap"));
        @Nullable PlanNode against =
                inside.get("against") == null
                        ? null
                        : inside.get("against").fields(Set.of("plan")).get("plan");
        if (inside.get("of") == null || against == null) {
            node.problem(
                    "a difference needs 'of' and 'against', such as {of: {mean: x}, against: {plan: before.yaml}}.");
            return Optional.empty();
        }
        var of = new EstimateReader(inside.get("of"));
        Set<Kind> without = Set.of(Kind.DIFFERENCE, Kind.ASSOCIATION, Kind.WEIGHTS);
        if (of.kind().filter(without::contains).isPresent()) {
            of.node.problem("a difference is of estimates with a standard error.");
            return Optional.empty();
        }
        PlanNode overlap = inside.get("overlap");
        if (overlap != null
                && of.kind()
                        .filter(kind -> kind != Kind.MEAN && kind != Kind.PROPORTION)
                        .isPresent()) {
            overlap.problem("overlap is possible for means and proportions only.");
        }
        Path plan = against.path();
        return of.wanted(id)
                .map(inner ->
                        new What.Difference(
                                within(inner), against, plan, PlanNode.textOf(overlap)));
    }

    /** The estimate of a difference, in the groups and rows that are asked for around it, too. */
    private Wanted within(Wanted inner) {
        List<String> by = Stream.concat(inner.by().stream(), by().stream()).distinct().toList();
        var where = new LinkedHashMap<>(inner.where());
        where.putAll(where());
        return new Wanted(inner.node(), inner.id(), inner.what(), by, where);
    }
}
