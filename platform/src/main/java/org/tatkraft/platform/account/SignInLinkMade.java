package org.tatkraft.platform.account;

import java.time.Duration;

/**
 * Somebody asked for a link to sign in with; whoever writes mail hears of it within the
 * transaction.
 *
 * @param person who asked
 * @param address the address that signs in, with scheme and host
 * @param valid how long it can be used
 */
public record SignInLinkMade(Person person, String address, Duration valid) {}
