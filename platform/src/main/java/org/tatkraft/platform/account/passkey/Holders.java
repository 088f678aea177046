package org.tatkraft.platform.account.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;

/**
 * People as their devices know them: by a handle that says nothing, with the name and the address
 * that the device shows when it asks which passkey to use.
 */
@Component
class Holders implements PublicKeyCredentialUserEntityRepository {

    private static final int BYTES = 2 * Long.BYTES;

    private final People people;

    Holders(People people) {
        this.people = people;
    }

    /** The handle of a person. */
    static Bytes handle(UUID person) {
        return new Bytes(
                ByteBuffer.allocate(BYTES)
                        .putLong(person.getMostSignificantBits())
                        .putLong(person.getLeastSignificantBits())
                        .array());
    }

    /** The person with a handle. */
    static UUID person(Bytes handle) {
        ByteBuffer bits = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bits.getLong(), bits.getLong());
    }

    static PublicKeyCredentialUserEntity holder(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(person.id()))
                .name(person.mail())
                .displayName(person.calling())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return people.find(person(handle)).map(Holders::holder).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String mail) {
        Optional<Person> known = people.withMail(mail);
        return known.map(Holders::holder).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("People are added by those who invite them");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("People delete themselves in their account");
    }
}
