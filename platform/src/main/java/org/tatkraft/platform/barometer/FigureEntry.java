package org.tatkraft.platform.barometer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;

/** A published figure in the alliance file. */
record FigureEntry(
        @Key(value = "Its part of the address.", required = true, look = Look.ID) String id,
        @Key(value = "Ids it had before; old addresses lead to it.", look = Look.ID)
                List<String> formerly,
        @Key(
                        value = "What the figure says, as a short phrase.",
                        required = true,
                        extent = Extent.LINE)
                LocalizedText title,
        @Key("The question that was asked, in its published wording or its sense.")
                LocalizedText question,
        @Key(value = "Of whom it is a share.", required = true, extent = Extent.LINE)
                LocalizedText base,
        @Key("What it means, in a sentence or two.") LocalizedText summary,
        @Key("What has to be kept in mind when reading it.") LocalizedText note,
        @Key(value = "Where it was published.", required = true, extent = Extent.LINE)
                LocalizedText source,
        @Key("Whether the alliance's home page shows it.") boolean leading,
        @Key("Whether it only describes those who answered; then it has no interval.")
                boolean ofAnswers,
        @Key(value = "Its values, one for each survey or each answer.", required = true)
                List<Value> values)
        implements Entry {

    FigureEntry {
        formerly = Entry.inOrder(formerly);
    }

    /** A value of a figure. */
    record Value(
            @Key(value = "The survey it comes from.", required = true, refers = "surveys")
                    String survey,
            @Key(value = "The share, in percent.", required = true, to = 100)
                    @Nullable Double percent,
            @Key("How exactly it was published; 'exact' if left out.")
                    @Nullable Precision precision,
            @Key("How many gave this answer, where published.") @Nullable Integer count,
            @Key(
                            value =
                                    "What the value stands for, where a figure has several of one survey.",
                            extent = Extent.LINE)
                    LocalizedText label) {

        Value {
            precision = precision == null ? Precision.EXACT : precision;
        }
    }
}
