package org.tatkraft.platform.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whatever has an address. From it the house builds the thread, the search, the site map, the feeds
 * and the open-data listing without knowing the module it comes from.
 *
 * @param id its identity, unique over all kinds
 * @param kind what it is
 * @param slug the last part of its address, unique within kind and alliance
 * @param title what it is called
 * @param summary one or two sentences
 * @param text everything else that a search should find
 * @param state the state it is in, a word of its module such as {@code running}, or blank
 * @param date when it began or took place, where it has a date
 * @param links what it hangs on
 * @param openEnds what is missing on its thread, as words of its module such as {@code no-lead}
 */
public record Thing(
        UUID id,
        ThingKind kind,
        String slug,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText text,
        String state,
        @Nullable PartialDate date,
        List<ThingLink> links,
        List<String> openEnds) {}
