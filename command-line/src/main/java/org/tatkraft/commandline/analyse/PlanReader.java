package org.tatkraft.commandline.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.commandline.analyse.Plan.Design;
import org.tatkraft.commandline.analyse.Plan.Step;
import org.tatkraft.commandline.analyse.Plan.Variance;
import org.tatkraft.commandline.analyse.Plan.Wanted;
import org.tatkraft.commandline.files.PlanFile;
import org.tatkraft.commandline.files.PlanNode;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.statistics.Bootstrap;
import org.tatkraft.statistics.SingleUnitStrata;

/** Reads a plan, and notes everything that is wrong with it. */
final class PlanReader {

    private final Path file;

    private PlanReader(Path file) {
        this.file = file;
    }

    /** Reads a plan; nothing if it cannot be read at all. What is wrong with it is noted. */
    static Optional<Plan> read(Path file, Problems problems) {
        var reader = new PlanReader(file);
        return problems.read(file, () -> PlanFile.root(file, problems)).flatMap(reader::plan);
    }

    /** The plan; nothing without data. */
    private Optional<Plan> plan(PlanNode root) {
        Map<String, PlanNode> fields =
                root.fields(Set.of("data", "design", "variance", "adjust", "estimates"));
        PlanNode data = fields.get("data");
        if (data == null) {
            root.problem("the key 'data' is missing: the file with the answers.");
        }
        List<Wanted> estimates = List.of();
        if (fields.get("estimates") == null) {
            root.problem("the key 'estimates' is missing: what is to be computed.");
        } else {
            estimates = EstimateReader.readAll(fields.get("estimates"));
        }
        var steps = new ArrayList<Step>();
        if (fields.get("adjust") != null) {
            for (PlanNode each : fields.get("adjust").items()) {
                StepReader.read(each).ifPresent(steps::add);
            }
        }
        Design design = design(root, fields.get("design"));
        Optional<Variance> variance = variance(fields.get("variance"));
        return data == null
                ? Optional.empty()
                : Optional.of(
                        new Plan(file, data.path(), data, design, variance, steps, estimates));
    }

    private static Design design(PlanNode root, @Nullable PlanNode node) {
        if (node == null) {
            return new Design(root, List.of(), "", "", "", false, SingleUnitStrata.FAIL);
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
        SingleUnitStrata single =
                PlanNode.wordOf(fields.get("singleUnitStrata"), SingleUnitStrata.class);
        PlanNode nested = fields.get("nested");
        return new Design(
                node,
                PlanNode.columnsOf(fields.get("strata")),
                PlanNode.textOf(fields.get("cluster")),
                PlanNode.textOf(fields.get("weight")),
                PlanNode.textOf(fields.get("populationSize")),
                nested != null && nested.truth(),
                single == null ? SingleUnitStrata.FAIL : single);
    }

    private static Optional<Variance> variance(@Nullable PlanNode node) {
        if (node == null) {
            return Optional.empty();
        }
        PlanNode bootstrap = node.fields(Set.of("bootstrap")).get("bootstrap");
        if (bootstrap == null) {
            return Optional.empty();
        }
        Map<String, PlanNode> fields = bootstrap.fields(Set.of("replicates", "seed"));
        int replicates = fields.get("replicates") == null ? 200 : fields.get("replicates").count();
        long seed = fields.get("seed") == null ? 1 : fields.get("seed").whole();
        if (replicates < 2) {
            bootstrap.problem(
                    "a variance needs two replicates at least, not %d.".formatted(replicates));
            return Optional.empty();
        }
        return Optional.of(new Variance(bootstrap, new Bootstrap(replicates, seed)));
    }
}
