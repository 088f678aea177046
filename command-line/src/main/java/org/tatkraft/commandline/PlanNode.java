package org.tatkraft.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a plan, read as what is expected there; what is wrong is noted and goes on. */
final class PlanNode {

    private final Node node;
    private final List<DataProblem> problems;

    PlanNode(Node node, List<DataProblem> problems) {
        this.node = node;
        this.problems = problems;
    }

    /** Notes what is wrong here. */
    void problem(String message) {
        problems.add(at(message));
    }

    /** A problem at this place. */
    DataProblem at(String message) {
        return new DataProblem(
                node.getStartMark().getLine() + 1L, node.getStartMark().getColumn() + 1, message);
    }

    /** The keys of a mapping with what stands behind them. */
    Map<String, PlanNode> fields() {
        var fields = new LinkedHashMap<String, PlanNode>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple each : mapping.getValue()) {
                var key = new PlanNode(each.getKeyNode(), problems);
                String name = key.text();
                if (fields.put(name, new PlanNode(each.getValueNode(), problems)) != null) {
                    key.problem("'%s' stands here twice.".formatted(name));
                }
            }
        } else {
            problem("keys with values are expected here, such as {by: [branch]}.");
        }
        return fields;
    }

    /** The same, where only some keys are possible. */
    Map<String, PlanNode> fields(Set<String> possible) {
        Map<String, PlanNode> fields = fields();
        allow(fields, possible);
        return fields;
    }

    /** Notes the keys that are not possible. */
    static void allow(Map<String, PlanNode> fields, Set<String> possible) {
        for (Map.Entry<String, PlanNode> each : fields.entrySet()) {
            if (!possible.contains(each.getKey())) {
                each.getValue()
                        .problem(
                                "there is no key '%s' here, only %s."
                                        .formatted(
                                                each.getKey(),
                                                String.join(
                                                        ", ",
                                                        possible.stream().sorted().toList())));
            }
        }
    }

    /** The only key of a mapping with what stands behind it. */
    Optional<Map.Entry<String, PlanNode>> only() {
        Map<String, PlanNode> fields = fields();
        if (fields.size() > 1) {
            problem("one key is expected here, not %s.".formatted(fields.keySet()));
        }
        return fields.entrySet().stream().findFirst();
    }

    /** The items of a list; a single value is a list of one. */
    List<PlanNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        var items = new ArrayList<PlanNode>();
        sequence.getValue().forEach(each -> items.add(new PlanNode(each, problems)));
        return items;
    }

    /** The texts of a list; a single text is a list of one. */
    List<String> texts() {
        return items().stream().map(PlanNode::text).toList();
    }

    /** A text; numbers and truths are taken as they are written. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("a text is expected here.");
        return "";
    }

    /** A number; NaN if there is none. */
    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException none) {
            problem("'%s' is no number.".formatted(text()));
            return Double.NaN;
        }
    }

    /** A whole number of at least 1. */
    int count() {
        double number = number();
        if (number >= 1 && number == Math.rint(number) && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        if (!Double.isNaN(number)) {
            problem("a whole number from 1 on is expected here, not %s.".formatted(text()));
        }
        return 1;
    }

    boolean truth() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            problem("true or false is expected here, not '%s'.".formatted(text));
        }
        return text.equals("true");
    }

    /** One of some words. */
    <E extends Enum<E>> @Nullable E word(Class<E> type) {
        var words = new ArrayList<String>();
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text())) {
                return each;
            }
            words.add(each.name().toLowerCase(Locale.ROOT));
        }
        problem("'%s' is not possible here, only %s.".formatted(text(), String.join(", ", words)));
        return null;
    }
}
