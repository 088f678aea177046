package org.tatkraft.platform.strategy;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.FileSection;
import org.tatkraft.platform.alliance.file.FileTable;

/** What the alliance file says of the strategy. */
@Configuration(proxyBeanMethods = false)
class StrategySections {

    @Bean
    FileSection<PeriodEntry> periodSection(FileTable.Factory tables) {
        return new FileSection<>(
                "periods",
                50,
                PeriodEntry.class,
                "strategy",
                "The periods for which the alliance was recognised or has planned.",
                tables.named("strategy.period"),
                """
                select jsonb_build_object('id', slug, 'title', title, 'from', begins, 'to', ends,
                    'summary', summary)::text
                from entry order by position, slug
                """,
                List.of(
                        """
                        insert into strategy.period (alliance_id, slug, title, begins, ends, summary)
                        select :alliance, id, title, "from", "to", summary
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, "from" text, "to" text, summary jsonb)
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            begins = excluded.begins, ends = excluded.ends,
                            summary = excluded.summary, changed_at = now(), archived_at = null
                        """));
    }

    @Bean
    FileSection<ElementEntry> fieldSection(FileTable.Factory tables) {
        return elements(tables, "fields", 51, "strategy.field", "The fields of action.");
    }

    @Bean
    FileSection<ElementEntry> prioritySection(FileTable.Factory tables) {
        return elements(tables, "priorities", 52, "strategy.priority", "The priorities.");
    }

    private static FileSection<ElementEntry> elements(
            FileTable.Factory tables, String key, int place, String table, String meaning) {
        return new FileSection<>(
                key,
                place,
                ElementEntry.class,
                key + "/{id}",
                meaning,
                tables.named(table),
                """
                select jsonb_build_object('id', slug, 'formerly', array(
                        select former.slug from thread.former_address former
                        where former.thing = element.id order by 1),
                    'title', title, 'summary', summary, 'description', description)::text
                from entry element order by position, slug
                """,
                List.of(
                        """
                        insert into %s (alliance_id, slug, title, summary, description)
                        select :alliance, id, title, summary, description
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, summary jsonb, description jsonb)
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            summary = excluded.summary, description = excluded.description,
                            changed_at = now(), archived_at = null
                        """
                                .formatted(table)));
    }

    @Bean
    FileSection<TopicEntry> topicSection(FileTable.Factory tables) {
        return new FileSection<>(
                "topics",
                53,
                TopicEntry.class,
                "topics/{id}",
                "The topics that the alliance works on.",
                tables.named("strategy.topic"),
                """
                select jsonb_build_object('id', slug, 'formerly', array(
                        select former.slug from thread.former_address former
                        where former.thing = topic.id order by 1),
                    'title', title, 'summary', summary, 'description', description, 'since', since,
                    'fields', array(
                        select field.slug from unnest(fields) with ordinality as named(id, nth)
                        join strategy.field on field.id = named.id order by nth),
                    'priorities', array(
                        select priority.slug
                        from unnest(priorities) with ordinality as named(id, nth)
                        join strategy.priority on priority.id = named.id order by nth),
                    'evidence', array(
                        select figure.slug from strategy.evidence
                        join barometer.figure on figure.id = evidence.figure_id
                        where evidence.topic_id = topic.id order by evidence.position))::text
                from entry topic order by position, slug
                """,
                List.of(
                        """
                        insert into strategy.topic (alliance_id, slug, title, summary, description,
                            since, fields, priorities)
                        select :alliance, entry.id, title, summary, description, since, array(
                                select field.id from unnest(entry.fields)
                                    with ordinality as named(slug, nth)
                                join strategy.field on field.alliance_id = :alliance
                                    and field.slug = named.slug order by nth),
                            array(
                                select priority.id from unnest(entry.priorities)
                                    with ordinality as named(slug, nth)
                                join strategy.priority on priority.alliance_id = :alliance
                                    and priority.slug = named.slug order by nth)
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, summary jsonb, description jsonb, since text,
                            fields text[], priorities text[])
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            summary = excluded.summary, description = excluded.description,
                            since = excluded.since, fields = excluded.fields,
                            priorities = excluded.priorities, changed_at = now(),
                            archived_at = null
                        """,
                        """
                        delete from strategy.evidence using strategy.topic,
                            jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text)
                        where evidence.topic_id = topic.id and topic.alliance_id = :alliance
                            and topic.slug = entry.id
                        """,
                        """
                        insert into strategy.evidence (topic_id, figure_id, position)
                        select topic.id, figure.id, min(nth)
                        from jsonb_to_recordset(cast(:entries as jsonb))
                            as entry(id text, evidence text[])
                        cross join unnest(evidence) with ordinality as named(slug, nth)
                        join strategy.topic on topic.alliance_id = :alliance
                            and topic.slug = entry.id
                        join barometer.figure on figure.alliance_id = :alliance
                            and figure.slug = named.slug
                        group by topic.id, figure.id
                        """));
    }

    @Bean
    FileSection<GoalEntry> goalSection(FileTable.Factory tables) {
        return new FileSection<>(
                "goals",
                54,
                GoalEntry.class,
                "strategy",
                "What the alliance wants to reach.",
                tables.named("strategy.goal"),
                """
                select jsonb_build_object('id', slug, 'title', title, 'summary', summary)::text
                from entry order by position, slug
                """,
                List.of(
                        """
                        insert into strategy.goal (alliance_id, slug, title, summary)
                        select :alliance, id, title, summary
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, summary jsonb)
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            summary = excluded.summary, changed_at = now(), archived_at = null
                        """));
    }
}
