package org.tatkraft.platform.home;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.FileSection;
import org.tatkraft.platform.alliance.file.FileTable;

/** What the alliance file says of news. */
@Configuration(proxyBeanMethods = false)
class NewsSection {

    @Bean
    FileSection<NewsEntry> newsEntries(FileTable.Factory tables) {
        return new FileSection<>(
                "news",
                70,
                NewsEntry.class,
                "news/{id}",
                "What happened when; what is marked as a milestone is the alliance's history.",
                tables.named("home.news"),
                """
                select jsonb_build_object('id', slug, 'formerly', array(
                        select former.slug from thread.former_address former
                        where former.thing = news.id order by 1),
                    'date', date, 'title', title, 'text', wording, 'picture', picture, 'about', array(
                        select distinct on (place) thing.plural || '/' || thing.slug
                        from unnest(about) with ordinality as named(name, place)
                        join thread.thing on thing.alliance_id = news.alliance_id
                            and not thing.removed
                        left join thread.former_address former on former.thing = thing.id
                        where name in (thing.plural || '/' || thing.slug,
                            former.plural || '/' || former.slug)
                        order by place),
                    'milestone', milestone, 'source', source)::text
                from entry news order by position, slug
                """,
                List.of(
                        """
                        insert into home.news (alliance_id, slug, date, title, wording, picture, about,
                            milestone, source)
                        select :alliance, id, date, title, "text", picture, about, milestone, source
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text, date text,
                            title jsonb, "text" jsonb, picture jsonb, about text[], milestone boolean, source jsonb)
                        on conflict (alliance_id, slug) do update set date = excluded.date,
                            title = excluded.title, wording = excluded.wording,
                            picture = excluded.picture,
                            about = excluded.about, milestone = excluded.milestone,
                            source = excluded.source, changed_at = now(), archived_at = null
                        """));
    }
}
