package org.tatkraft.platform.account.passkey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.PartialDate;

/**
 * A key on somebody's device, as they see it.
 *
 * @param id its identity here
 * @param label what its holder calls it
 * @param added the day on which it was added
 * @param lastUsed the day on which it signed in last; {@code null} if it has not yet
 */
public record Passkey(UUID id, String label, PartialDate added, @Nullable PartialDate lastUsed) {}
