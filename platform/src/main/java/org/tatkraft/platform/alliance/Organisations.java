package org.tatkraft.platform.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.shared.Thing;
import org.tatkraft.platform.shared.ThingKind;
import org.tatkraft.platform.shared.ThingSource;
import org.tatkraft.platform.shared.Word;

/** The organisations of an alliance. */
@Component
public class Organisations implements ThingSource {

    /** Organisations as things: they are listed as partners. */
    public static final ThingKind KIND =
            new ThingKind("organisation", "partners", Stage.CONTRIBUTE);

    private static final String SELECT =
            """
            select organisation.id, organisation.slug, organisation.name, short_name, summary,
                coalesce(stakeholder_group.name, '{}') as group_name,
                array_to_string(roles, ' ') as roles, since, web, place
            from alliance.organisation
            left join alliance.stakeholder_group
                on stakeholder_group.id = organisation.stakeholder_group_id
            where organisation.alliance_id = :alliance and organisation.archived_at is null
            """;

    private final JdbcClient database;

    Organisations(JdbcClient database) {
        this.database = database;
    }

    /** All organisations of an alliance, by stakeholder group in their order. */
    public List<Organisation> of(UUID alliance) {
        return database.sql(
                        SELECT
                                + " order by stakeholder_group.position nulls last,"
                                + " organisation.position, organisation.slug")
                .param("alliance", alliance)
                .query((row, number) -> organisation(row))
                .list();
    }

    /** The organisation with this part of the address. */
    public Optional<Organisation> named(UUID alliance, String slug) {
        return database.sql(SELECT + " and organisation.slug = :slug")
                .param("alliance", alliance)
                .param("slug", slug)
                .query((row, number) -> organisation(row))
                .optional();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                LocalizedText.parse(row.getString("name")),
                row.getString("short_name"),
                LocalizedText.parse(row.getString("summary")),
                LocalizedText.parse(row.getString("group_name")),
                Word.list(row.getString("roles")),
                PartialDate.parseIfThere(row.getString("since")),
                row.getString("web"),
                row.getString("place"));
    }

    @Override
    public ThingKind kind() {
        return KIND;
    }

    @Override
    public List<Thing> things(UUID alliance) {
        return of(alliance).stream()
                .map(each ->
                        new Thing(
                                each.id(),
                                KIND,
                                each.slug(),
                                each.name(),
                                each.summary(),
                                each.group(),
                                String.join(" ", each.roles()),
                                each.since(),
                                List.of(),
                                List.of()))
                .toList();
    }
}
