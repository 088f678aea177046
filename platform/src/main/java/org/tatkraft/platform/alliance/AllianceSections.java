package org.tatkraft.platform.alliance;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.FileSection;
import org.tatkraft.platform.alliance.file.FileTable;

/** What the alliance file says of groups and organisations. */
@Configuration(proxyBeanMethods = false)
class AllianceSections {

    @Bean
    FileSection<GroupEntry> groupSection(FileTable.Factory tables) {
        return new FileSection<>(
                "stakeholderGroups",
                10,
                GroupEntry.class,
                "partners",
                "The groups that the organisations belong to; a body decides by consensus only if all"
                        + " of them are represented.",
                tables.named("alliance.stakeholder_group"),
                """
                select jsonb_build_object('id', slug, 'name', name)::text
                from entry order by position, slug
                """,
                List.of(
                        """
                        insert into alliance.stakeholder_group (alliance_id, slug, name)
                        select :alliance, id, name
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, name jsonb)
                        on conflict (alliance_id, slug) do update
                        set name = excluded.name, changed_at = now(), archived_at = null
                        """));
    }

    @Bean
    FileSection<OrganisationEntry> organisationSection(FileTable.Factory tables) {
        return new FileSection<>(
                "organisations",
                20,
                OrganisationEntry.class,
                "partners/{id}",
                "The organisations that take part: partners, supporters, employers, training"
                        + " providers.",
                tables.named("alliance.organisation"),
                """
                select jsonb_build_object('id', organisation.slug, 'formerly', array(
                        select former.slug from thread.former_address former
                        where former.thing = organisation.id order by 1),
                    'name', organisation.name, 'shortName', short_name,
                    'group', coalesce(stakeholder_group.slug, ''), 'roles', roles, 'since', since,
                    'summary', summary, 'web', web, 'place', place)::text
                from entry organisation
                left join alliance.stakeholder_group
                    on stakeholder_group.id = organisation.stakeholder_group_id
                order by organisation.position, organisation.slug
                """,
                List.of(
                        """
                        insert into alliance.organisation (alliance_id, slug, name, short_name, summary,
                            stakeholder_group_id, roles, since, web, place)
                        select :alliance, entry.id, entry.name, "shortName", summary,
                            stakeholder_group.id, roles, since, web, place
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, name jsonb,
                            "shortName" text, "group" text, roles text[], since text,
                            summary jsonb, web text, place text)
                        left join alliance.stakeholder_group
                            on stakeholder_group.alliance_id = :alliance
                            and stakeholder_group.slug = entry."group"
                        on conflict (alliance_id, slug) do update set name = excluded.name,
                            short_name = excluded.short_name, summary = excluded.summary,
                            stakeholder_group_id = excluded.stakeholder_group_id,
                            roles = excluded.roles, since = excluded.since, web = excluded.web,
                            place = excluded.place, changed_at = now(), archived_at = null
                        """));
    }
}
