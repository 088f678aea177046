package org.tatkraft.platform.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;

/** Everybody who may sign in. */
@Component
public class People {

    private static final String PERSON =
            "select id, mail, name, language, operator from account.person where deleted_at is null ";

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getString("name"),
                Language.ofKnown(row.getString("language")),
                row.getBoolean("operator"));
    }

    /** A mail address as it is kept and compared. */
    public static String address(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    /** The person with this identity, unless they were deleted. */
    public Optional<Person> find(UUID id) {
        return database.sql(PERSON + "and id = :id")
                .param("id", id)
                .query((row, number) -> person(row))
                .optional();
    }

    /** The person with this mail address. */
    public Optional<Person> withMail(String mail) {
        return database.sql(PERSON + "and mail = :mail")
                .param("mail", address(mail))
                .query((row, number) -> person(row))
                .optional();
    }

    /** The person with this mail address, who is added if there is nobody yet. */
    public Person known(String mail, String name, Language language) {
        database.sql(
                        """
                        insert into account.person (mail, name, language)
                        values (:mail, :name, :language) on conflict (mail) do nothing
                        """)
                .param("mail", address(mail))
                .param("name", name.strip())
                .param("language", language.code())
                .update();
        return withMail(mail).orElseThrow();
    }

    /** Lets somebody look after the installation. */
    public void makeOperator(UUID id) {
        database.sql("update account.person set operator = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Corrects what somebody is called and in which language they are written to. */
    public void correct(UUID id, String name, Language language) {
        database.sql(
                        """
                        update account.person set name = :name, language = :language
                        where id = :id and deleted_at is null
                        """)
                .param("id", id)
                .param("name", name.strip())
                .param("language", language.code())
                .update();
    }
}
