package org.tatkraft.platform.alliance.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Word;

/**
 * What a value of the file must look like. All shapes are read off the records of the sections, so
 * that reading, writing, schema and documentation cannot differ.
 */
public sealed interface Shape {

    /** A text. */
    record Text(Key.Look look) implements Shape {}

    /** A text by language. */
    record Localized(Key.Extent extent) implements Shape {}

    /** A number, whole or not. */
    record Numeric(boolean whole, double from, double to) implements Shape {}

    /** {@code true} or {@code false}. */
    record Truth() implements Shape {}

    /** A year, month or day. */
    record Date() implements Shape {}

    /** One of some words. */
    record Choice(Class<?> type, Map<String, Object> constants) implements Shape {}

    /**
     * The id of an entry of one of these sections; with several, behind the section and a slash.
     */
    record Reference(List<String> sections) implements Shape {

        /** The section of what is listed under this part of an address. */
        public static String sectionOf(String plural) {
            return plural.equals("partners") ? "organisations" : plural;
        }
    }

    /** A list. */
    record Sequence(Shape item) implements Shape {}

    /** A mapping with known keys, held by a record. */
    record Mapping(Class<?> type, Map<String, Field> fields) implements Shape {}

    /** A key of a mapping. */
    record Field(String name, Key key, Shape shape) {}

    /** The shape of a record. */
    static Mapping of(Class<?> type) {
        return KnownShapes.ALL.get(type);
    }

    /** The shape of a record, read off it anew. */
    static Mapping read(Class<?> type) {
        var fields = new LinkedHashMap<String, Field>();
        for (RecordComponent component : type.getRecordComponents()) {
            Key key =
                    Objects.requireNonNull(
                            component.getAnnotation(Key.class),
                            () -> type + " does not describe " + component.getName());
            String name = component.getName();
            fields.put(name, new Field(name, key, of(component.getGenericType(), key)));
        }
        return new Mapping(type, fields);
    }

    private static Shape of(Type type, Key key) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Sequence(of(list.getActualTypeArguments()[0], key));
        }
        Class<?> simple = (Class<?>) type;
        if (simple == String.class) {
            return key.refers().length > 0
                    ? new Reference(List.of(key.refers()))
                    : new Text(key.look());
        }
        if (simple == LocalizedText.class) {
            return new Localized(key.extent());
        }
        if (simple == PartialDate.class) {
            return new Date();
        }
        if (simple == Integer.class || simple == Double.class) {
            return new Numeric(simple == Integer.class, key.from(), key.to());
        }
        if (simple == boolean.class) {
            return new Truth();
        }
        return simple.isEnum() ? choice(simple) : of(simple);
    }

    private static Choice choice(Class<?> type) {
        var constants = new LinkedHashMap<String, Object>();
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            constants.put(wordOf(constant), constant);
        }
        return new Choice(type, constants);
    }

    /** The word of an enum constant in the file. */
    static String wordOf(Object constant) {
        return constant instanceof Word word
                ? word.word()
                : ((org.tatkraft.platform.shared.Language) constant).code();
    }

    /** What a key has that is left out; {@code null} for numbers, dates and choices. */
    static @Nullable Object leftOut(Shape shape) {
        return switch (shape) {
            case Text text -> "";
            case Reference reference -> "";
            case Localized localized -> LocalizedText.empty();
            case Sequence sequence -> List.of();
            case Truth truth -> false;
            case Numeric numeric -> null;
            case Date date -> null;
            case Choice choice -> null;
            case Mapping mapping -> make(mapping, new LinkedHashMap<>());
        };
    }

    /** Makes the record of a mapping from its values; keys without a value count as left out. */
    static Object make(Mapping mapping, Map<String, @Nullable Object> values) {
        var types = new ArrayList<Class<?>>();
        var arguments = new ArrayList<@Nullable Object>();
        for (RecordComponent component : mapping.type().getRecordComponents()) {
            Field field = Objects.requireNonNull(mapping.fields().get(component.getName()));
            Object value = values.get(component.getName());
            types.add(component.getType());
            arguments.add(value == null ? leftOut(field.shape()) : value);
        }
        try {
            var constructor = mapping.type().getDeclaredConstructor(types.toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(
                    "Could not make " + mapping.type() + " of " + arguments, broken);
        }
    }

    /** The same record with another value behind one key. */
    static Record with(Record record, String name, @Nullable Object value) {
        Mapping mapping = of(record.getClass());
        var values = new LinkedHashMap<String, @Nullable Object>();
        mapping.fields().keySet().forEach(key -> values.put(key, valueIn(record, key)));
        values.put(name, value);
        return (Record) make(mapping, values);
    }

    /** The value of a key in a record. */
    static @Nullable Object valueIn(Object record, String name) {
        try {
            RecordComponent component =
                    Arrays.stream(record.getClass().getRecordComponents())
                            .filter(each -> each.getName().equals(name))
                            .findFirst()
                            .orElseThrow();
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Could not read " + name + " of " + record, broken);
        }
    }
}
