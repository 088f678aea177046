package org.tatkraft.platform.strategy;

import java.util.Arrays;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.shared.ThingKind;

/** The kinds of elements that have pages. */
public enum ElementKind {
    /** A field of action. */
    FIELD(new ThingKind("field", "fields", Stage.FRAME)),
    /** A priority. */
    PRIORITY(new ThingKind("priority", "priorities", Stage.FRAME)),
    /** A topic. */
    TOPIC(new ThingKind("topic", "topics", Stage.DECIDE));

    private final ThingKind thing;

    ElementKind(ThingKind thing) {
        this.thing = thing;
    }

    /** All of them as kinds of things. */
    public static ThingKind[] kinds() {
        return Arrays.stream(values()).map(ElementKind::thing).toArray(ThingKind[]::new);
    }

    /** The kind of thing it is. */
    public ThingKind thing() {
        return thing;
    }
}
