package org.tatkraft.platform.alliance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.Membership;
import org.tatkraft.platform.account.Memberships;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.journal.Journal;
import org.tatkraft.platform.journal.Journal.Happening;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.Word;

/** Who has which role in which alliance. */
@Component
public class Members implements Memberships {

    private static final String MEMBERSHIP = "membership";
    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::word).toArray(String[]::new);

    private final JdbcClient database;
    private final Journal journal;

    Members(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public List<Membership> of(UUID person) {
        return database.sql(
                        """
                        select alliance.slug, alliance.name, role, organisation.name as organisation,
                            coalesce(organisation.slug, '') as partner
                        from alliance.membership
                        join alliance.alliance on alliance.id = alliance_id
                            and alliance.archived_at is null
                        left join alliance.organisation on organisation.id = organisation_id
                        where person_id = :person and membership.since <= current_date
                            and (until is null or until >= current_date)
                        order by alliance.position, alliance.slug, role
                        """)
                .param("person", person)
                .query((row, number) ->
                        new Membership(
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("name")),
                                Word.of(Role.class, row.getString("role")),
                                row.getString("organisation") == null
                                        ? LocalizedText.empty()
                                        : LocalizedText.parse(row.getString("organisation")),
                                row.getString("partner")))
                .list();
    }

    /**
     * Gives a person a role from today on.
     *
     * @param organisation the partner for whom a delegate speaks; {@code null} in other roles
     * @param until the last day; {@code null} for as long as nobody ends it
     */
    @Transactional
    public void add(
            UUID alliance,
            UUID person,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into alliance.membership
                            (id, alliance_id, person_id, role, organisation_id, since, until)
                        values (:id, :alliance, :person, :role, :organisation, current_date, :until)
                        """)
                .param("id", id)
                .param("alliance", alliance)
                .param("person", person)
                .param("role", role.word())
                .param("organisation", organisation)
                .param("until", until)
                .update();
        var given = new HashMap<String, @Nullable Object>();
        given.put("person", person.toString());
        given.put("role", role.word());
        given.put("organisation", organisation == null ? null : organisation.toString());
        given.put("until", until == null ? null : until.toString());
        journal.record(new Happening(alliance, id, MEMBERSHIP, "created", Map.of(), given));
    }

    /** Everybody who has a role in an alliance or will have one, by role and name. */
    public List<Member> in(UUID alliance) {
        return database.sql(
                        """
                        select membership.id, person_id, person.name, person.mail, role,
                            organisation.name as organisation, membership.since, until
                        from alliance.membership
                        join account.person on person.id = person_id and deleted_at is null
                        left join alliance.organisation on organisation.id = organisation_id
                        where membership.alliance_id = :alliance
                            and (until is null or until >= current_date)
                        order by array_position(:roles, role), person.name, person.mail
                        """)
                .param("alliance", alliance)
                .param("roles", ROLES)
                .query((row, number) ->
                        new Member(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                row.getString("mail"),
                                Word.of(Role.class, row.getString("role")),
                                row.getString("organisation") == null
                                        ? LocalizedText.empty()
                                        : LocalizedText.parse(row.getString("organisation")),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class)))
                .list();
    }

    /**
     * Sets or lifts the last day of a role.
     *
     * @param until the last day, yesterday to end it at once; {@code null} for as long as nobody
     *     ends it
     * @return whether the alliance has such a membership that has not ended yet
     * @throws LastCoordination if nobody would coordinate the alliance for good any more
     */
    @Transactional
    public boolean limit(UUID alliance, UUID membership, @Nullable LocalDate until) {
        // Two who end each other's role at the same time must not both succeed.
        database.sql("select from alliance.alliance where id = :alliance for update")
                .param("alliance", alliance)
                .query((row, number) -> number)
                .list();
        int changed =
                database.sql(
                                """
                                update alliance.membership
                                set until = :until, since = least(since, coalesce(:until, since))
                                where id = :membership and alliance_id = :alliance
                                    and (until is null or until >= current_date)
                                """)
                        .param("until", until)
                        .param("membership", membership)
                        .param("alliance", alliance)
                        .update();
        boolean somebodyIsLeft =
                database.sql(
                                """
                                select exists (select from alliance.membership
                                    where alliance_id = :alliance and role = :role
                                        and until is null)
                                """)
                        .param("alliance", alliance)
                        .param("role", Role.COORDINATION.word())
                        .query(Boolean.class)
                        .single();
        if (changed > 0 && !somebodyIsLeft) {
            throw new LastCoordination();
        }
        if (changed > 0) {
            journal.record(
                    new Happening(
                            alliance,
                            membership,
                            MEMBERSHIP,
                            "limited",
                            Map.of(),
                            Map.of("until", until == null ? "" : until.toString())));
        }
        return changed > 0;
    }

    /**
     * Gives somebody another role instead of the one they have, from today on; with the same role,
     * only its last day changes.
     *
     * @param organisation the partner for whom a delegate speaks; {@code null} in other roles
     * @param until the last day; {@code null} for as long as nobody ends it
     * @return whether the alliance has such a membership
     * @throws LastCoordination if nobody would coordinate the alliance for good any more
     */
    @Transactional
    public boolean change(
            UUID alliance,
            UUID membership,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate until) {
        Optional<Held> held = held(alliance, membership);
        if (held.isEmpty()) {
            return false;
        }
        boolean same =
                held.get().role() == role
                        && Objects.equals(held.get().organisation(), organisation);
        if (same) {
            return limit(alliance, membership, until);
        }
        add(alliance, held.get().person(), role, organisation, until);
        return limit(alliance, membership, LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    private record Held(UUID person, Role role, @Nullable UUID organisation) {}

    private Optional<Held> held(UUID alliance, UUID membership) {
        return database.sql(
                        """
                        select person_id, role, organisation_id from alliance.membership
                        where alliance_id = :alliance and id = :membership
                            and (until is null or until >= current_date)
                        """)
                .param("alliance", alliance)
                .param("membership", membership)
                .query((row, number) ->
                        new Held(
                                row.getObject("person_id", UUID.class),
                                Word.of(Role.class, row.getString("role")),
                                row.getObject("organisation_id", UUID.class)))
                .optional();
    }

    /** Whether an alliance has or had such a membership. */
    public boolean hasHad(UUID alliance, UUID membership) {
        return database.sql(
                        """
                        select exists (select from alliance.membership
                            where alliance_id = :alliance and id = :membership)
                        """)
                .param("alliance", alliance)
                .param("membership", membership)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who has this role in an alliance today. */
    public List<UUID> having(UUID alliance, Role role) {
        return database.sql(
                        """
                        select distinct person_id from alliance.membership
                        where alliance_id = :alliance and role = :role and since <= current_date
                            and (until is null or until >= current_date)
                        """)
                .param("alliance", alliance)
                .param("role", role.word())
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }
}
