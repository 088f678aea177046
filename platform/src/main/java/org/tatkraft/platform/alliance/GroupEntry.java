package org.tatkraft.platform.alliance;

import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;

/** A stakeholder group in the alliance file. */
record GroupEntry(
        @Key(value = "What other entries call it.", required = true, look = Look.ID) String id,
        @Key(value = "What the group is called.", required = true, extent = Extent.LINE)
                LocalizedText name)
        implements Entry {}
