package org.tatkraft.platform.account.web;

import java.util.List;
import org.tatkraft.platform.account.passkey.Passkey;

/**
 * The passkeys of somebody, as a part of the page of their account.
 *
 * @param all those they have
 * @param here whether one can be added under this address
 * @param byName the same page under an address where one can be added; blank if not known
 * @param done what has just been done with one, {@code added} or {@code removed}; blank if nothing
 */
public record PasskeyPart(List<Passkey> all, boolean here, String byName, String done) {}
