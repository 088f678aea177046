package org.tatkraft.platform.thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Relation;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.Shell;

/**
 * Follows the thread of a thing in both directions: towards what was heard, and towards who
 * contributes and what was told.
 */
@Component
public class Threads {

    private static final int MOST_PER_STEP = 60;

    /** The closest first: who leads something and contributes to it is shown as leading it. */
    private static final String[] RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::word).toArray(String[]::new);

    private final JdbcClient database;
    private final Things things;

    Threads(JdbcClient database, Things things) {
        this.database = database;
        this.things = things;
    }

    /** The thread of a thing as a page of its own shows it. */
    public ThreadView view(Shell shell, UUID thing) {
        ThingCard own = things.cards(List.of(thing)).get(thing);
        if (own == null) {
            throw new NotHere();
        }
        return ThreadView.of(shell, own, Stage.at(stageOf(thing)), of(thing));
    }

    private int stageOf(UUID thing) {
        return database.sql("select stage from thread.thing where id = :id")
                .param("id", thing)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    private record Knot(int stage, ThingCard card, String relation) {

        Knot fromAfar() {
            return new Knot(stage, card, "");
        }
    }

    /** A thing on a thread, and what ties it there. */
    public record Tied(ThingCard card, String relation) {}

    /**
     * The thread of a thing by stage, without the thing itself.
     *
     * <p>It follows links as long as they lead on in the order of the stages, at most {@value
     * #MOST_PER_STEP} things a step: what a topic's action is led by belongs to the topic's thread,
     * but not what else that organisation leads.
     */
    public Map<Stage, List<Tied>> of(UUID thing) {
        int stage = stageOf(thing);
        var found = new LinkedHashMap<UUID, Knot>();
        follow(thing, stage, -1, found);
        follow(thing, stage, 1, found);
        var stages = new LinkedHashMap<Stage, List<Tied>>();
        for (Stage each : Stage.values()) {
            List<Tied> tied =
                    found.values().stream()
                            .filter(knot -> knot.stage() == each.place())
                            .map(knot -> new Tied(knot.card(), knot.relation()))
                            .toList();
            if (!tied.isEmpty()) {
                stages.put(each, tied);
            }
        }
        return stages;
    }

    /** Walks stage by stage; each step asks once for the neighbours of everything on that stage. */
    private void follow(UUID thing, int stage, int direction, Map<UUID, Knot> found) {
        var frontier = new LinkedHashMap<Integer, List<UUID>>();
        frontier.put(stage, List.of(thing));
        for (int at = stage; at >= 0 && at < Stage.values().length; at += direction) {
            List<UUID> here = frontier.getOrDefault(at, List.of());
            if (here.isEmpty()) {
                continue;
            }
            for (Knot knot : neighbours(here, at, direction)) {
                boolean direct = at == stage;
                if (!knot.card().id().equals(thing)
                        && found.putIfAbsent(knot.card().id(), direct ? knot : knot.fromAfar())
                                == null) {
                    frontier.computeIfAbsent(knot.stage(), absent -> new ArrayList<>())
                            .add(knot.card().id());
                }
            }
        }
    }

    private List<Knot> neighbours(Collection<UUID> ids, int stage, int direction) {
        String further = direction > 0 ? "thing.stage > :stage" : "thing.stage < :stage";
        return database.sql(
                        """
                        with step as (
                            select thing.id, min(tie) as tie from (
                                select target as other,
                                    2 * array_position(:relations, relation) as tie
                                from thread.link where source = any(:ids)
                                union all
                                select source, 2 * array_position(:relations, relation) + 1
                                from thread.link where target = any(:ids)
                            ) tied join thread.thing on thing.id = tied.other
                            where not removed and %s
                            group by thing.id, stage, first_day, slug
                            order by stage, first_day desc nulls last, slug limit %d)
                        select stage, tie, %s from step join thread.thing using (id)
                        order by stage, first_day desc nulls last, slug
                        """
                                .formatted(further, MOST_PER_STEP, Things.CARD))
                .param("ids", ids.toArray(UUID[]::new))
                .param("relations", RELATIONS)
                .param("stage", stage)
                .query((row, number) ->
                        new Knot(
                                row.getInt("stage"), Things.card(row), relation(row.getInt("tie"))))
                .list();
    }

    /** The relation at a place, counted from one and doubled; odd is its other direction. */
    private static String relation(int tie) {
        String relation = RELATIONS[tie / 2 - 1];
        return tie % 2 == 0 ? relation : relation + ".of";
    }

    /** How much of a kind belongs to each of these things; those with nothing are left out. */
    public Map<UUID, Integer> numbersIn(Set<UUID> ids, String kind) {
        return database
                .sql(
                        """
                        select target, count(*)::int as number from thread.link
                        where target = any(:ids) and relation = 'belongs' and kind = :kind
                        group by target
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("kind", kind)
                .query((row, nth) ->
                        Map.entry(row.getObject("target", UUID.class), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first things of a kind that belong to a thing, the newest first. */
    public List<ThingCard> belongingTo(UUID thing, String kind, int most) {
        return database.sql(
                        """
                        with belonging as (
                            select thing.id from thread.link
                            join thread.thing on thing.id = link.source
                            where target = :thing and relation = 'belongs' and link.kind = :kind
                            order by first_day desc nulls last, slug limit :most)
                        select %s from belonging join thread.thing using (id)
                        order by first_day desc nulls last, slug
                        """
                                .formatted(Things.CARD))
                .param("thing", thing)
                .param("kind", kind)
                .param("most", most)
                .query((row, nth) -> Things.card(row))
                .list();
    }

    /**
     * What belongs to two things at once.
     *
     * @param one the one
     * @param other the other
     * @param card what belongs to both
     */
    public record Crossing(UUID one, UUID other, ThingCard card) {}

    /**
     * What belongs to one of some things and to one of some others, at most so many for each pair.
     */
    public List<Crossing> crossings(Set<UUID> ones, Set<UUID> others, String kind, int most) {
        return database.sql(
                        """
                        with crossing as (
                            select a.target as one, b.target as other, a.source as id,
                                row_number() over (partition by a.target, b.target
                                    order by first_day desc nulls last, slug) as nth
                            from thread.link a
                            join thread.link b on b.source = a.source and b.target = any(:others)
                                and b.relation = a.relation
                                and b.kind = a.kind
                            join thread.thing on thing.id = a.source
                            where a.target = any(:ones) and a.relation = 'belongs'
                                and a.kind = :kind)
                        select one, other, %s from crossing join thread.thing using (id)
                        where nth <= :most order by nth
                        """
                                .formatted(Things.CARD))
                .param("ones", ones.toArray(UUID[]::new))
                .param("others", others.toArray(UUID[]::new))
                .param("kind", kind)
                .param("most", most)
                .query((row, nth) ->
                        new Crossing(
                                row.getObject("one", UUID.class),
                                row.getObject("other", UUID.class),
                                Things.card(row)))
                .list();
    }
}
