package org.tatkraft.platform.account;

import java.util.List;
import java.util.UUID;

/** Where the roles of people are learned; the module that owns alliances answers. */
public interface Memberships {

    /** The roles that a person has today. */
    List<Membership> of(UUID person);
}
