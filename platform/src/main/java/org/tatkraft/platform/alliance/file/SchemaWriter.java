package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tatkraft.platform.shared.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON Schema of the alliance file, so that editors complete and check it. */
final class SchemaWriter {

    private final Shape.Mapping head;
    private final List<FileSection<?>> sections;

    SchemaWriter(Shape.Mapping head, List<FileSection<?>> sections) {
        this.head = head;
        this.sections = sections;
    }

    String schema() {
        Map<String, Object> root = mapping(head);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "format",
                ordered(
                        "description",
                        "The version of the format.",
                        "const",
                        AllianceFiles.FORMAT));
        properties.putAll(propertiesOf(head));
        for (FileSection<?> section : sections) {
            var list = new LinkedHashMap<String, Object>();
            list.put("description", section.meaning());
            list.put("type", "array");
            list.put("items", mapping(Shape.of(section.type())));
            properties.put(section.key(), list);
        }
        root.put("properties", properties);
        var required = new ArrayList<String>(List.of("format"));
        required.addAll(requiredOf(head));
        root.put("required", required);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("title", "Tatkraft alliance file");
        whole.putAll(root);
        whole.put("$defs", Map.of("text", localized()));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(whole)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Map<String, Object> localized() {
        var languages = new LinkedHashMap<String, Object>();
        Language.all()
                .forEach(language -> languages.put(language.code(), Map.of("type", "string")));
        var text = new LinkedHashMap<String, Object>();
        text.put("description", "A text by language.");
        text.put("type", "object");
        text.put("properties", languages);
        text.put("additionalProperties", false);
        text.put("minProperties", 1);
        return text;
    }

    private static Map<String, Object> propertiesOf(Shape.Mapping mapping) {
        var properties = new LinkedHashMap<String, Object>();
        for (Shape.Field field : mapping.fields().values()) {
            var property = new LinkedHashMap<String, Object>();
            property.put("description", field.key().value());
            property.putAll(of(field.shape()));
            properties.put(field.name(), property);
        }
        return properties;
    }

    private static List<String> requiredOf(Shape.Mapping mapping) {
        return mapping.fields().values().stream()
                .filter(field -> field.key().required())
                .map(Shape.Field::name)
                .toList();
    }

    private static Map<String, Object> mapping(Shape.Mapping mapping) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", propertiesOf(mapping));
        List<String> required = requiredOf(mapping);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text ->
                    text.look() == Key.Look.ANY
                            ? Map.of("type", "string")
                            : ordered(
                                    "type", "string", "pattern", "^" + text.look().pattern() + "$");
            case Shape.Localized localized -> Map.of("$ref", "#/$defs/text");
            case Shape.Numeric number -> number(number);
            case Shape.Truth truth -> Map.of("type", "boolean");
            case Shape.Date date ->
                    ordered(
                            "type",
                            List.of("string", "integer"),
                            "pattern",
                            "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
            case Shape.Choice choice -> Map.of("enum", List.copyOf(choice.constants().keySet()));
            case Shape.Reference reference -> Map.of("type", "string");
            case Shape.Sequence sequence -> ordered("type", "array", "items", of(sequence.item()));
            case Shape.Mapping mapping -> mapping(mapping);
        };
    }

    private static Map<String, Object> number(Shape.Numeric number) {
        Map<String, Object> schema =
                ordered("type", number.whole() ? "integer" : "number", "minimum", number.from());
        if (!Double.isInfinite(number.to())) {
            schema.put("maximum", number.to());
        }
        return schema;
    }

    private static Map<String, Object> ordered(
            String first, Object value, String second, Object other) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }
}
