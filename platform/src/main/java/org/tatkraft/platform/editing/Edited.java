package org.tatkraft.platform.editing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody sent from the form of an entry.
 *
 * @param section the section of the entry
 * @param former the id of the entry; blank if it is a new one
 * @param values what stands in the fields
 * @param base the digests of the parts of the entry as it was when the form was opened
 * @param draft the draft from which the form was opened
 * @param draftBase the digests of the parts of that draft
 * @param choices for a version that somebody else made meanwhile: by part, whether {@code mine} or
 *     {@code theirs} is taken
 * @param seen the digests of that version
 */
public record Edited(
        String section,
        String former,
        Values values,
        Map<String, String> base,
        Optional<UUID> draft,
        Map<String, String> draftBase,
        Map<String, String> choices,
        String seen) {

    /** What has been typed into an empty form, or comes from elsewhere than a form. */
    public static Edited anew(
            String section, String former, Values values, Map<String, String> base) {
        return new Edited(section, former, values, base, Optional.empty(), Map.of(), Map.of(), "");
    }

    /** The same entry from another beginning: nothing has been chosen yet. */
    public Edited from(
            Values other,
            Map<String, String> newBase,
            Optional<UUID> newDraft,
            Map<String, String> newDraftBase) {
        return new Edited(section, former, other, newBase, newDraft, newDraftBase, Map.of(), "");
    }

    /** The same with other values, which take these digests of a draft into account. */
    Edited with(Values merged, Map<String, String> newDraftBase) {
        return new Edited(section, former, merged, base, draft, newDraftBase, choices, seen);
    }

    /** Digests as they stand in a hidden field. */
    public static String packed(Map<String, String> digests) {
        return digests.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The digests of a hidden field; what is none is left out. */
    public static Map<String, String> unpacked(String packed) {
        return Stream.of(packed.split(" "))
                .map(each -> each.split(":", 2))
                .filter(each -> each.length == 2)
                .collect(
                        Collectors.toMap(
                                each -> each[0], each -> each[1], (first, second) -> first));
    }
}
