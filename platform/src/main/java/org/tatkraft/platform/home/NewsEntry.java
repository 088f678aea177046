package org.tatkraft.platform.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** A piece of news in the alliance file. */
record NewsEntry(
        @Key(value = "Its part of the address.", required = true, look = Look.ID) String id,
        @Key(value = "Ids it had before; old addresses lead to it.", look = Look.ID)
                List<String> formerly,
        @Key(value = "When it happened.", required = true) @Nullable PartialDate date,
        @Key(value = "What happened, as a headline.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key(value = "What happened at length, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText text,
        @Key(
                        value = "What it is about.",
                        refers = {
                            "actions",
                            "topics",
                            "fields",
                            "priorities",
                            "figures",
                            "partners"
                        })
                List<String> about,
        @Key("Whether it belongs to the alliance's history.") boolean milestone,
        @Key(value = "Where it was published.", extent = Extent.LINE) LocalizedText source)
        implements Entry {

    NewsEntry {
        formerly = Entry.inOrder(formerly);
    }
}
