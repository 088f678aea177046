package org.tatkraft.platform.account.passkey;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys as the ceremonies need them: public keys and how often they have signed. */
@Component
class Credentials implements UserCredentialRepository {

    private static final String CREDENTIAL =
            """
            select person_id, credential, public_key, attestation, signature_count, transports,
                backup_eligible, backed_up, label, created_at, last_used_at
            from account.passkey
            """;

    private final JdbcClient database;

    Credentials(JdbcClient database) {
        this.database = database;
    }

    private static CredentialRecord credential(ResultSet row) throws SQLException {
        Timestamp lastUsed = row.getTimestamp("last_used_at");
        Instant created = row.getTimestamp("created_at").toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(Holders.handle(row.getObject("person_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(transports(row.getArray("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(lastUsed == null ? created : lastUsed.toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    /** Holds it until the transaction ends, so that a count of signatures is never used twice. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql(CREDENTIAL + "where credential = :id for update")
                .param("id", id.getBytes())
                .query((row, number) -> credential(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(CREDENTIAL + "where person_id = :person order by created_at")
                .param("person", Holders.person(handle))
                .query((row, number) -> credential(row))
                .list();
    }

    /** Notes that a passkey was used, or adds it. */
    @Override
    public void save(CredentialRecord credential) {
        int known =
                database.sql(
                                """
                                update account.passkey
                                set signature_count = :count, backed_up = :backedUp,
                                    last_used_at = now()
                                where credential = :credential and person_id = :person
                                """)
                        .param("count", credential.getSignatureCount())
                        .param("backedUp", credential.isBackupState())
                        .param("credential", credential.getCredentialId().getBytes())
                        .param("person", Holders.person(credential.getUserEntityUserId()))
                        .update();
        if (known == 0) {
            add(credential);
        }
    }

    private void add(CredentialRecord credential) {
        Bytes attestation = credential.getAttestationObject();
        database.sql(
                        """
                        insert into account.passkey (person_id, credential, public_key, attestation,
                            signature_count, transports, backup_eligible, backed_up, label)
                        values (:person, :credential, :key, :attestation, :count, :transports,
                            :backupEligible, :backedUp, :label)
                        """)
                .param("person", Holders.person(credential.getUserEntityUserId()))
                .param("credential", credential.getCredentialId().getBytes())
                .param("key", credential.getPublicKey().getBytes())
                .param("attestation", attestation == null ? null : attestation.getBytes())
                .param("count", credential.getSignatureCount())
                .param(
                        "transports",
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("backupEligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param("label", credential.getLabel())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        database.sql("delete from account.passkey where credential = :id")
                .param("id", id.getBytes())
                .update();
    }
}
