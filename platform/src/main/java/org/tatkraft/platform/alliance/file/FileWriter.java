package org.tatkraft.platform.alliance.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes records as the file they could have been read from: same records, same bytes. */
final class FileWriter {

    private static final int WIDTH = 100;

    private final MappingNode root = mapping();

    /** Adds a key of the file, unless there is nothing behind it. */
    void add(String key, Shape shape, @Nullable Object value) {
        Node node = node(shape, value);
        if (node != null) {
            root.getValue().add(new NodeTuple(text(key), node));
        }
    }

    /** Adds a section. */
    void addSection(String key, Shape.Mapping shape, List<?> entries) {
        add(key, new Shape.Sequence(shape), entries);
    }

    /** The file as YAML. */
    String written() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        var out = new java.io.StringWriter();
        new Yaml(options).serialize(root, out);
        return out.toString();
    }

    private static @Nullable Node node(Shape shape, @Nullable Object value) {
        if (value == null || isEmpty(value)) {
            return null;
        }
        return switch (shape) {
            case Shape.Text text -> text(value.toString());
            case Shape.Reference reference -> text(value.toString());
            case Shape.Localized localized -> localized((LocalizedText) value);
            case Shape.Numeric number ->
                    scalar(
                            isWhole(value) ? Tag.INT : Tag.FLOAT,
                            new BigDecimal(value.toString()).stripTrailingZeros().toPlainString());
            case Shape.Truth truth -> scalar(Tag.BOOL, value.toString());
            case Shape.Date date ->
                    scalar(value.toString().length() == 4 ? Tag.INT : Tag.STR, value.toString());
            case Shape.Choice choice -> text(Shape.wordOf(value));
            case Shape.Sequence sequence -> sequence(sequence, (Collection<?>) value);
            case Shape.Mapping mapping -> mapping(mapping, value);
        };
    }

    private static boolean isWhole(Object value) {
        return new BigDecimal(value.toString()).stripTrailingZeros().scale() <= 0;
    }

    private static boolean isEmpty(Object value) {
        return value.equals("")
                || value.equals(false)
                || (value instanceof LocalizedText text && text.isEmpty())
                || (value instanceof Collection<?> list && list.isEmpty());
    }

    private static @Nullable Node mapping(Shape.Mapping shape, Object record) {
        MappingNode node = mapping();
        for (Shape.Field field : shape.fields().values()) {
            Node value = node(field.shape(), Shape.valueIn(record, field.name()));
            if (value != null) {
                node.getValue().add(new NodeTuple(text(field.name()), value));
            }
        }
        return node.getValue().isEmpty() ? null : node;
    }

    private static Node sequence(Shape.Sequence shape, Collection<?> values) {
        var items = new ArrayList<Node>();
        for (Object value : values) {
            Node item = node(shape.item(), value);
            if (item != null) {
                items.add(item);
            }
        }
        boolean words = items.stream().allMatch(ScalarNode.class::isInstance);
        return new SequenceNode(Tag.SEQ, items, words ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static Node localized(LocalizedText text) {
        MappingNode node = mapping();
        for (Map.Entry<String, String> each : text.codes().entrySet()) {
            node.getValue().add(new NodeTuple(text(each.getKey()), text(each.getValue())));
        }
        return node;
    }

    private static MappingNode mapping() {
        return new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    }

    private static ScalarNode text(String text) {
        boolean lines = text.contains("\n");
        return new ScalarNode(
                Tag.STR, text, null, null, lines ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    private static ScalarNode scalar(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }
}
