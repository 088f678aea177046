package org.tatkraft.platform.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the account itself: address, name, ways to sign in, sessions. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountData implements PersonalData {

    private final JdbcClient database;

    AccountData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(UUID person) {
        return database.sql(
                        """
                        select id, mail, name, language, operator, created_at as "since",
                            array(select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                                from account.sign_in_link where person_id = person.id
                                order by created_at)::text as "links asked for",
                            array(select label || ', ' || created_at::date
                                    || coalesce(', last used ' || last_used_at::date, '')
                                from account.passkey where person_id = person.id
                                order by created_at)::text as passkeys,
                            array(select issuer || ', ' || subject || ', ' || created_at::date
                                from account.identity where person_id = person.id
                                order by issuer)::text as identities,
                            (select count(*) from account.session
                                where principal_name = person.id::text) as sessions
                        from account.person where id = :person
                        """)
                .param("person", person)
                .query()
                .listOfRows();
    }

    @Override
    public void delete(UUID person) {
        database.sql("delete from account.sign_in_link where person_id = :person")
                .param("person", person)
                .update();
        database.sql("delete from account.identity where person_id = :person")
                .param("person", person)
                .update();
        database.sql("delete from account.passkey where person_id = :person")
                .param("person", person)
                .update();
        database.sql("delete from account.passkey_challenge where person_id = :person")
                .param("person", person)
                .update();
        database.sql("delete from account.session where principal_name = :person")
                .param("person", person.toString())
                .update();
    }
}
