package org.tatkraft.platform.account.openid;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;

/**
 * Which person is who at the issuer. A person is found by a verified mail address once, and stays
 * who they are there: an address that changes locks nobody out, and an address that somebody else
 * gets later does not lead to the account of the one before.
 */
@Component
public class Identities {

    private final JdbcClient database;
    private final People people;

    Identities(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** The person for whom the issuer vouches; nobody if there is no such person here. */
    @Transactional
    Optional<UUID> person(Vouched vouched) {
        return known(vouched).or(() -> vouched.verified() ? met(vouched) : Optional.empty());
    }

    private Optional<UUID> known(Vouched vouched) {
        return database.sql(
                        """
                        update account.identity set last_used_at = now()
                        from account.person
                        where issuer = :issuer and subject = :subject
                            and person.id = identity.person_id and person.deleted_at is null
                        returning person_id
                        """)
                .param("issuer", vouched.issuer())
                .param("subject", vouched.subject())
                .query(UUID.class)
                .optional();
    }

    /** Nobody, if the person with this address is already somebody else at the issuer. */
    private Optional<UUID> met(Vouched vouched) {
        return people.withMail(vouched.mail())
                .filter(person ->
                        database.sql(
                                                """
                                                insert into account.identity
                                                    (issuer, subject, person_id)
                                                values (:issuer, :subject, :person)
                                                on conflict do nothing
                                                """)
                                        .param("issuer", vouched.issuer())
                                        .param("subject", vouched.subject())
                                        .param("person", person.id())
                                        .update()
                                > 0)
                .map(Person::id);
    }

    /** Whether a person has signed in with an issuer. */
    public boolean isKnown(UUID person) {
        return database.sql(
                        "select exists (select from account.identity where person_id = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Forgets who a person is at providers. */
    public void forget(UUID person) {
        database.sql("delete from account.identity where person_id = :person")
                .param("person", person)
                .update();
    }
}
