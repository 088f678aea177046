package org.tatkraft.platform.action;

import org.tatkraft.platform.shared.Word;

/** What an action does for skilled labour in the region. */
public enum Purpose implements Word {
    /** Keeps skilled workers in the region. */
    KEEP,
    /** Trains new ones. */
    TRAIN,
    /** Attracts them from outside. */
    ATTRACT
}
