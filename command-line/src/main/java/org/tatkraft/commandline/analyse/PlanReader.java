package org.tatkraft.commandline.analyse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.UnusableInput;
import org.tatkraft.statistics.Bootstrap;
import org.tatkraft.statistics.SingleUnitStrata;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a plan, and notes everything that is wrong with it. */
final class PlanReader {

    private final Path file;
    private final Problems problems;

    private PlanReader(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a plan; nothing if it cannot be read at all. What is wrong with it is noted. */
    static Optional<Plan> read(Path file, Problems problems) {
        var reader = new PlanReader(file, problems);
        return problems.read(file, reader::root).flatMap(reader::plan);
    }

    private PlanNode root() {
        try {
            Node node =
                    new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (node == null) {
                throw refused(0, 0, "the plan is empty.");
            }
            return new PlanNode(file, node, problems);
        } catch (MarkedYAMLException wrong) {
            throw refused(
                    wrong.getProblemMark().getLine() + 1L,
                    wrong.getProblemMark().getColumn() + 1,
                    "this is not YAML: " + wrong.getProblem() + ".");
        } catch (YAMLException wrong) {
            String why = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw refused(0, 0, "this is not YAML: " + why + ".");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private UnusableInput refused(long line, int column, String message) {
        return UnusableInput.of(file, line, column, message);
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
