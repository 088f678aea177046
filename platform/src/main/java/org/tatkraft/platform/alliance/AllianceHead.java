package org.tatkraft.platform.alliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** The alliance itself in the alliance file: its first keys. */
public record AllianceHead(
        @Key(value = "The alliance's part of every address.", required = true, look = Look.ID)
                String id,
        @Key(value = "What the alliance is called.", required = true, extent = Extent.LINE)
                LocalizedText name,
        @Key(value = "One sentence that says what the alliance does.", required = true)
                LocalizedText claim,
        @Key(value = "Who the alliance is, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText description,
        @Key("A sentence that stands on every page, such as a note that this is an example.")
                LocalizedText notice,
        @Key(value = "Where the alliance works.", required = true) Region region,
        @Key(value = "The languages of the contents, the main one first.", required = true)
                List<Language> languages,
        @Key("When the alliance was founded.") @Nullable PartialDate since,
        @Key(value = "The alliance's colour; dark enough for white text.", look = Look.COLOUR)
                String colour,
        @Key(value = "The alliance's logo.", look = Look.PICTURE) String logo,
        @Key("Where the coordination office is reached.") Contact contact,
        @Key(value = "Who answers for the site, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText imprint)
        implements Entry {

    /**
     * Where the alliance works.
     *
     * @param name the region
     * @param country the country
     * @param description what is special about it
     */
    public record Region(
            @Key(value = "The name of the region.", required = true, extent = Extent.LINE)
                    LocalizedText name,
            @Key(value = "The country.", look = Look.COUNTRY) String country,
            @Key("What is special about the region, in a sentence or two.")
                    LocalizedText description) {}

    /**
     * Where the coordination office is reached.
     *
     * @param office what the office is called
     * @param street street and number
     * @param place postal code and place
     * @param mail its mail address
     * @param phone its telephone number
     * @param web its own web page
     */
    public record Contact(
            @Key(value = "What the office is called.", extent = Extent.LINE) LocalizedText office,
            @Key("Street and number.") String street,
            @Key("Postal code and place.") String place,
            @Key(value = "The office's mail address.", look = Look.MAIL) String mail,
            @Key("The office's telephone number.") String phone,
            @Key(value = "The office's own web page.", look = Look.WEB) String web) {

        /** Whether anything is known of it. */
        public boolean hasAnything() {
            return !office.isEmpty() || !(street + place + mail + phone + web).isBlank();
        }
    }
}
