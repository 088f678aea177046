package org.tatkraft.commandline.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a plan, read as what is expected there; what is wrong is noted and goes on. */
public final class PlanNode {

    private final Path file;
    private final Node node;
    private final Problems problems;

    PlanNode(Path file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    private PlanNode beside(Node other) {
        return new PlanNode(file, other, problems);
    }

    /** Notes what is wrong here. */
    public void problem(String message) {
        problems.add(
                new Problem(
                        file.toString(),
                        node.getStartMark().getLine() + 1L,
                        node.getStartMark().getColumn() + 1,
                        message));
    }

    /** Whether nothing was noted here, or in what stands inside. */
    public boolean isSound() {
        return !problems.have(
                file,
                each -> isBehind(each, node.getStartMark()) && !isBehind(each, node.getEndMark()));
    }

    private static boolean isBehind(Problem problem, Mark mark) {
        long line = mark.getLine() + 1L;
        return problem.line() > line
                || (problem.line() == line && problem.column() > mark.getColumn());
    }

    /** The same for a sentence without its end, as exceptions have it. */
    public void problem(IllegalArgumentException impossible) {
        problem(impossible.getMessage() + ".");
    }

    /** Where a column is named in here, alone or before an equals sign; otherwise this place. */
    public PlanNode naming(String column) {
        // Aliases may lead to a node twice, or round in a circle.
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var left = new ArrayDeque<Node>(List.of(node));
        while (!left.isEmpty()) {
            Node next = left.removeFirst();
            if (next instanceof ScalarNode scalar && names(scalar, column)) {
                return beside(scalar);
            }
            if (seen.add(next)) {
                List<Node> inside = inside(next);
                inside.reversed().forEach(left::addFirst);
            }
        }
        return this;
    }

    private static boolean names(ScalarNode scalar, String column) {
        return scalar.getValue().equals(column) || scalar.getValue().startsWith(column + "=");
    }

    private static List<Node> inside(Node node) {
        return switch (node) {
            case SequenceNode sequence -> sequence.getValue();
            case MappingNode mapping ->
                    mapping.getValue().stream()
                            .flatMap(each -> Stream.of(each.getKeyNode(), each.getValueNode()))
                            .toList();
            default -> List.of();
        };
    }

    /** The keys of a mapping with what stands behind them. */
    public Map<String, PlanNode> fields() {
        var fields = new LinkedHashMap<String, PlanNode>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple each : mapping.getValue()) {
                var key = beside(each.getKeyNode());
                String name = key.text();
                if (fields.put(name, beside(each.getValueNode())) != null) {
                    key.problem("'%s' stands here twice.".formatted(name));
                }
            }
        } else {
            problem("keys with values are expected here, such as {key: value}.");
        }
        return fields;
    }

    /** The same, where only some keys are possible. */
    public Map<String, PlanNode> fields(Set<String> possible) {
        allow(possible);
        return fields();
    }

    /** Notes the keys that are not possible. */
    public void allow(Set<String> possible) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple each : mapping.getValue()) {
                var key = beside(each.getKeyNode());
                if (!possible.contains(key.text())) {
                    String others = String.join(", ", possible.stream().sorted().toList());
                    key.problem(
                            "there is no key '%s' here, only %s.".formatted(key.text(), others));
                }
            }
        }
    }

    /** The only key of a mapping with what stands behind it. */
    public Optional<Map.Entry<String, PlanNode>> only() {
        Map<String, PlanNode> fields = fields();
        if (fields.size() > 1) {
            problem("one key is expected here, not %s.".formatted(fields.keySet()));
        }
        return fields.entrySet().stream().findFirst();
    }

    /** The items of a list; a single value is a list of one. */
    public List<PlanNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        var items = new ArrayList<PlanNode>();
        sequence.getValue().forEach(each -> items.add(beside(each)));
        return items;
    }

    /** The texts of a list; a single text is a list of one. */
    public List<String> texts() {
        return items().stream().map(PlanNode::text).toList();
    }

    /** A text; numbers and truths are taken as they are written. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (isSound()) {
            problem("a text is expected here.");
        }
        return "";
    }

    /** A number; NaN if there is none. */
    public double number() {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        double number = Decimal.parse(text, 0, text.length, '.');
        if (!Double.isFinite(number)) {
            problem("'%s' is no number.".formatted(text()));
            return Double.NaN;
        }
        return number;
    }

    /** A whole number of at least 1. */
    public int count() {
        double number = number();
        if (number >= 1 && number == Math.rint(number) && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        if (!Double.isNaN(number)) {
            problem("a whole number from 1 on is expected here, not %s.".formatted(text()));
        }
        return 1;
    }

    /** A whole number. */
    public long whole() {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException none) {
            problem("'%s' is no whole number.".formatted(text()));
            return 0;
        }
    }

    /** Whether there is a file that is named here; otherwise that is noted. */
    public boolean isFile(Path named) {
        if (Files.isDirectory(named)) {
            problem("%s is a folder.".formatted(named));
        } else if (!Files.exists(named)) {
            problem("there is no file %s.".formatted(named));
        }
        return isSound();
    }

    /** A file, beside the plan if nothing else is said. */
    public Path path() {
        if (text().isEmpty()) {
            problem("the name of a file is expected here.");
            return file;
        }
        try {
            return file.resolveSibling(text());
        } catch (InvalidPathException impossible) {
            problem("'%s' is no name of a file.".formatted(text()));
            return file;
        }
    }

    public boolean truth() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            problem("true or false is expected here, not '%s'.".formatted(text));
        }
        return text.equals("true");
    }

    /** One of some words. */
    public <E extends Enum<E>> @Nullable E word(Class<E> type) {
        String text = text();
        if (!(node instanceof ScalarNode)) {
            return null;
        }
        var words = new ArrayList<String>();
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
            boolean isNamed = !each.toString().equals(each.name()) || each.name().length() == 1;
            words.add(isNamed ? each.toString() : each.name().toLowerCase(Locale.ROOT));
        }
        problem("'%s' is not possible here, only %s.".formatted(text, String.join(", ", words)));
        return null;
    }

    /** The numbers of a mapping by their keys. */
    public Map<String, Double> numbers() {
        var numbers = new LinkedHashMap<String, Double>();
        fields().forEach((label, each) -> numbers.put(label, each.number()));
        return numbers;
    }

    /** A text that may be left out. */
    public static String textOf(@Nullable PlanNode node) {
        return node == null ? "" : node.text();
    }

    /** Texts that may be left out. */
    public static List<String> textsOf(@Nullable PlanNode node) {
        return node == null ? List.of() : node.texts();
    }

    /** Columns that may be left out, each of them once. */
    public static List<String> columnsOf(@Nullable PlanNode node) {
        var columns = new LinkedHashSet<String>();
        for (PlanNode each : node == null ? List.<PlanNode>of() : node.items()) {
            if (each.text().isEmpty()) {
                each.problem("a column is expected here.");
            } else if (!columns.add(each.text())) {
                each.problem("the column %s stands here twice.".formatted(each.text()));
            }
        }
        return List.copyOf(columns);
    }

    /** A word that may be left out. */
    public static <E extends Enum<E>> @Nullable E wordOf(@Nullable PlanNode node, Class<E> type) {
        return node == null ? null : node.word(type);
    }
}
