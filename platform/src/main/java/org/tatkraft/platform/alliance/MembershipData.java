package org.tatkraft.platform.alliance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.PersonalData;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.account.StillNeeded;
import org.tatkraft.platform.shared.LocalizedText;

/** The roles that somebody has and had. */
@Component
class MembershipData implements PersonalData {

    private final JdbcClient database;

    MembershipData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(UUID person) {
        return database.sql(
                        """
                        select alliance.slug as alliance, role, organisation.slug as organisation,
                            membership.since, until
                        from alliance.membership
                        join alliance.alliance on alliance.id = membership.alliance_id
                        left join alliance.organisation on organisation.id = organisation_id
                        where person_id = :person order by membership.since, role
                        """)
                .param("person", person)
                .query()
                .listOfRows();
    }

    /** Who had which role when stays, of a person without a name; what goes on ends. */
    @Override
    public void delete(UUID person) {
        database.sql(
                        """
                        select from alliance.alliance where id in
                            (select alliance_id from alliance.membership where person_id = :person)
                        order by id for update
                        """)
                .param("person", person)
                .query((row, number) -> number)
                .list();
        database.sql(
                        """
                        select name from alliance.alliance
                        where archived_at is null
                            and exists (select from alliance.membership own
                                where own.alliance_id = alliance.id and own.person_id = :person
                                    and own.role = :role and own.until is null)
                            and not exists (select from alliance.membership other
                                where other.alliance_id = alliance.id and other.person_id <> :person
                                    and other.role = :role and other.until is null)
                        limit 1
                        """)
                .param("person", person)
                .param("role", Role.COORDINATION.word())
                .query((row, number) -> LocalizedText.parse(row.getString("name")))
                .optional()
                .ifPresent(alliance -> {
                    throw new StillNeeded(alliance);
                });
        database.sql(
                        """
                        update alliance.membership
                        set until = current_date - 1, since = least(since, current_date - 1)
                        where person_id = :person and (until is null or until >= current_date)
                        """)
                .param("person", person)
                .update();
    }
}
