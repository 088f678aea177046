package org.tatkraft.commandline.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A plan in YAML, of which JSON is a part. */
public final class PlanFile {

    private PlanFile() {}

    /**
     * The root of a plan, below which what is wrong is noted.
     *
     * @throws UnusableInput if it cannot be read at all
     */
    public static PlanNode root(Path file, Problems problems) {
        try {
            Node node =
                    new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (node == null) {
                throw UnusableInput.of(file, 0, 0, "the plan is empty.");
            }
            return new PlanNode(file, node, problems);
        } catch (MarkedYAMLException wrong) {
            throw UnusableInput.of(
                    file,
                    wrong.getProblemMark().getLine() + 1L,
                    wrong.getProblemMark().getColumn() + 1,
                    "this is not YAML: " + wrong.getProblem() + ".");
        } catch (YAMLException wrong) {
            String why = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw UnusableInput.of(file, 0, 0, "this is not YAML: " + why + ".");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
