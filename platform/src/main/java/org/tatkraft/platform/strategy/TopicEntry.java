package org.tatkraft.platform.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** A topic in the alliance file. */
record TopicEntry(
        @Key(value = "Its part of the address.", required = true, look = Look.ID) String id,
        @Key(value = "Ids it had before; old addresses lead to it.", look = Look.ID)
                List<String> formerly,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key("What it is about, in a sentence or two.") LocalizedText summary,
        @Key(value = "What it is about at length, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText description,
        @Key("Since when the alliance works on it.") @Nullable PartialDate since,
        @Key(value = "The fields of action it belongs to.", refers = "fields") List<String> fields,
        @Key(value = "The priorities it belongs to.", refers = "priorities")
                List<String> priorities,
        @Key(value = "The figures that show why it matters.", refers = "figures")
                List<String> evidence)
        implements Entry {

    TopicEntry {
        formerly = Entry.inOrder(formerly);
    }
}
