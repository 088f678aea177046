package org.tatkraft.platform.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** An action in the alliance file. */
record ActionEntry(
        @Key(value = "Its part of the address.", required = true, look = Look.ID) String id,
        @Key(value = "Ids it had before; old addresses lead to it.", look = Look.ID)
                List<String> formerly,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key(value = "What happens, in a sentence or two.", required = true) LocalizedText summary,
        @Key(value = "What happens at length, as Markdown.", extent = Extent.MARKDOWN)
                LocalizedText description,
        @Key(
                        value =
                                "Whether it keeps, trains or attracts skilled workers; several are possible.",
                        required = true)
                List<Purpose> purposes,
        @Key(value = "The kind of work it is.", required = true) @Nullable Format format,
        @Key("Whom it is for.") List<TargetGroup> targetGroups,
        @Key(value = "How far it has come.", required = true) @Nullable Status status,
        @Key("When it began or is to begin.") @Nullable PartialDate since,
        @Key("When it ended or is to end.") @Nullable PartialDate until,
        @Key(value = "The fields of action it belongs to.", refers = "fields") List<String> fields,
        @Key(value = "The priorities it belongs to.", refers = "priorities")
                List<String> priorities,
        @Key(value = "The topics it belongs to.", refers = "topics") List<String> topics,
        @Key(value = "The figures that show why it is needed.", refers = "figures")
                List<String> evidence,
        @Key(value = "The figures that came out of it.", refers = "figures") List<String> results,
        @Key(value = "The organisation that leads it.", refers = "organisations") String lead,
        @Key("Who contributes what.") List<Contribution> contributions,
        @Key("By what its effect is looked at.") List<EffectIndicator> indicators,
        @Key("Why it has good prospects, in a sentence or two.") LocalizedText prospects,
        @Key(value = "Where it was published.", extent = Extent.LINE) LocalizedText source,
        @Key("Whether it is a flagship project that the home page shows first.") boolean flagship)
        implements Entry {

    ActionEntry {
        formerly = Entry.inOrder(formerly);
    }

    /** What a partner brings in. */
    record Contribution(
            @Key(value = "Who contributes.", required = true, refers = "organisations")
                    String organisation,
            @Key("What kind of contribution it is.") @Nullable ContributionKind kind,
            @Key(value = "What it is, in a few words.", extent = Extent.LINE) LocalizedText text) {}

    /** By what an effect is looked at. */
    record EffectIndicator(
            @Key(value = "What is counted or measured.", required = true, extent = Extent.LINE)
                    LocalizedText title,
            @Key(
                            value =
                                    "The step of the effect staircase: 1 delivered, 2 reached, 3 accepted,"
                                            + " 4 knowledge and skills, 5 behaviour, 6 living situation,"
                                            + " 7 society.",
                            required = true,
                            from = 1,
                            to = 7)
                    @Nullable Integer step,
            @Key(value = "In what it is counted.", extent = Extent.LINE) LocalizedText unit,
            @Key(value = "The value at the start.", from = -1e12) @Nullable Double baseline,
            @Key("When the value at the start was taken.") @Nullable PartialDate baselineDate,
            @Key(value = "The value to be reached.", from = -1e12) @Nullable Double target,
            @Key("When it is to be reached.") @Nullable PartialDate targetDate,
            @Key(value = "Where the values come from.", extent = Extent.LINE)
                    LocalizedText source) {}
}
