package org.tatkraft.platform.barometer;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entry;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** A survey in the alliance file. */
record SurveyEntry(
        @Key(value = "What other entries call it.", required = true, look = Look.ID) String id,
        @Key(value = "What it is called.", required = true, extent = Extent.LINE)
                LocalizedText title,
        @Key(value = "When it was in the field.", required = true) @Nullable PartialDate date,
        @Key(value = "How many answered.", from = 1) @Nullable Integer answers,
        @Key(value = "How many were asked.", from = 1) @Nullable Integer population,
        @Key(value = "The share that answered, in percent, as published.", to = 100)
                @Nullable Double responseRate,
        @Key(value = "How many questions it had.", from = 1) @Nullable Integer questions,
        @Key("How it was done, in a sentence.") LocalizedText method,
        @Key("What it was about, in a sentence or two.") LocalizedText summary,
        @Key(value = "Where its results were published.", extent = Extent.LINE)
                LocalizedText source)
        implements Entry {}
