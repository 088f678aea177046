package org.tatkraft.platform.governance;

import java.util.List;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;

/** A body in the alliance file. */
record BodyEntry(
        @Key(value = "What other entries call it.", required = true, look = Look.ID) String id,
        @Key(
                        value = "What the body is called in this region.",
                        required = true,
                        extent = Extent.LINE)
                LocalizedText name,
        @Key(value = "What it is for.", required = true) BodyKind kind,
        @Key("What it does, in a sentence or two.") LocalizedText summary,
        @Key("How it decides, in a sentence.") LocalizedText decisionRule,
        @Key(value = "The organisations that sit on it.", refers = "organisations")
                List<String> members)
        implements Entry {}
