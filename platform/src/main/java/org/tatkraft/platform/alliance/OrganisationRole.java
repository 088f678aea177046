package org.tatkraft.platform.alliance;

import org.tatkraft.platform.shared.Word;

/** What an organisation is to the alliance. */
public enum OrganisationRole implements Word {
    /** A partner of the alliance. */
    PARTNER,
    /** Helps from outside, without a voice. */
    SUPPORTER,
    /** Employs people in the region. */
    EMPLOYER,
    /** Trains people. */
    PROVIDER
}
