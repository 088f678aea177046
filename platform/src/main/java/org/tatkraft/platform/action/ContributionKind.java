package org.tatkraft.platform.action;

import org.tatkraft.platform.shared.Word;

/** What a partner brings into an action. */
public enum ContributionKind implements Word {
    /** Working time. */
    HOURS,
    /** Money. */
    MONEY,
    /** Things and services. */
    IN_KIND,
    /** Data and knowledge. */
    DATA,
    /** Rooms. */
    ROOMS
}
