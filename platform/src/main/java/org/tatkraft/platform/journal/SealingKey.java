package org.tatkraft.platform.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.Installation;

/**
 * The key with which the head of the journal is signed, and the last head, both beside the database
 * and not in it.
 */
@Component
class SealingKey {

    private static final String ALGORITHM = "Ed25519";

    private final Path keyFile;
    private final Path headFile;

    SealingKey(Installation installation) {
        Path data = installation.invocation().data();
        keyFile = data.resolve("journal.key");
        headFile = data.resolve("journal.head");
    }

    /**
     * The head of the chain.
     *
     * @param place the place of the last sealed fact, counted from 1; 0 if nothing is sealed
     * @param hash its hash
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Head(long place, byte[] hash) {}

    /** Signs a head and the time of its sealing. */
    byte[] sign(Head head, Instant sealedAt) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(message(head, sealedAt));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /** Whether a head was signed with this key at this time. */
    boolean verifies(Head head, Instant sealedAt, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair().getPublic());
            signature.update(message(head, sealedAt));
            return signature.verify(signed);
        } catch (GeneralSecurityException nonsense) {
            return false;
        }
    }

    /** The key that verifies what this one signs. */
    String publicKey() {
        return encoded(pair().getPublic().getEncoded());
    }

    private static byte[] message(Head head, Instant sealedAt) {
        byte[] time = sealedAt.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + head.hash().length + time.length)
                .putLong(head.place())
                .put(head.hash())
                .put(time)
                .array();
    }

    /** Remembers the head beside the database, so that a chain that was cut off is seen. */
    void remember(Head head) {
        write(
                headFile,
                List.of(
                        Long.toString(head.place()),
                        Base64.getEncoder().encodeToString(head.hash())));
    }

    /** The head that was remembered; place 0 if none was. */
    Head remembered() {
        try {
            List<String> lines = Files.readAllLines(headFile);
            return new Head(
                    Long.parseLong(lines.getFirst()), Base64.getDecoder().decode(lines.get(1)));
        } catch (NoSuchFileException none) {
            return new Head(0, new byte[0]);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read " + headFile, failed);
        }
    }

    private synchronized KeyPair pair() {
        try {
            List<String> lines = Files.readAllLines(keyFile);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoded(lines.getFirst()))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(1)))));
        } catch (NoSuchFileException none) {
            return make();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read " + keyFile, failed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(keyFile + " holds no key", broken);
        }
    }

    private KeyPair make() {
        try {
            KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            write(
                    keyFile,
                    List.of(
                            encoded(made.getPublic().getEncoded()),
                            encoded(made.getPrivate().getEncoded())));
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Path unfinished =
                    Files.createTempFile(
                            file.getParent(),
                            file.getFileName().toString(),
                            ".unfinished",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.write(unfinished, lines);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not write " + file, failed);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
