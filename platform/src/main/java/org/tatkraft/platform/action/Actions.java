package org.tatkraft.platform.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The actions of alliances. */
@Component
public class Actions {

    private static final TypeReference<List<Action.Contribution>> CONTRIBUTIONS =
            new TypeReference<>() {};
    private static final TypeReference<List<Action.EffectIndicator>> INDICATORS =
            new TypeReference<>() {};

    private static final String CARD =
            """
            action.id, action.slug, action.title, action.summary, purposes, format, target_groups,
            status, action.since, until, flagship
            """;

    /**
     * Each facet's own condition as a column, so that the list asks for all of them and the count
     * of a facet for all but its own.
     */
    private static final String MATCHING =
            """
            with wanted as (
                select cast(:purposes as text[]) as purposes,
                    cast(:fields as text[]) as fields,
                    array(select id from strategy.field
                        where alliance_id = :alliance and slug = any(:fields)) as field_ids,
                    cast(:targetGroups as text[]) as target_groups,
                    cast(:formats as text[]) as formats,
                    cast(:statuses as text[]) as statuses,
                    cast(:years as int[]) as years),
            matching as materialized (
                select action.id, action.slug, action.position, action.flagship, action.purposes,
                    action.fields, action.target_groups, action.format, action.status, action.years,
                    (wanted.purposes = '{}' or action.purposes && wanted.purposes) as in_purpose,
                    (wanted.fields = '{}' or action.fields && field_ids) as in_field,
                    (wanted.target_groups = '{}'
                        or action.target_groups && wanted.target_groups) as in_target_group,
                    (formats = '{}' or format = any(formats)) as in_format,
                    (statuses = '{}' or status = any(statuses)) as in_status,
                    (wanted.years = '{}' or action.years && wanted.years) as in_year,
                    array_position(cast(:found as uuid[]), id) as place
                from action.action, wanted
                where alliance_id = :alliance and archived_at is null
                    and (not :searched or id = any(:found)))
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    Actions(JdbcClient database) {
        this.database = database;
    }

    /** A page of the actions that pass a filter: what was searched by relevance, else in order. */
    public List<ActionCard> matching(UUID alliance, ActionFilter filter, int most, int from) {
        return filtered(
                        MATCHING
                                + """
                                , page as (
                                    select id, row_number() over (
                                        order by place nulls last, flagship desc, position, slug)
                                        as nth
                                    from matching
                                    where in_purpose and in_field and in_target_group and in_format
                                        and in_status and in_year
                                    order by nth limit :most offset :from)
                                select\s
                                """
                                + CARD
                                + """
                                from page join action.action on action.id = page.id order by nth
                                """,
                        alliance,
                        filter)
                .param("most", most)
                .param("from", from)
                .query((row, number) -> card(row))
                .list();
    }

    /** How many actions each value of each facet would leave, and under {@code all} how many do. */
    public Facets facets(UUID alliance, ActionFilter filter) {
        var counts = new LinkedHashMap<String, List<Facets.Count>>();
        filtered(
                        MATCHING
                                + """
                                select 'all' as facet, '' as value, count(*)::int as number from matching
                                where in_purpose and in_field and in_target_group and in_format
                                    and in_status and in_year
                                union all
                                select 'purpose', value, count(*) from matching, unnest(purposes) value
                                where in_field and in_target_group and in_format and in_status and in_year
                                group by value
                                union all
                                select 'field', field.slug, count(*) from matching, unnest(fields) value
                                join strategy.field on field.id = value
                                where in_purpose and in_target_group and in_format and in_status
                                    and in_year
                                group by field.slug
                                union all
                                select 'target-group', value, count(*)
                                from matching, unnest(target_groups) value
                                where in_purpose and in_field and in_format and in_status and in_year
                                group by value
                                union all
                                select 'format', format, count(*) from matching
                                where in_purpose and in_field and in_target_group and in_status
                                    and in_year
                                group by format
                                union all
                                select 'status', status, count(*) from matching
                                where in_purpose and in_field and in_target_group and in_format
                                    and in_year
                                group by status
                                union all
                                select 'year', value::text, count(*) from matching, unnest(years) value
                                where in_purpose and in_field and in_target_group and in_format
                                    and in_status
                                group by value
                                """,
                        alliance,
                        filter)
                .query((row, number) ->
                        Map.entry(
                                row.getString("facet"),
                                new Facets.Count(row.getString("value"), row.getInt("number"))))
                .list()
                .forEach(entry ->
                        counts.computeIfAbsent(entry.getKey(), absent -> new ArrayList<>())
                                .add(entry.getValue()));
        return new Facets(counts);
    }

    /**
     * How many actions there are.
     *
     * @param all all of them
     * @param keep how many keep skilled workers in the region
     * @param train how many train new ones
     * @param attract how many attract them from outside
     */
    public record Numbers(int all, int keep, int train, int attract) {}

    /** How many actions an alliance has, and for what. */
    public Numbers numbers(UUID alliance) {
        return database.sql(
                        """
                        select count(*)::int as total,
                            count(*) filter (where 'keep' = any(purposes))::int as keep,
                            count(*) filter (where 'train' = any(purposes))::int as train,
                            count(*) filter (where 'attract' = any(purposes))::int as attract
                        from action.action where alliance_id = :alliance and archived_at is null
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        new Numbers(
                                row.getInt("total"),
                                row.getInt("keep"),
                                row.getInt("train"),
                                row.getInt("attract")))
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID alliance, ActionFilter filter) {
        return database.sql(sql)
                .param("alliance", alliance)
                .param("purposes", texts(filter.purposes()))
                .param("fields", texts(filter.fields()))
                .param("targetGroups", texts(filter.targetGroups()))
                .param("formats", texts(filter.formats()))
                .param("statuses", texts(filter.statuses()))
                .param("years", filter.years().toArray(Integer[]::new))
                .param("found", filter.found().toArray(UUID[]::new))
                .param("searched", filter.searched());
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** The action with this part of the address. */
    public Optional<Action> named(UUID alliance, String slug) {
        return database.sql(
                        "select "
                                + CARD
                                + """
                                , description, prospects, source, lead.slug as lead_slug,
                                lead.name as lead_name, (
                                    select coalesce(jsonb_agg(jsonb_build_object(
                                        'partner', jsonb_build_object('slug', organisation.slug,
                                            'name', organisation.name),
                                        'kind', coalesce(kind, ''), 'text', contribution.description)
                                        order by contribution.position), '[]')
                                    from action.contribution
                                    join alliance.organisation
                                        on organisation.id = contribution.organisation_id
                                        and organisation.archived_at is null
                                    where contribution.action_id = action.id) as contributions, (
                                    select coalesce(jsonb_agg(jsonb_build_object(
                                        'title', indicator.title, 'step', step, 'unit', unit,
                                        'baseline', baseline, 'baselineDate', baseline_date,
                                        'target', target, 'targetDate', target_date,
                                        'source', indicator.source) order by indicator.position), '[]')
                                    from action.effect_indicator indicator
                                    where indicator.action_id = action.id) as indicators
                                from action.action
                                left join alliance.organisation lead on lead.id = action.lead_id
                                    and lead.archived_at is null
                                where action.alliance_id = :alliance and action.slug = :slug
                                    and action.archived_at is null
                                """)
                .param("alliance", alliance)
                .param("slug", slug)
                .query((row, number) -> {
                    String lead = row.getString("lead_slug");
                    return new Action(
                            card(row),
                            LocalizedText.parse(row.getString("description")),
                            LocalizedText.parse(row.getString("prospects")),
                            LocalizedText.parse(row.getString("source")),
                            lead == null
                                    ? null
                                    : new Action.Partner(
                                            lead, LocalizedText.parse(row.getString("lead_name"))),
                            json.readValue(row.getString("contributions"), CONTRIBUTIONS),
                            json.readValue(row.getString("indicators"), INDICATORS));
                })
                .optional();
    }

    static ActionCard card(ResultSet row) throws SQLException {
        return new ActionCard(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                LocalizedText.parse(row.getString("title")),
                LocalizedText.parse(row.getString("summary")),
                List.of((String[]) row.getArray("purposes").getArray()),
                row.getString("format"),
                List.of((String[]) row.getArray("target_groups").getArray()),
                row.getString("status"),
                PartialDate.parseIfThere(row.getString("since")),
                PartialDate.parseIfThere(row.getString("until")),
                row.getBoolean("flagship"));
    }
}
