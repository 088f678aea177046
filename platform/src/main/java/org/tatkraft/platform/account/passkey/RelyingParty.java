package org.tatkraft.platform.account.passkey;

/**
 * The site as devices know it that keep a passkey for it.
 *
 * @param id the name of the host; a passkey works there and nowhere else
 * @param origin scheme, host and port, as the browser names them
 */
public record RelyingParty(String id, String origin) {}
