package org.tatkraft.platform.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Thing;
import org.tatkraft.platform.shared.ThingLink;
import org.tatkraft.platform.shared.ThingSource;
import org.tatkraft.platform.site.ContentVersions;
import tools.jackson.databind.json.JsonMapper;

/** Brings the registry of things to what the modules say of them. */
@Component
public class Registry {

    private final JdbcClient database;
    private final ObjectProvider<ThingSource> sources;
    private final ContentVersions versions;
    private final JsonMapper json = JsonMapper.builder().build();

    Registry(JdbcClient database, ObjectProvider<ThingSource> sources, ContentVersions versions) {
        this.database = database;
        this.sources = sources;
        this.versions = versions;
    }

    /**
     * Takes over what the modules say of an alliance's things, in the transaction that changed
     * them, and tells every instance. The modules are asked in the order of the stages, so that a
     * later one finds the things of the earlier ones here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID allianceId, String alliance) {
        long version = versions.changed(alliance);
        var ids = new ArrayList<UUID>();
        var links = new ArrayList<Map<String, Object>>();
        sources.stream()
                .sorted(Comparator.comparing(source -> source.kind().stage()))
                .forEach(source -> {
                    List<Thing> things = source.things(allianceId);
                    writeThings(allianceId, alliance, version, things);
                    for (Thing thing : things) {
                        ids.add(thing.id());
                        thing.links().forEach(link -> links.add(row(thing, link)));
                    }
                });
        removeAllBut(ids, allianceId, version);
        writeLinks(allianceId, links);
    }

    /**
     * Takes over what the modules say of one thing that changed; where it has appeared or gone,
     * also of the things that hang on it. What is no thing itself may stand in any of them; then it
     * is all that is taken over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID allianceId, String alliance, UUID changed) {
        Optional<Known> known = known(changed);
        var things = new ArrayList<Thing>(told(allianceId, known, Set.of(changed)));
        if (things.isEmpty() && known.isEmpty()) {
            refresh(allianceId, alliance);
            return;
        }
        long version = versions.changed(alliance);
        var concerned = new HashSet<>(Set.of(changed));
        boolean wasThere = known.isPresent() && !known.get().removed();
        if (wasThere == things.isEmpty()) {
            Set<UUID> hanging = hangingOn(changed);
            concerned.addAll(hanging);
            things.addAll(told(allianceId, Optional.empty(), hanging));
        }
        writeThings(allianceId, alliance, version, things);
        Set<UUID> there = things.stream().map(Thing::id).collect(Collectors.toSet());
        remove(concerned.stream().filter(id -> !there.contains(id)).toList(), version);
        var links = new ArrayList<Map<String, Object>>();
        things.forEach(thing -> thing.links().forEach(link -> links.add(row(thing, link))));
        writeLinks(concerned, links);
    }

    private record Known(String kind, boolean removed) {}

    private Optional<Known> known(UUID thing) {
        return database.sql("select kind, removed from thread.thing where id = :thing")
                .param("thing", thing)
                .query((row, number) -> new Known(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    /** What the modules say of these things; only one is asked where the kind is known. */
    private List<Thing> told(UUID alliance, Optional<Known> known, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sources.stream()
                        .filter(source ->
                                known.isEmpty() || source.kind().name().equals(known.get().kind()))
                        .sorted(Comparator.comparing(source -> source.kind().stage()))
                        .flatMap(source -> source.things(alliance, ids).stream())
                        .toList();
    }

    private Set<UUID> hangingOn(UUID thing) {
        return Set.copyOf(
                database.sql("select distinct source from thread.link where target = :thing")
                        .param("thing", thing)
                        .query(UUID.class)
                        .list());
    }

    /**
     * The identities of things by the part of the address that names them, or did so before, such
     * as {@code actions/start2day}; for things that name others of whatever kind.
     */
    public Map<String, UUID> named(UUID allianceId, Collection<String> names) {
        return database
                .sql(
                        """
                        select plural || '/' || slug as name, id from thread.thing
                        where alliance_id = :allianceId and not removed
                            and plural || '/' || slug = any(:names)
                        union
                        select former.plural || '/' || former.slug, id
                        from thread.former_address former
                        join thread.thing on thing.id = former.thing and not removed
                        where alliance_id = :allianceId
                            and former.plural || '/' || former.slug = any(:names)
                        """)
                .param("allianceId", allianceId)
                .param("names", names.toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(row.getString("name"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (today, before) -> today));
    }

    private static Map<String, Object> row(Thing thing) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", thing.id());
        row.put("kind", thing.kind().name());
        row.put("plural", thing.kind().plural());
        row.put("stage", thing.kind().stage().place());
        row.put("slug", thing.slug());
        row.put("title", thing.title());
        row.put("summary", thing.summary());
        row.put("body", thing.text());
        row.put("state", thing.state());
        PartialDate date = thing.date();
        if (date != null) {
            row.put("date", date);
            row.put("first_day", date.firstDay().toString());
        }
        row.put("open_ends", thing.openEnds());
        return row;
    }

