package org.tatkraft.platform.alliance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * An organisation of an alliance.
 *
 * @param id its identity
 * @param slug the last part of its address
 * @param name what it is called
 * @param shortName its usual abbreviation, or blank
 * @param summary what it does and brings in
 * @param group the stakeholder group it belongs to, possibly empty
 * @param roles what it is to the alliance
 * @param since since when it takes part
 * @param web its own web page, or blank
 * @param place where it is at home, or blank
 */
public record Organisation(
        UUID id,
        String slug,
        LocalizedText name,
        String shortName,
        LocalizedText summary,
        LocalizedText group,
        List<String> roles,
        @Nullable PartialDate since,
        String web,
        String place) {

    /** Whether it is one of those who carry the alliance. */
    public boolean isPartner() {
        return roles.contains(OrganisationRole.PARTNER.word());
    }
}
