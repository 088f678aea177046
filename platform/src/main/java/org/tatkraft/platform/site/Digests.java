package org.tatkraft.platform.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of contents, whole and as short names. */
public final class Digests {

    private static final int BRIEF_BYTES = 8;

    private Digests() {}

    /** The first 16 hexadecimal digits of the SHA-256 of the bytes. */
    public static String brief(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes), 0, BRIEF_BYTES);
    }

    /** The SHA-256 of the bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
