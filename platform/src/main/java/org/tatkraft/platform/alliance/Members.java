package org.tatkraft.platform.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.Membership;
import org.tatkraft.platform.account.Memberships;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.Word;

/** Who has which role in which alliance. */
@Component
public class Members implements Memberships {

    private final JdbcClient database;

    Members(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Membership> of(UUID person) {
        return database.sql(
                        """
                        select alliance.slug, alliance.name, role, organisation.name as organisation
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
                                        : LocalizedText.parse(row.getString("organisation"))))
                .list();
    }

    /**
     * Gives a person a role from today on.
     *
     * @param organisation the partner for whom a delegate speaks; {@code null} in other roles
     * @param until the last day; {@code null} for as long as nobody ends it
     */
    public void add(
            UUID alliance,
            UUID person,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate until) {
        database.sql(
                        """
                        insert into alliance.membership
                            (alliance_id, person_id, role, organisation_id, since, until)
                        values (:alliance, :person, :role, :organisation, current_date, :until)
                        """)
                .param("alliance", alliance)
                .param("person", person)
                .param("role", role.word())
                .param("organisation", organisation)
                .param("until", until)
                .update();
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
