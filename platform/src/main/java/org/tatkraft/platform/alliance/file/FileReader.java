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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.installation.Refusal;
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
    private final Function<String, byte[]> pictures;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Set<String>> inFile = new HashMap<>();
    private final List<Named> references = new ArrayList<>();

    private record Named(ScalarNode node, Shape.Reference shape) {}

    /**
     * A reader that tells its problems.
     *
     * @param pictures gives the bytes of a picture that the file names, or refuses it
     */
    FileReader(FileProblems problems, Function<String, byte[]> pictures) {
        this.problems = problems;
        this.pictures = pictures;
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
        var former = new HashMap<String, Node>();
        for (Node item : items(node, "a list of entries, each beginning with '- id: …'")) {
            value(item, shape).ifPresent(read::add);
            valueOf(item, "id", ScalarNode.class).ifPresent(id -> register(section, id, seen));
            checkFormer(item, former);
        }
        return read;
    }

    /** What an entry was called before, nothing else was called, nor is it called so today. */
    private void checkFormer(Node entry, Map<String, Node> former) {
        String id = valueOf(entry, "id", ScalarNode.class).map(ScalarNode::getValue).orElse("");
        for (Node name :
                valueOf(entry, "formerly", SequenceNode.class)
                        .map(SequenceNode::getValue)
                        .orElse(List.of())) {
            if (!(name instanceof ScalarNode scalar)) {
                continue;
            }
            Node before = former.putIfAbsent(scalar.getValue(), entry);
            if (scalar.getValue().equals(id)) {
                problems.add(
                        name,
                        "'%s' is called so today; expected an id that it had before."
                                .formatted(ScalarReader.shortened(id)));
            } else if (before != null && !before.equals(entry)) {
                problems.add(
                        name,
                        "'%s' cannot have been the id of two entries; the other one begins in line %d."
                                .formatted(
                                        ScalarReader.shortened(scalar.getValue()),
                                        before.getStartMark().getLine() + 1));
            }
        }
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

    private static <N extends Node> Optional<N> valueOf(Node node, String key, Class<N> type) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple ->
                        tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .filter(type::isInstance)
                .map(type::cast)
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
        Set<String> known = ids.getOrDefault(Shape.Reference.sectionOf(section), Set.of());
        if (!known.contains(id)) {
            problems.add(
                    node,
                    "There is no '%s' in %s."
                            .formatted(
                                    ScalarReader.shortened(id), Shape.Reference.sectionOf(section)),
                    problems.wantsGuesses() ? NearestWord.maybe(id, known) : "");
        }
    }

    /** Reads a mapping into its record; nothing, with problems, if it cannot be made. */
    Optional<Object> value(Node node, Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(node, text);
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

    private Optional<Object> text(Node node, Shape.Text shape) {
        Optional<Object> text = scalars.text(node, shape);
        if (text.isPresent() && shape.look() == Key.Look.PICTURE) {
            try {
                if (pictures.apply(text.get().toString()).length == 0) {
                    problems.add(node, "The picture '%s' is empty.".formatted(text.get()));
                    return Optional.empty();
                }
            } catch (Refusal refused) {
                problems.add(node, String.valueOf(refused.getMessage()), refused.guess());
                return Optional.empty();
            }
        }
        return text;
    }

    private List<Object> sequence(Node node, Shape.Sequence sequence) {
        var values = new ArrayList<>();
        var seen = new HashSet<String>();
        for (Node item : items(node, "a list")) {
            value(item, sequence.item()).ifPresent(values::add);
            if (item instanceof ScalarNode scalar && !seen.add(scalar.getValue())) {
                problems.add(
                        item,
                        "'%s' stands in this list twice."
                                .formatted(ScalarReader.shortened(scalar.getValue())));
            }
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
        return switch (node) {
            case ScalarNode scalar ->
                    Objects.equals(scalar.getTag(), Tag.NULL) || scalar.getValue().isBlank();
            case SequenceNode list -> list.getValue().isEmpty();
            default -> false;
        };
    }
}
