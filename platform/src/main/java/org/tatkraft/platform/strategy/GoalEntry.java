package org.tatkraft.platform.strategy;

import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;

/** A goal in the alliance file. */
record GoalEntry(
        @Key(value = "What other entries call it.", required = true, look = Look.ID) String id,
        @Key(value = "What the alliance wants to reach.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key("What that means, in a sentence or two.") LocalizedText summary)
        implements Entry {}
