package org.tatkraft.platform.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tatkraft.platform.site.Digests;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A device that keeps one passkey, and that can be made to lie in every respect. */
final class Device {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CBORMapper CBOR = CBORMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int CHECKED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] credential =
            Digests.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    String origin;
    String site = "localhost";
    boolean checksItsHolder = true;
    int count = 1;

    Device(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it sends when it has made its passkey. */
    String made(String options) {
        byte[] client = client("webauthn.create", options);
        byte[] attestation =
                CBOR.writeValueAsBytes(
                        ordered(
                                "fmt",
                                "none",
                                "attStmt",
                                Map.of(),
                                "authData",
                                joined(state(ATTESTED), attested())));
        return credential(
                Map.of("clientDataJSON", text(client), "attestationObject", text(attestation)));
    }

    /** What it sends when it signs in. */
    String signed(String options) {
        byte[] client = client("webauthn.get", options);
        byte[] state = state(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(joined(state, Digests.sha256(client)));
            return credential(
                    Map.of(
                            "clientDataJSON",
                            text(client),
                            "authenticatorData",
                            text(state),
                            "signature",
                            text(signature.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] client(String type, String options) {
        String challenge = JSON.readTree(options).path("challenge").asString();
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin));
    }

    private byte[] state(int more) {
        int flags = PRESENT | (checksItsHolder ? CHECKED : 0) | more;
        return joined(
                Digests.sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private byte[] attested() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new LinkedHashMap<Integer, Object>();
        key.put(1, 2);
        key.put(3, -7);
        key.put(-1, 1);
        key.put(-2, coordinate(point.getAffineX().toByteArray()));
        key.put(-3, coordinate(point.getAffineY().toByteArray()));
        return joined(
                new byte[16],
                ByteBuffer.allocate(Short.BYTES).putShort((short) credential.length).array(),
                credential,
                numbered(key));
    }

    /** A map with numbers as keys, which the mapper would write as texts. */
    private static byte[] numbered(Map<Integer, Object> entries) {
        var out = new ByteArrayOutputStream();
        out.write(0xa0 + entries.size());
        entries.forEach((number, value) -> {
            out.writeBytes(CBOR.writeValueAsBytes(number));
            out.writeBytes(CBOR.writeValueAsBytes(value));
        });
        return out.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private String credential(Map<String, String> response) {
        return JSON.writeValueAsString(
                Map.of(
                        "id",
                        text(credential),
                        "rawId",
                        text(credential),
                        "type",
                        "public-key",
                        "response",
                        response,
                        "clientExtensionResults",
                        Map.of()));
    }

    private static Map<String, Object> ordered(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        try {
            for (byte[] part : parts) {
                out.write(part);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
