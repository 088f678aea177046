package org.tatkraft.platform.action;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.FileSection;
import org.tatkraft.platform.alliance.file.FileTable;

/** What the alliance file says of actions. */
@Configuration(proxyBeanMethods = false)
class ActionSections {

    private static final String SELECT =
            """
            select cast(jsonb_build_object('id', action.slug, 'formerly', array(
                    select former.slug from thread.former_address former
                    where former.thing = action.id order by 1),
                'title', title, 'summary', action.summary, 'description', description,
                'picture', picture,
                'purposes', purposes, 'format', format, 'targetGroups', target_groups,
                'status', status, 'since', action.since, 'until', until,
                'fields', array(
                    select field.slug from unnest(fields) with ordinality as named(id, nth)
                    join strategy.field on field.id = named.id order by nth),
                'priorities', array(
                    select priority.slug
                    from unnest(priorities) with ordinality as named(id, nth)
                    join strategy.priority on priority.id = named.id order by nth),
                'topics', array(
                    select topic.slug from unnest(topics) with ordinality as named(id, nth)
                    join strategy.topic on topic.id = named.id order by nth))
                || jsonb_build_object(
                'evidence', array(
                    select figure.slug from action.figure of_action
                    join barometer.figure on figure.id = of_action.figure_id
                    where of_action.action_id = action.id and of_action.relation = 'evidence'
                    order by of_action.position),
                'results', array(
                    select figure.slug from action.figure of_action
                    join barometer.figure on figure.id = of_action.figure_id
                    where of_action.action_id = action.id and of_action.relation = 'result'
                    order by of_action.position),
                'lead', coalesce(lead.slug, ''),
                'contributions', (
                    select coalesce(jsonb_agg(jsonb_build_object('organisation', organisation.slug,
                        'kind', contribution.kind, 'text', contribution.description)
                        order by contribution.position), '[]')
                    from action.contribution
                    join alliance.organisation on organisation.id = contribution.organisation_id
                    where contribution.action_id = action.id),
                'indicators', (
                    select coalesce(jsonb_agg(jsonb_build_object('title', indicator.title,
                        'step', step, 'unit', unit, 'baseline', baseline,
                        'baselineDate', baseline_date, 'target', target,
                        'targetDate', target_date, 'source', indicator.source)
                        order by indicator.position), '[]')
                    from action.effect_indicator indicator where indicator.action_id = action.id),
                'prospects', prospects, 'source', action.source, 'flagship', flagship) as text)
            from entry action
            left join alliance.organisation lead on lead.id = action.lead_id
            order by action.position, action.slug
            """;

    private static final String PUT =
            """
            insert into action.action (alliance_id, slug, title, summary, description, picture, purposes,
                format, target_groups, status, since, until, years, lead_id, fields, priorities,
                topics, prospects, source, flagship)
            select :alliance, entry.id, title, entry.summary, description, entry.picture, purposes, format,
                "targetGroups", status, entry.since, entry.until,
                array(select generate_series(left(entry.since, 4)::int,
                    least(left(coalesce(entry.until, entry.since), 4)::int,
                        left(entry.since, 4)::int + 50))),
                lead.id,
                array(
                    select field.id from unnest(entry.fields) with ordinality as named(slug, nth)
                    join strategy.field on field.alliance_id = :alliance
                        and field.slug = named.slug order by nth),
                array(
                    select priority.id
                    from unnest(entry.priorities) with ordinality as named(slug, nth)
                    join strategy.priority on priority.alliance_id = :alliance
                        and priority.slug = named.slug order by nth),
                array(
                    select topic.id from unnest(entry.topics) with ordinality as named(slug, nth)
                    join strategy.topic on topic.alliance_id = :alliance
                        and topic.slug = named.slug order by nth),
                prospects, source, flagship
            from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, title jsonb,
                summary jsonb, description jsonb, picture jsonb, purposes text[], format text,
                "targetGroups" text[], status text, since text, until text, fields text[],
                priorities text[], topics text[], lead text, prospects jsonb, source jsonb,
                flagship boolean)
            left join alliance.organisation lead on lead.alliance_id = :alliance
                and lead.slug = entry.lead
            on conflict (alliance_id, slug) do update set title = excluded.title,
                summary = excluded.summary, description = excluded.description,
                picture = excluded.picture, purposes = excluded.purposes, format = excluded.format,
                target_groups = excluded.target_groups, status = excluded.status,
                since = excluded.since, until = excluded.until, years = excluded.years,
                lead_id = excluded.lead_id, fields = excluded.fields,
                priorities = excluded.priorities, topics = excluded.topics,
                prospects = excluded.prospects, source = excluded.source,
                flagship = excluded.flagship, changed_at = now(), archived_at = null
            """;

    private static final String PUT_CONTRIBUTIONS =
            """
            insert into action.contribution (action_id, position, organisation_id, kind, description)
            select action.id, nth, organisation.id, value ->> 'kind', value -> 'text'
            from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, contributions jsonb)
            cross join jsonb_array_elements(contributions) with ordinality as given(value, nth)
            join action.action on action.alliance_id = :alliance and action.slug = entry.id
            join alliance.organisation on organisation.alliance_id = :alliance
                and organisation.slug = value ->> 'organisation'
            """;

    private static final String PUT_INDICATORS =
            """
            insert into action.effect_indicator (action_id, position, title, step, unit, baseline,
                baseline_date, target, target_date, source)
            select action.id, nth, value -> 'title', (value ->> 'step')::int, value -> 'unit',
                (value ->> 'baseline')::double precision, value ->> 'baselineDate',
                (value ->> 'target')::double precision, value ->> 'targetDate', value -> 'source'
            from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, indicators jsonb)
            cross join jsonb_array_elements(indicators) with ordinality as given(value, nth)
            join action.action on action.alliance_id = :alliance and action.slug = entry.id
            """;

    private static final String PUT_FIGURES =
            """
            insert into action.figure (action_id, relation, figure_id, position)
            select action.id, relation, figure.id, min(nth)
            from jsonb_to_recordset(cast(:entries as jsonb))
                as entry(id text, evidence text[], results text[])
            cross join lateral (
                select 'evidence' as relation, slug, nth
                from unnest(evidence) with ordinality as named(slug, nth)
                union all
                select 'result', slug, nth
                from unnest(results) with ordinality as named(slug, nth)) as named
            join action.action on action.alliance_id = :alliance and action.slug = entry.id
            join barometer.figure on figure.alliance_id = :alliance and figure.slug = named.slug
            group by action.id, relation, figure.id
            """;

    @Bean
    FileSection<ActionEntry> actionSection(FileTable.Factory tables) {
        return new FileSection<>(
                "actions",
                60,
                ActionEntry.class,
                "actions/{id}",
                "What the alliance does. An action hangs on fields, priorities and topics as far as"
                        + " the alliance has them.",
                tables.named("action.action"),
                SELECT,
                List.of(
                        PUT,
                        clear("contribution"),
                        PUT_CONTRIBUTIONS,
                        clear("effect_indicator"),
                        PUT_INDICATORS,
                        clear("figure"),
                        PUT_FIGURES));
    }

    /** Empties a table of parts for the actions that are written anew. */
    private static String clear(String parts) {
        return """
        delete from action.%1$s using action.action,
            jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text)
        where %1$s.action_id = action.id and action.alliance_id = :alliance
            and action.slug = entry.id
        """
                .formatted(parts);
    }
}