    private static Map<String, Object> row(Thing thing, ThingLink link) {
        return Map.of(
                "source", thing.id(),
                "kind", thing.kind().name(),
                "relation", link.relation().word(),
                "target", link.target());
    }

    private void writeThings(UUID allianceId, String alliance, long version, List<Thing> things) {
        database.sql(
                        """
                        insert into thread.thing as known (id, alliance_id, alliance, kind, plural, stage,
                            slug, title, summary, body, state, date, first_day, open_ends, version)
                        select id, :allianceId, :alliance, kind, plural, stage, slug, title, summary,
                            body, state, date, first_day, open_ends, :version
                        from jsonb_to_recordset(cast(:things as jsonb)) as told(
                            id uuid, kind text, plural text, stage int, slug text, title jsonb,
                            summary jsonb, body jsonb, state text, date text, first_day date,
                            open_ends text[])
                        on conflict (id) do update set
                            alliance = excluded.alliance, slug = excluded.slug,
                            title = excluded.title, summary = excluded.summary,
                            body = excluded.body, state = excluded.state, date = excluded.date,
                            first_day = excluded.first_day, open_ends = excluded.open_ends,
                            removed = false, version = excluded.version, changed_at = now()
                        where known.removed or (known.alliance, known.slug, known.title, known.summary,
                            known.body, known.state, known.date, known.open_ends)
                            is distinct from (excluded.alliance, excluded.slug, excluded.title,
                            excluded.summary, excluded.body, excluded.state, excluded.date,
                            excluded.open_ends)
                        """)
                .param("allianceId", allianceId)
                .param("alliance", alliance)
                .param("version", version)
                .param(
                        "things",
                        json.writeValueAsString(things.stream().map(Registry::row).toList()))
                .update();
    }

    private void remove(List<UUID> ids, long version) {
        database.sql(
                        """
                        update thread.thing set removed = true, version = :version, changed_at = now()
                        where id = any(:ids) and not removed
                        """)
                .param("version", version)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private void removeAllBut(List<UUID> ids, UUID allianceId, long version) {
        database.sql(
                        """
                        update thread.thing set removed = true, version = :version, changed_at = now()
                        where alliance_id = :allianceId and not removed
                        and id not in (select unnest(cast(:ids as uuid[])))
                        """)
                .param("allianceId", allianceId)
                .param("version", version)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private void writeLinks(UUID allianceId, List<Map<String, Object>> links) {
        String told = json.writeValueAsString(links);
        database.sql(
                        """
                        delete from thread.link known using thread.thing thing
                        where thing.id = known.source and thing.alliance_id = :allianceId
                        and not exists (
                            select from jsonb_to_recordset(cast(:links as jsonb))
                                as told(source uuid, relation text, target uuid)
                            where (told.source, told.relation, told.target)
                                = (known.source, known.relation, known.target))
                        """)
                .param("allianceId", allianceId)
                .param("links", told)
                .update();
        addLinks(told);
    }

    private void writeLinks(Set<UUID> sources, List<Map<String, Object>> links) {
        database.sql("delete from thread.link where source = any(:sources)")
                .param("sources", sources.toArray(UUID[]::new))
                .update();
        addLinks(json.writeValueAsString(links));
    }

    private void addLinks(String told) {
        database.sql(
                        """
                        insert into thread.link (source, kind, relation, target)
                        select distinct source, kind, relation, target
                        from jsonb_to_recordset(cast(:links as jsonb))
                            as told(source uuid, kind text, relation text, target uuid)
                        on conflict do nothing
                        """)
                .param("links", told)
                .update();
    }

    /** Remembers an address under which a thing was known, so that it leads to the new one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rememberFormer(UUID thing, String slug) {
        database.sql(
                        """
                        insert into thread.former_address (alliance, plural, slug, thing)
                        select alliance, plural, :slug, id from thread.thing where id = :thing
                        on conflict (alliance, plural, slug) do update set thing = excluded.thing
                        """)
                .param("thing", thing)
                .param("slug", slug)
                .update();
    }
}
