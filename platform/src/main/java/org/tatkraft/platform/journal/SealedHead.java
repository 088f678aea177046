package org.tatkraft.platform.journal;

import java.time.Instant;

/**
 * The signed end of the journal. Whoever keeps it can tell later whether what was written up to
 * then is still the same. The signature is over the place in eight bytes, the hash, and the time as
 * it stands here.
 *
 * @param place how many facts are sealed
 * @param hash the hash of the last one, in hexadecimal digits
 * @param sealedAt when it was sealed, in UTC
 * @param signature the Ed25519 signature, in Base64
 * @param publicKey the key that verifies it, X.509 in Base64
 */
public record SealedHead(
        long place, String hash, Instant sealedAt, String signature, String publicKey) {}
