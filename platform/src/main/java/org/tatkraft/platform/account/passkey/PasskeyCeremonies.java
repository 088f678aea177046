package org.tatkraft.platform.account.passkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adding a passkey and signing in with one, as <a
 * href="https://www.w3.org/TR/webauthn-3/#sctn-rp-operations">Web Authentication</a> says it. A
 * passkey is all that is needed to sign in, so the device has to check that its holder is there, by
 * a finger, a face or a number: a device that somebody found is not enough.
 */
@Component
public class PasskeyCeremonies {

    /** How many passkeys somebody may have. */
    public static final int MOST = 20;

    /** Behind the digest of the site, the flags, the count and the model of the device. */
    private static final int IDENTITY_LENGTH_AT = 32 + 1 + Integer.BYTES + 16;

    private static final UserVerificationRequirement HOLDER_IS_CHECKED =
            UserVerificationRequirement.REQUIRED;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            ATTESTED = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private final Holders holders;
    private final Credentials credentials;
    private final PasskeyChallenges challenges;
    private volatile @Nullable Prepared prepared;

    PasskeyCeremonies(Holders holders, Credentials credentials, PasskeyChallenges challenges) {
        this.holders = holders;
        this.credentials = credentials;
        this.challenges = challenges;
    }

    /** What a browser needs for making a passkey of a person, as JSON. */
    public String creation(RelyingParty site, Person person) {
        return Json.MAPPER.writeValueAsString(creation(site, person, challenges.make(person.id())));
    }

    private PublicKeyCredentialCreationOptions creation(
            RelyingParty site, Person person, Bytes challenge) {
        List<PublicKeyCredentialDescriptor> present =
                credentials.findByUserId(Holders.handle(person.id())).stream()
                        .map(PasskeyCeremonies::descriptor)
                        .toList();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity(site))
                .user(Holders.holder(person))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(PasskeyChallenges.VALID)
                .excludeCredentials(present)
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(HOLDER_IS_CHECKED)
                                .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord credential) {
        return PublicKeyCredentialDescriptor.builder()
                .id(credential.getCredentialId())
                .transports(credential.getTransports())
                .build();
    }

    /**
     * Adds the passkey that a device has made for a person.
     *
     * @param label what its holder calls it
     * @param made what the device sent
     * @throws PasskeyRefused if it was made for something else, too late, or is none at all
     */
    public void add(RelyingParty site, Person person, String label, JsonNode made) {
        Bytes challenge = redeemed(made, person.id());
        accepted(() -> {
            var passkey =
                    new RelyingPartyPublicKey(Json.MAPPER.convertValue(made, ATTESTED), label);
            checkIdentity(passkey.getCredential());
            var request =
                    new ImmutableRelyingPartyRegistrationRequest(
                            creation(site, person, challenge), passkey);
            return operations(site).registerCredential(request);
        });
    }

    /** A passkey is kept under the identity that its device attests, not under one beside it. */
    private static void checkIdentity(PublicKeyCredential<AuthenticatorAttestationResponse> made) {
        byte[] attestation = made.getResponse().getAttestationObject().getBytes();
        ByteBuffer state = ByteBuffer.wrap(Json.ATTESTATIONS.extractAuthenticatorData(attestation));
        byte[] attested = new byte[state.getShort(IDENTITY_LENGTH_AT)];
        state.get(IDENTITY_LENGTH_AT + Short.BYTES, attested);
        if (!Arrays.equals(made.getRawId().getBytes(), attested)) {
            throw new PasskeyRefused("The passkey has another identity than its device says", null);
        }
    }

    /** What a browser needs for signing in with a passkey, whoever's it is, as JSON. */
    public String request(RelyingParty site) {
        return Json.MAPPER.writeValueAsString(request(site, challenges.make(null)));
    }

    private static PublicKeyCredentialRequestOptions request(RelyingParty site, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.id())
                .challenge(challenge)
                .timeout(PasskeyChallenges.VALID)
                .allowCredentials(List.of())
                .userVerification(HOLDER_IS_CHECKED)
                .build();
    }

    /**
     * Whom a device signs in.
     *
     * @param signed what the device sent
     * @throws PasskeyRefused if nobody has this passkey, or if it signed something else or too late
     */
    @Transactional(noRollbackFor = PasskeyRefused.class)
    public UUID signIn(RelyingParty site, JsonNode signed) {
        Bytes challenge = redeemed(signed, null);
        return accepted(() -> {
            var request =
                    new RelyingPartyAuthenticationRequest(
                            request(site, challenge), Json.MAPPER.convertValue(signed, SIGNED));
            return Holders.person(operations(site).authenticate(request).getId());
        });
    }

    /** The challenge that a device says it has signed, which is used up with that. */
    private Bytes redeemed(JsonNode credential, @Nullable UUID person) {
        byte[] challenge;
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            String clientData = credential.path("response").path("clientDataJSON").asString("");
            challenge =
                    decoder.decode(
                            Json.MAPPER
                                    .readTree(decoder.decode(clientData))
                                    .path("challenge")
                                    .asString(""));
        } catch (RuntimeException garbage) {
            throw new PasskeyRefused("The client data cannot be read", garbage);
        }
        if (!challenges.redeem(challenge, person)) {
            throw new PasskeyRefused(
                    "The challenge is unknown, used, too old or not for this", null);
        }
        return new Bytes(challenge);
    }

    /** Whatever is made of garbage on the way is the fault of the garbage, unless the database. */
    private static <T> T accepted(Supplier<T> ceremony) {
        try {
            return ceremony.get();
        } catch (DuplicateKeyException twice) {
            throw new PasskeyRefused("The passkey is there already", twice);
        } catch (DataAccessException databaseFailed) {
            throw databaseFailed;
        } catch (RuntimeException refused) {
            throw new PasskeyRefused(String.valueOf(refused.getMessage()), refused);
        }
    }

    private WebAuthnRelyingPartyOperations operations(RelyingParty site) {
        Prepared last = prepared;
        if (last == null || !last.site().equals(site)) {
            last =
                    new Prepared(
                            site,
                            new Webauthn4JRelyingPartyOperations(
                                    holders, credentials, entity(site), Set.of(site.origin())));
            prepared = last;
        }
        return last.operations();
    }

    /** What checks passkeys for a site; an installation usually has one address. */
    private record Prepared(RelyingParty site, WebAuthnRelyingPartyOperations operations) {}

    private static PublicKeyCredentialRpEntity entity(RelyingParty site) {
        return PublicKeyCredentialRpEntity.builder().id(site.id()).name("Tatkraft").build();
    }

    /** How browsers write it; made when the first one asks. */
    private static final class Json {

        static final AttestationObjectConverter ATTESTATIONS =
                new AttestationObjectConverter(new ObjectConverter());

        static final JsonMapper MAPPER =
                JsonMapper.builder()
                        .addModule(new WebauthnJacksonModule())
                        .changeDefaultPropertyInclusion(inclusion ->
                                inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
    }
}
