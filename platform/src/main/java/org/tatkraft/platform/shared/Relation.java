package org.tatkraft.platform.shared;

/**
 * What ties a thing to another one, the closest tie first; read from the thing that holds the link.
 */
public enum Relation implements Word {
    /** The figure that shows the need. */
    EVIDENCE,
    /** The figure that came out of it. */
    RESULT,
    /** What it belongs to in the strategy. */
    BELONGS,
    /** Who leads it. */
    LEAD,
    /** Who contributes to it. */
    CONTRIBUTION,
    /** What it tells about. */
    ABOUT
}
