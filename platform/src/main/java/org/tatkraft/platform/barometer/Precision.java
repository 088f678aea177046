package org.tatkraft.platform.barometer;

import org.tatkraft.platform.shared.Word;

/** How exactly a figure was published. */
public enum Precision implements Word {
    /** As it was counted. */
    EXACT,
    /** "About" so much. */
    ABOUT,
    /** "Nearly" so much: a little less. */
    NEARLY,
    /** "More than" so much. */
    OVER
}
