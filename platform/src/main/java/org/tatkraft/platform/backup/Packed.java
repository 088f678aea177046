package org.tatkraft.platform.backup;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A part of a backup, packed for a ZIP.
 *
 * @param bytes the packed bytes
 * @param size how many there are unpacked
 * @param crc the check sum of the unpacked ones
 */
@SuppressWarnings("ArrayRecordComponent")
record Packed(byte[] bytes, int size, long crc) {

    private static final int CHUNK_BYTES = 64 << 10;

    /** Packs as fast as it can be done. */
    static Packed pack(byte[] raw, int length) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(raw, 0, length);
            deflater.finish();
            var packed = new ByteArrayOutputStream(length / 2 + 64);
            var chunk = new byte[CHUNK_BYTES];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return new Packed(packed.toByteArray(), length, crc(raw, length));
        } finally {
            deflater.end();
        }
    }

    /**
     * Unpacks.
     *
     * @throws DataFormatException if these are not the bytes that were packed
     */
    byte[] unpack() throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            var raw = new byte[size];
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(raw, filled, size - filled);
                if (more == 0) {
                    throw new DataFormatException("ends too early");
                }
                filled += more;
            }
            if (crc(raw, size) != crc) {
                throw new DataFormatException("has another check sum");
            }
            return raw;
        } finally {
            inflater.end();
        }
    }

    private static long crc(byte[] raw, int length) {
        var crc = new CRC32();
        crc.update(raw, 0, length);
        return crc.getValue();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
