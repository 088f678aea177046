package org.tatkraft.platform.strategy;

import java.util.List;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;

/** A field of action or a priority in the alliance file. */
record ElementEntry(
        @Key(value = "Its part of the address.", required = true, look = Look.ID) String id,
        @Key(value = "Ids it had before; old addresses lead to it.", look = Look.ID)
                List<String> formerly,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key("What it is about, in a sentence or two.") LocalizedText summary,
        @Key(value = "What it is about at length, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText description)
        implements Entry {

    ElementEntry {
        formerly = Entry.inOrder(formerly);
    }
}
