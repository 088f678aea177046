package org.tatkraft.platform.governance;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of an alliance. */
@Component
public class Bodies {

    private static final TypeReference<List<Body.Member>> MEMBERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    Bodies(JdbcClient database) {
        this.database = database;
    }

    /** All bodies of an alliance, in their order. */
    public List<Body> of(UUID alliance) {
        return database.sql(
                        """
                        select slug, name, kind, summary, decision_rule, (
                            select coalesce(jsonb_agg(jsonb_build_object(
                                'slug', organisation.slug, 'name', organisation.name)
                                order by member.position), '[]')
                            from governance.member
                            join alliance.organisation on organisation.id = member.organisation_id
                                and organisation.archived_at is null
                            where member.body_id = body.id) as members
                        from governance.body
                        where alliance_id = :alliance and archived_at is null
                        order by position, slug
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        new Body(
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("name")),
                                row.getString("kind"),
                                LocalizedText.parse(row.getString("summary")),
                                LocalizedText.parse(row.getString("decision_rule")),
                                json.readValue(row.getString("members"), MEMBERS)))
                .list();
    }
}
