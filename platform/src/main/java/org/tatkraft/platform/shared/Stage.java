package org.tatkraft.platform.shared;

import java.util.Arrays;

/** Where a kind of thing stands on the thread; the order of the constants is the thread's. */
public enum Stage {
    /** What was heard: figures, findings, impulses. */
    LISTEN(0),
    /** What frames the work: fields of action and priorities. */
    FRAME(1),
    /** What was decided: topics, resolutions. */
    DECIDE(2),
    /** What is done: actions. */
    ACT(3),
    /** Who does it: organisations. */
    CONTRIBUTE(4),
    /** What is told about it: news. */
    TELL(5);

    private final int place;

    Stage(int place) {
        this.place = place;
    }

    /** Its place on the thread, counted from 0; it stands in the database. */
    public int place() {
        return place;
    }

    /** The stage at a place. */
    public static Stage at(int place) {
        return Arrays.stream(values())
                .filter(stage -> stage.place == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage " + place));
    }
}
