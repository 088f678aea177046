package org.tatkraft.platform.action;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.Word;
import org.tatkraft.platform.strategy.ElementKind;

/** By what actions can be chosen. */
public enum ActionFacet implements Word {
    /** Why something is done. */
    PURPOSE("purpose", Purpose.values()),
    /** The field of action, by its part of the address. */
    FIELD("field", ElementKind.FIELD),
    /** The priority, by its part of the address. */
    PRIORITY("priority", ElementKind.PRIORITY),
    /** The topic, by its part of the address. */
    TOPIC("topic", ElementKind.TOPIC),
    /** For whom something is done. */
    TARGET_GROUP("target", TargetGroup.values()),
    /** What it is. */
    FORMAT("format", Format.values()),
    /** How far it is. */
    STATUS("status", Status.values()),
    /** A year in which it runs. */
    YEAR("year", "\\d{4}");

    private final String parameter;
    private final List<String> words;
    private final Pattern shape;
    private final @Nullable ElementKind elements;

    ActionFacet(String parameter, Word[] words) {
        this.parameter = parameter;
        this.words = Arrays.stream(words).map(Word::word).toList();
        shape = Pattern.compile(String.join("|", this.words));
        elements = null;
    }

    ActionFacet(String parameter, ElementKind elements) {
        this.parameter = parameter;
        this.words = List.of();
        this.shape = Pattern.compile("[a-z0-9-]{1,80}");
        this.elements = elements;
    }

    ActionFacet(String parameter, String shape) {
        this.parameter = parameter;
        this.words = List.of();
        this.shape = Pattern.compile(shape);
        elements = null;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    /** Its values in their order, where they are the same in every alliance; else empty. */
    public List<String> words() {
        return words;
    }

    /** The elements of the strategy that are its values, if that is what they are. */
    public Optional<ElementKind> elements() {
        return Optional.ofNullable(elements);
    }

    /** Whether it can have this value at all. */
    public boolean mayBe(String value) {
        return shape.matcher(value).matches();
    }
}
