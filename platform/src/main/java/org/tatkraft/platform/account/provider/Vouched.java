package org.tatkraft.platform.account.provider;

/**
 * Somebody for whom the provider vouches.
 *
 * @param issuer the provider, as it calls itself
 * @param subject who it is there, for ever
 * @param mail the mail address; blank if it was not told
 * @param verified whether the provider knows that the address is theirs
 */
record Vouched(String issuer, String subject, String mail, boolean verified) {}
