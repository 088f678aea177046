package org.tatkraft.platform.action;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tatkraft.platform.shared.Word;

/** By what actions can be chosen. */
public enum ActionFacet implements Word {
    /** Why something is done. */
    PURPOSE("purpose", Purpose.values()),
    /** The field of action, by its part of the address. */
    FIELD("field", "[a-z0-9-]{1,80}"),
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

    ActionFacet(String parameter, Word[] words) {
        this.parameter = parameter;
        this.words = Arrays.stream(words).map(Word::word).toList();
        shape = Pattern.compile(String.join("|", this.words));
    }

    ActionFacet(String parameter, String shape) {
        this.parameter = parameter;
        this.words = List.of();
        this.shape = Pattern.compile(shape);
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    /** Its values in their order, where they are the same in every alliance; else empty. */
    public List<String> words() {
        return words;
    }

    /** Whether it can have this value at all. */
    public boolean mayBe(String value) {
        return shape.matcher(value).matches();
    }
}
