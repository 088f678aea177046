package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a file of a given shape into records, and finds everything that is wrong with it in one
 * pass. References are collected and settled at the end, when all ids are known.
 */
final class FileReader {

    private static final List<String> LANGUAGES =
            Language.all().stream().map(Language::code).toList();

    private final FileProblems problems;
    private final ScalarReader scalars;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Set<String>> inFile = new HashMap<>();
    private final List<Named> references = new ArrayList<>();

    private record Named(ScalarNode node, Shape.Reference shape) {}

    FileReader(FileProblems problems) {
        this.problems = problems;
        this.scalars = new ScalarReader(problems);
    }

    /** Says which ids exist besides those in the file. */
    void knows(String section, Set<String> existing) {
        ids.computeIfAbsent(section, absent -> new HashSet<>()).addAll(existing);
    }

    /** Says which ids are given up, unless the file uses them anew. */
    void forgets(String section, Set<String> former) {
        Set<String> kept = new HashSet<>(former);
        kept.removeAll(inFile.getOrDefault(section, Set.of()));
        ids.getOrDefault(section, new HashSet<>()).removeAll(kept);
    }

    /** Reads the entries of a section; ids that stand twice are a problem. */
    List<Object> entries(String section, Node node, Shape.Mapping shape) {
        var read = new ArrayList<>();
        var seen = new HashMap<String, Node>();
        for (Node item : items(node, "a list of entries, each beginning with '- id: …'")) {
            value(item, shape).ifPresent(read::add);
            scalarOf(item, "id").ifPresent(id -> register(section, id, seen));
        }
        return read;
    }

    private void register(String section, ScalarNode id, Map<String, Node> seen) {
        Node before = seen.putIfAbsent(id.getValue(), id);
        if (before != null) {
            problems.add(
                    id,
                    "The id '%s' stands twice in %s; first in line %d."
                            .formatted(
                                    id.getValue(), section, before.getStartMark().getLine() + 1));
        }
        ids.computeIfAbsent(section, absent -> new HashSet<>()).add(id.getValue());
        inFile.computeIfAbsent(section, absent -> new HashSet<>()).add(id.getValue());
    }

    private static Optional<ScalarNode> scalarOf(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple ->
                        tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .findFirst();
    }

    /** Checks every reference against the ids of the file and those known before. */
    void settleReferences() {
        for (Named reference : references) {
            settle(reference.node(), reference.shape().sections());
        }
    }

    private void settle(ScalarNode node, List<String> sections) {
        String name = node.getValue();
        String section = sections.getFirst();
        String id = name;
        if (sections.size() > 1) {
            int slash = name.indexOf('/');
            section = slash < 0 ? "" : name.substring(0, slash);
            id = name.substring(slash + 1);
            if (!sections.contains(section)) {
                problems.add(
                        node,
                        "'%s' does not say what it names; expected one of %s, a slash and an id."
                                .formatted(
                                        ScalarReader.shortened(name), String.join(", ", sections)),
                        NearestWord.maybe(section, sections));
                return;
            }
        }
        Set<String> known = ids.getOrDefault(listedAs(section), Set.of());
        if (!known.contains(id)) {
            problems.add(
                    node,
                    "There is no '%s' in %s."
                            .formatted(ScalarReader.shortened(id), listedAs(section)),
                    problems.wantsGuesses() ? NearestWord.maybe(id, known) : "");
        }
    }

    /** The section of what is listed under this part of an address. */
    private static String listedAs(String plural) {
        return plural.equals("partners") ? "organisations" : plural;
    }

    /** Reads a mapping into its record; nothing, with problems, if it cannot be made. */
    Optional<Object> value(Node node, Shape shape) {
        return switch (shape) {
            case Shape.Text text -> scalars.text(node, text);
            case Shape.Localized localized -> localized(node);
            case Shape.Numeric number -> scalars.number(node, number);
            case Shape.Truth truth -> scalars.truth(node);
            case Shape.Date date -> scalars.date(node);
            case Shape.Choice choice -> scalars.choice(node, choice);
            case Shape.Reference reference -> reference(node, reference);
            case Shape.Sequence sequence -> Optional.of(sequence(node, sequence));
            case Shape.Mapping mapping -> mapping(node, mapping);
        };
    }

    private List<Object> sequence(Node node, Shape.Sequence sequence) {
        var values = new ArrayList<>();
        for (Node item : items(node, "a list")) {
            value(item, sequence.item()).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private List<Node> items(Node node, String expected) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        if (!isEmpty(node)) {
            problems.add(node, ScalarReader.expectedBut(expected, node));
        }
        return List.of();
    }

    private Optional<Object> mapping(Node node, Shape.Mapping shape) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    node,
                    ScalarReader.expectedBut(
                            "a mapping with " + String.join(", ", shape.fields().keySet()), node));
            return Optional.empty();
        }
        var values = new HashMap<String, @Nullable Object>();
        boolean complete = true;
        Map<String, Node> nodes = keys(mapping, shape.fields().keySet());
        for (Shape.Field field : shape.fields().values()) {
            Node value = nodes.get(field.name());
            if (value != null && !isEmpty(value)) {
                Optional<Object> read = value(value, field.shape());
                complete &= read.isPresent();
                values.put(field.name(), read.orElse(null));
            } else if (field.key().required()) {
                problems.add(
                        value == null ? node : value,
                        "The key '%s' is missing here.".formatted(field.name()));
                complete = false;
            }
        }
        return complete ? Optional.of(Shape.make(shape, values)) : Optional.empty();
    }

    /** The values by key; unknown and repeated keys are problems. */
    Map<String, Node> keys(MappingNode mapping, Set<String> known) {
        var nodes = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        tuple.getKeyNode(), ScalarReader.expectedBut("a key", tuple.getKeyNode()));
            } else if (!known.contains(key.getValue())) {
                problems.add(
                        key,
                        "The key '%s' is not known here; expected one of %s."
                                .formatted(
                                        ScalarReader.shortened(key.getValue()),
                                        String.join(", ", known)),
                        problems.wantsGuesses() ? NearestWord.maybe(key.getValue(), known) : "");
            } else if (nodes.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                problems.add(key, "The key '%s' stands here twice.".formatted(key.getValue()));
            }
        }
        return nodes;
    }

    private Optional<Object> localized(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    node,
                    ScalarReader.expectedBut("a text by language, such as {de: …, fr: …}", node),
                    node instanceof ScalarNode ? "Maybe 'de:' is missing in front of it." : "");
            return Optional.empty();
        }
        var texts = new EnumMap<Language, String>(Language.class);
        keys(mapping, Set.copyOf(LANGUAGES))
                .forEach((code, value) ->
                        scalars.text(value, new Shape.Text(Key.Look.ANY))
                                .ifPresent(text ->
                                        texts.put(Language.ofKnown(code), text.toString())));
        if (texts.isEmpty()) {
            problems.add(node, "A text in at least one language was expected here.");
            return Optional.empty();
        }
        return Optional.of(LocalizedText.of(texts));
    }

    private Optional<Object> reference(Node node, Shape.Reference shape) {
        Optional<String> name =
                scalars.scalar(node, "the id of one of " + String.join(", ", shape.sections()));
        if (name.isPresent()) {
            references.add(new Named((ScalarNode) node, shape));
        }
        return name.map(Object.class::cast);
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && (Objects.equals(scalar.getTag(), Tag.NULL) || scalar.getValue().isBlank());
    }
}
