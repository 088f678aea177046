package org.tatkraft.platform.account.openid;

import org.tatkraft.platform.shared.Language;

/**
 * Somebody on the way to the issuer and back.
 *
 * @param state what the issuer hands back, so that an answer fits its question
 * @param nonce what has to stand in the identity that it vouches for
 * @param verifier by what the issuer knows that who asked also fetches
 * @param language in which they are spoken to
 * @param next the path that was wanted; blank if none
 */
record Attempt(String state, String nonce, String verifier, Language language, String next) {}
