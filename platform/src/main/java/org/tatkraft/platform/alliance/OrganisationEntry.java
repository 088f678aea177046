package org.tatkraft.platform.alliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** An organisation in the alliance file. */
record OrganisationEntry(
        @Key(value = "Its part of the address.", required = true, look = Look.ID) String id,
        @Key(value = "Ids it had before; old addresses lead to it.", look = Look.ID)
                List<String> formerly,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText name,
        @Key("Its usual abbreviation.") String shortName,
        @Key(value = "The stakeholder group it belongs to.", refers = "stakeholderGroups")
                String group,
        @Key(value = "What it is to the alliance.", required = true) List<OrganisationRole> roles,
        @Key("Since when it takes part.") @Nullable PartialDate since,
        @Key("What it does and brings in, in a sentence or two.") LocalizedText summary,
        @Key(value = "Its own web page.", look = Look.WEB) String web,
        @Key("The place where it is at home.") String place)
        implements Entry {

    OrganisationEntry {
        formerly = Entry.inOrder(formerly);
    }
}
