package org.tatkraft.platform.account;

import org.tatkraft.platform.shared.LocalizedText;

/**
 * A role that somebody has in an alliance today.
 *
 * @param alliance the alliance's part of the address
 * @param name what the alliance is called
 * @param role the role
 * @param organisation the partner for whom a delegate speaks; empty in other roles
 * @param partner the partner's part of the address; blank in other roles
 */
public record Membership(
        String alliance,
        LocalizedText name,
        Role role,
        LocalizedText organisation,
        String partner) {}
