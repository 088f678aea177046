package org.tatkraft.platform.governance;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.FileSection;
import org.tatkraft.platform.alliance.file.FileTable;

/** What the alliance file says of bodies and agreements. */
@Configuration(proxyBeanMethods = false)
class GovernanceSections {

    @Bean
    FileSection<BodyEntry> bodySection(FileTable.Factory tables) {
        return new FileSection<>(
                "bodies",
                30,
                BodyEntry.class,
                "about",
                "The bodies in which the alliance decides and works.",
                tables.named("governance.body"),
                """
                select jsonb_build_object('id', slug, 'name', name, 'kind', kind, 'summary', summary,
                    'decisionRule', decision_rule, 'members', array(
                        select organisation.slug from governance.member
                        join alliance.organisation on organisation.id = member.organisation_id
                        where member.body_id = body.id order by member.position))::text
                from entry body order by position, slug
                """,
                List.of(
                        """
                        insert into governance.body (alliance_id, slug, name, kind, summary,
                            decision_rule)
                        select :alliance, id, name, kind, summary, "decisionRule"
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, name jsonb,
                            kind text, summary jsonb, "decisionRule" jsonb)
                        on conflict (alliance_id, slug) do update set name = excluded.name,
                            kind = excluded.kind, summary = excluded.summary,
                            decision_rule = excluded.decision_rule, changed_at = now(),
                            archived_at = null
                        """,
                        """
                        delete from governance.member using governance.body,
                            jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text)
                        where member.body_id = body.id and body.alliance_id = :alliance
                            and body.slug = entry.id
                        """,
                        """
                        insert into governance.member (body_id, organisation_id, position)
                        select body.id, organisation.id, min(nth)
                        from jsonb_to_recordset(cast(:entries as jsonb))
                            as entry(id text, members text[])
                        cross join unnest(members) with ordinality as named(slug, nth)
                        join governance.body on body.alliance_id = :alliance
                            and body.slug = entry.id
                        join alliance.organisation on organisation.alliance_id = :alliance
                            and organisation.slug = named.slug
                        group by body.id, organisation.id
                        """));
    }

    @Bean
    FileSection<AgreementEntry> agreementSection(FileTable.Factory tables) {
        return new FileSection<>(
                "agreements",
                35,
                AgreementEntry.class,
                "about",
                "The agreements on which the cooperation rests.",
                tables.named("governance.agreement"),
                """
                select jsonb_build_object('id', slug, 'title', title, 'since', since, 'until', until,
                    'summary', summary, 'wording', wording)::text
                from entry order by position, slug
                """,
                List.of(
                        """
                        insert into governance.agreement (alliance_id, slug, title, since, until,
                            summary, wording)
                        select :alliance, id, title, since, until, summary, wording
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, since text, until text, summary jsonb, wording jsonb)
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            since = excluded.since, until = excluded.until,
                            summary = excluded.summary, wording = excluded.wording,
                            changed_at = now(), archived_at = null
                        """));
    }
}
