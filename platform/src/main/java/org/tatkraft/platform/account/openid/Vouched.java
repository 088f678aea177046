package org.tatkraft.platform.account.openid;

/**
 * Somebody for whom the issuer vouches.
 *
 * @param issuer the issuer, as it calls itself
 * @param subject who it is there, for ever
 * @param mail the mail address; blank if it was not told
 * @param verified whether the issuer knows that the address is theirs
 */
record Vouched(String issuer, String subject, String mail, boolean verified) {}
