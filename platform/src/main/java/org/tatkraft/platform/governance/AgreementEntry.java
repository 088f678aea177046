package org.tatkraft.platform.governance;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** A cooperation agreement in the alliance file. */
record AgreementEntry(
        @Key(value = "What other entries call it.", required = true, look = Look.ID) String id,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key("Since when it is in force.") @Nullable PartialDate since,
        @Key("Until when it is in force.") @Nullable PartialDate until,
        @Key("What the partners have agreed on, in a sentence or two.") LocalizedText summary,
        @Key(value = "The agreement itself, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText wording)
        implements Entry {}
