package org.tatkraft.platform.action;

import org.tatkraft.platform.shared.Word;

/** How far an action has come. */
public enum Status implements Word {
    /** Somebody has proposed it. */
    IDEA,
    /** It is decided, but has not begun. */
    PLANNED,
    /** It is under way. */
    RUNNING,
    /** It is done. */
    COMPLETED,
    /** It is done, and what came of it was looked at. */
    EVALUATED,
    /** It was given up. */
    ENDED
}
