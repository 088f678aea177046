package org.tatkraft.commandline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.Plan.Design;
import org.tatkraft.commandline.Plan.IntervalKind;
import org.tatkraft.commandline.Plan.Kind;
import org.tatkraft.commandline.Plan.Statistic;
import org.tatkraft.commandline.Plan.Step;
import org.tatkraft.commandline.Plan.Totals;
import org.tatkraft.commandline.Plan.Wanted;
import org.tatkraft.statistics.Bootstrap;
import org.tatkraft.statistics.Quantile;
import org.tatkraft.statistics.SingleUnitStrata;
import org.tatkraft.statistics.Trimming;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a plan, and finds everything that is wrong with it. */
final class PlanReader {

    private static final double TOLERANCE = 1e-10;

    private final Path file;
    private final Path folder;
    private final List<DataProblem> problems = new ArrayList<>();

    private PlanReader(Path file) {
        this.file = file;
        this.folder = file.toAbsolutePath().normalize().resolveSibling(".").normalize();
    }

    /**
     * Reads a plan.
     *
     * @throws UnusableFile with everything that is wrong with it
     * @throws UncheckedIOException if it cannot be read
     */
    static Plan read(Path file) {
        return new PlanReader(file).plan();
    }

    private Plan plan() {
        Plan plan = plan(root());
        if (!problems.isEmpty()) {
            problems.sort(
                    Comparator.comparingLong(DataProblem::line)
                            .thenComparingInt(DataProblem::column));
            throw new UnusableFile(file.toString(), problems);
        }
        return plan;
    }

