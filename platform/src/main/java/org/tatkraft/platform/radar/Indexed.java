package org.tatkraft.platform.radar;

import java.util.List;
import java.util.UUID;
import org.tatkraft.platform.shared.LocalizedText;

/**
 * What the index keeps of a thing.
 *
 * @param id its identity
 * @param alliance the alliance's part of the address
 * @param kind its kind
 * @param title what it is called
 * @param summary one or two sentences
 * @param text everything else worth finding
 * @param removed whether it is to be forgotten
 * @param version the version of the alliance's contents in which it last changed
 */
record Indexed(
        UUID id,
        String alliance,
        String kind,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText text,
        boolean removed,
        long version) {

    /** The texts by weight, the heaviest first. */
    List<LocalizedText> texts() {
        return List.of(title, summary, text);
    }
}
