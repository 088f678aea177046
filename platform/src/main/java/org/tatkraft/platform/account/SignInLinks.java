package org.tatkraft.platform.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.site.Digests;

/** Links that sign somebody in, once and for a short time. */
@Component
public class SignInLinks {

    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofMinutes(15);

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient database;
    private final People people;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    SignInLinks(JdbcClient database, People people, ApplicationEventPublisher events) {
        this.database = database;
        this.people = people;
        this.events = events;
    }

    /**
     * Who a link signs in, and where it leads.
     *
     * @param person the person
     * @param next the path that was wanted
     */
    public record Redeemed(UUID person, String next) {}

    /**
     * Makes a link and has it sent, if somebody has this address; does the same work if nobody has.
     *
     * @param site scheme, host and language of the addresses, such as {@code
     *     https://example.org/de}
     * @param next the path to which it leads
     */
    @Transactional
    public void ask(String mail, String site, String next) {
        Optional<Person> known = people.withMail(mail);
        String token = make(known.map(Person::id).orElse(null), next);
        known.ifPresent(person ->
                events.publishEvent(new SignInLinkMade(person, site + "/sign-in/" + token, VALID)));
    }

    /**
     * Makes a link without sending it.
     *
     * @return what stands behind {@code /sign-in/} in its address
     */
    @Transactional
    public String make(@Nullable UUID person, String next) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql(
                        """
                        insert into account.sign_in_link (digest, person_id, next, expires_at)
                        values (:digest, :person, :next, now() + make_interval(secs => :seconds))
                        """)
                .param("digest", digest(token))
                .param("person", person)
                .param("next", next)
                .param("seconds", VALID.toSeconds())
                .update();
        return token;
    }

    /** Uses a link up; nobody if it is unknown, used or too old. */
    @Transactional
    public Optional<Redeemed> redeem(String token) {
        return database.sql(
                        """
                        update account.sign_in_link link set used_at = now()
                        from account.person
                        where digest = :digest and used_at is null and expires_at > now()
                            and person.id = link.person_id and person.deleted_at is null
                        returning person_id, next
                        """)
                .param("digest", digest(token))
                .query((row, number) ->
                        new Redeemed(row.getObject("person_id", UUID.class), row.getString("next")))
                .optional();
    }

    private static byte[] digest(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes links that cannot be used any more; harmless if several instances do it. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void deleteOld() {
        database.sql("delete from account.sign_in_link where expires_at < now() - interval '1 day'")
                .update();
    }
}
