package org.tatkraft.platform.thread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * A thing as other pages mention it.
 *
 * @param id its identity
 * @param alliance the alliance's part of the address
 * @param kind its kind, such as {@code action}
 * @param plural the part of the address under which its kind is listed
 * @param slug the last part of its address
 * @param title what it is called
 * @param summary one or two sentences
 * @param state its state, or blank
 * @param date when it began or took place, where known
 * @param openEnds what is missing on its thread
 * @param changedAt when it last changed
 */
public record ThingCard(
        UUID id,
        String alliance,
        String kind,
        String plural,
        String slug,
        LocalizedText title,
        LocalizedText summary,
        String state,
        @Nullable PartialDate date,
        List<String> openEnds,
        Instant changedAt) {

    /** Its address behind language and alliance. */
    public String below() {
        return plural + "/" + slug;
    }
}
