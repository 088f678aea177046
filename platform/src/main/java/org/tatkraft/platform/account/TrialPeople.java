package org.tatkraft.platform.account;

import java.util.Optional;
import java.util.UUID;

/**
 * The people as whom anybody may look at an example, where only this machine reaches the
 * installation and no mail can be sent; implemented by the module that keeps the examples.
 */
public interface TrialPeople {

    /** Whether an alliance is such an example here. */
    boolean isOn(String alliance);

    /** Who has this role in an example; nobody if it is none. */
    Optional<UUID> person(String alliance, Role role);
}
