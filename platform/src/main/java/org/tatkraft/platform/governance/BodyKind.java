package org.tatkraft.platform.governance;

import org.tatkraft.platform.shared.Word;

/** What a body is for, whatever it is called. */
public enum BodyKind implements Word {
    /** Decides on strategy. */
    STEERING,
    /** Carries out actions. */
    PROJECT_GROUP,
    /** Keeps everything together from day to day. */
    COORDINATION,
    /** Speaks, but does not decide. */
    ADVISORY
}
