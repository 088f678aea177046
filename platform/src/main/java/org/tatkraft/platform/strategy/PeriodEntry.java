package org.tatkraft.platform.strategy;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** A period in the alliance file. */
record PeriodEntry(
        @Key(value = "What other entries call it.", required = true, look = Look.ID) String id,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key(value = "When it begins.", required = true) @Nullable PartialDate from,
        @Key("When it ends.") @Nullable PartialDate to,
        @Key("What characterises it, in a sentence or two.") LocalizedText summary)
        implements Entry {}