    private PlanNode root() {
        try {
            Node node =
                    new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (node == null) {
                throw refused(0, 0, "the plan is empty.");
            }
            return new PlanNode(node, problems);
        } catch (MarkedYAMLException wrong) {
            throw refused(
                    wrong.getProblemMark().getLine() + 1L,
                    wrong.getProblemMark().getColumn() + 1,
                    "this is not YAML: " + wrong.getProblem() + ".");
        } catch (CharacterCodingException other) {
            throw refused(0, 0, "the plan is not in UTF-8.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private UnusableFile refused(long line, int column, String message) {
        return new UnusableFile(file.toString(), List.of(new DataProblem(line, column, message)));
    }

    private Plan plan(PlanNode root) {
        Map<String, PlanNode> fields =
                root.fields(Set.of("data", "design", "variance", "adjust", "estimates"));
        PlanNode data = fields.get("data");
        if (data == null) {
            root.problem("the key 'data' is missing: the file with the answers.");
        }
        var estimates = new ArrayList<Wanted>();
        if (fields.get("estimates") == null) {
            root.problem("the key 'estimates' is missing: what is to be computed.");
        } else {
            fields.get("estimates").items().forEach(each -> estimates.add(wanted(each, true)));
            requireDistinct(estimates);
        }
        var steps = new ArrayList<Step>();
        if (fields.get("adjust") != null) {
            fields.get("adjust").items().forEach(each -> step(each).ifPresent(steps::add));
        }
        return new Plan(
                file,
                folder.resolve(data == null ? "" : data.text()),
                design(fields.get("design")),
                bootstrap(fields.get("variance")),
                steps,
                estimates);
    }

    private static void requireDistinct(List<Wanted> estimates) {
        var known = new LinkedHashMap<String, Wanted>();
        for (Wanted each : estimates) {
            if (known.put(each.id(), each) != null && !each.id().isEmpty()) {
                each.node().problem("two estimates have the id '%s'.".formatted(each.id()));
            }
        }
    }

    private static Design design(@Nullable PlanNode node) {
        if (node == null) {
            return new Design(List.of(), "", "", "", false, SingleUnitStrata.FAIL);
        }
        Map<String, PlanNode> fields =
                node.fields(
                        Set.of(
                                "strata",
                                "cluster",
                                "weight",
                                "populationSize",
                                "nested",
                                "singleUnitStrata"));
        SingleUnitStrata single = word(fields.get("singleUnitStrata"), SingleUnitStrata.class);
        return new Design(
                texts(fields.get("strata")),
                text(fields.get("cluster")),
                text(fields.get("weight")),
                text(fields.get("populationSize")),
                fields.get("nested") != null && fields.get("nested").truth(),
                single == null ? SingleUnitStrata.FAIL : single);
    }

    private static <E extends Enum<E>> @Nullable E word(@Nullable PlanNode node, Class<E> type) {
        return node == null ? null : node.word(type);
    }

    private static String text(@Nullable PlanNode node) {
        return node == null ? "" : node.text();
    }

    private static List<String> texts(@Nullable PlanNode node) {
        return node == null ? List.of() : node.texts();
    }

    private static Optional<Bootstrap> bootstrap(@Nullable PlanNode node) {
        if (node == null) {
            return Optional.empty();
        }
        PlanNode bootstrap = node.fields(Set.of("bootstrap")).get("bootstrap");
        if (bootstrap == null) {
            return Optional.empty();
        }
        Map<String, PlanNode> fields = bootstrap.fields(Set.of("replicates", "seed"));
        int replicates = fields.get("replicates") == null ? 200 : fields.get("replicates").count();
        double seed = fields.get("seed") == null ? 1 : fields.get("seed").number();
        if (replicates < 2) {
            bootstrap.problem(
                    "a variance needs two replicates at least, not %d.".formatted(replicates));
            return Optional.empty();
        }
        return Optional.of(new Bootstrap(replicates, (long) seed));
    }

    private Optional<Step> step(PlanNode node) {
        return node.only().flatMap(each -> step(each.getKey(), each.getValue()));
    }

    private Optional<Step> step(String name, PlanNode node) {
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
                PlanNode tolerance = fields.get("tolerance");
                yield Optional.of(
                        new Step.Rake(
                                node, margins, tolerance == null ? TOLERANCE : tolerance.number()));
            }
            case "calibrate" -> {
                PlanNode totals = node.fields(Set.of("totals")).get("totals");
                yield Optional.of(
                        new Step.Calibrate(node, totals == null ? Map.of() : numbers(totals)));
            }
            case "trim" -> {
                Map<String, PlanNode> fields = node.fields(Set.of("above", "of"));
                Trimming.Typical typical = word(fields.get("of"), Trimming.Typical.class);
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

    private Totals totals(PlanNode node, Map<String, PlanNode> fields) {
        List<String> by = texts(fields.get("by"));
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
            PlanNode.allow(inside, Set.of("file", "column"));
            return new Totals(
                    totals,
                    by,
                    Map.of(),
                    Optional.of(folder.resolve(text(inside.get("file")))),
                    text(inside.get("column")));
        }
        return new Totals(totals, by, numbers(totals), Optional.empty(), "");
    }

    private static Map<String, Double> numbers(PlanNode node) {
        var numbers = new LinkedHashMap<String, Double>();
        node.fields().forEach((label, each) -> numbers.put(label, each.number()));
        return numbers;
    }

    private Wanted wanted(PlanNode node, boolean hasId) {
        Map<String, PlanNode> fields = node.fields();
        Kind kind = null;
        for (String key : fields.keySet()) {
            for (Kind each : Kind.values()) {
                if (key.equals(each.name().toLowerCase(Locale.ROOT))) {
                    kind = each;
                }
            }
        }
        if (kind == null) {
            node.problem(
                    "what is to be estimated is missing: mean, proportion, total, count, ratio, quantile, contrast, association, weights or difference.");
            return wanted(node, Kind.WEIGHTS, Map.of(), null);
        }
        if (hasId && !fields.containsKey("id")) {
            node.problem("the key 'id' is missing: what the estimate is called.");
        }
        String key = kind.name().toLowerCase(Locale.ROOT);
        PlanNode.allow(fields, possible(key));
        return wanted(node, kind, fields, fields.get(key));
    }

    private static Set<String> possible(String kind) {
        return Set.of(kind, "id", "by", "where", "interval", "at", "rule", "statistic");
    }

    private Wanted wanted(
            PlanNode node, Kind kind, Map<String, PlanNode> fields, @Nullable PlanNode what) {
        var where = new LinkedHashMap<String, List<String>>();
        if (fields.get("where") != null) {
            fields.get("where").fields().forEach((name, each) -> where.put(name, each.texts()));
        }
        IntervalKind interval = word(fields.get("interval"), IntervalKind.class);
        Quantile.Rule rule = word(fields.get("rule"), Quantile.Rule.class);
        Statistic statistic = word(fields.get("statistic"), Statistic.class);
        boolean isCompound = kind == Kind.CONTRAST || kind == Kind.DIFFERENCE;
        Map<String, PlanNode> inside =
                isCompound && what != null
                        ? what.fields(
                                kind == Kind.CONTRAST
                                        ? Set.of("of", "weights")
                                        : Set.of("of", "against", "overlap"))
                        : Map.of();
        PlanNode weights = inside.get("weights");
        PlanNode against = inside.get("against");
        var wanted =
                new Wanted(
                        node,
                        text(fields.get("id")),
                        kind,
                        isCompound ? List.of() : texts(what),
                        texts(fields.get("by")),
                        where,
                        interval == null ? IntervalKind.MEAN : interval,
                        shares(fields.get("at")),
                        rule == null ? Quantile.Rule.MATH : rule,
                        statistic == null ? Statistic.F : statistic,
                        weights == null ? Map.of() : numbers(weights),
                        Optional.ofNullable(inside.get("of")).map(each -> wanted(each, false)),
                        against == null
                                ? Optional.empty()
                                : Optional.ofNullable(against.fields(Set.of("plan")).get("plan"))
                                        .map(each -> folder.resolve(each.text())),
                        text(inside.get("overlap")));
        check(wanted);
        return wanted;
    }

    private static List<Double> shares(@Nullable PlanNode node) {
        if (node == null) {
            return List.of(0.5);
        }
        var shares = new ArrayList<Double>();
        for (PlanNode each : node.items()) {
            double share = each.number();
            if (!Double.isNaN(share) && !(share > 0 && share < 1)) {
                each.problem(
                        "a share between 0 and 1 is expected here, not %s.".formatted(each.text()));
            }
            shares.add(share);
        }
        return shares;
    }

    private static void checkContrasted(Wanted of) {
        if (of.kind() != Kind.MEAN || of.variables().size() != 1) {
            of.node().problem("a contrast is of the means of one column.");
        }
    }

    private static void checkCompared(Wanted of) {
        if (of.kind() == Kind.DIFFERENCE
                || of.kind() == Kind.ASSOCIATION
                || of.kind() == Kind.WEIGHTS) {
            of.node().problem("a difference is of estimates with a standard error.");
        }
    }

    private static void check(Wanted wanted) {
        int columns = wanted.variables().size();
        switch (wanted.kind()) {
            case RATIO, ASSOCIATION -> {
                if (columns != 2) {
                    wanted.node()
                            .problem("two columns are expected here, not %d.".formatted(columns));
                }
            }
            case CONTRAST -> {
                wanted.of().ifPresent(PlanReader::checkContrasted);
                if (wanted.of().isEmpty() || wanted.multiples().isEmpty()) {
                    wanted.node()
                            .problem(
                                    "a contrast needs 'of' and 'weights', such as {of: {mean: x, by: [g]}, weights: {A: 1, B: -1}}.");
                }
            }
            case DIFFERENCE -> {
                wanted.of().ifPresent(PlanReader::checkCompared);
                if (wanted.of().isEmpty() || wanted.against().isEmpty()) {
                    wanted.node()
                            .problem(
                                    "a difference needs 'of' and 'against', such as {of: {mean: x}, against: {plan: before.yaml}}.");
                }
            }
            case WEIGHTS -> {}
            case MEAN, PROPORTION, TOTAL, COUNT, QUANTILE -> {
                if (columns == 0) {
                    wanted.node().problem("a column is expected here.");
                }
            }
        }
    }
}
