package org.tatkraft.platform.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
                        select stage, min(relation) as relation, %s from (
                            select target as other, relation from thread.link where source = any(:ids)
                            union
                            select source, relation from thread.link where target = any(:ids)
                        ) tied join thread.thing on thing.id = tied.other
                        where not thing.removed and %s
                        group by thing.id order by stage, first_day desc nulls last, slug
                        limit %d
                        """
                                .formatted(Things.CARD, further, MOST_PER_STEP))
                .param("ids", ids.toArray(UUID[]::new))
                .param("stage", stage)
                .query((row, number) ->
                        new Knot(row.getInt("stage"), Things.card(row), row.getString("relation")))
                .list();
    }

    /**
     * What hangs on a thing.
     *
     * @param number how much there is in all
     * @param first the first of it, the newest first
     */
    public record Hanging(int number, List<ThingCard> first) {

        /** Nothing hangs on it. */
        public static final Hanging NOTHING = new Hanging(0, List.of());
    }

    /** What hangs on each of these things and is of a kind, by the thing it hangs on. */
    public Map<UUID, Hanging> hangingOn(Set<UUID> ids, String kind, int most) {
        var byTarget = new LinkedHashMap<UUID, Hanging>();
        database.sql(
                        """
                        select * from (
                            select link.target, %s,
                                count(*) over (partition by link.target)::int as number,
                                row_number() over (partition by link.target
                                    order by first_day desc nulls last, slug) as nth
                            from thread.link join thread.thing on thing.id = link.source
                            where link.target = any(:ids) and thing.kind = :kind
                                and not thing.removed) hanging
                        where nth <= :most order by target, nth
                        """
                                .formatted(Things.CARD))
                .param("ids", ids.toArray(UUID[]::new))
                .param("kind", kind)
                .param("most", most)
                .query((row, nth) ->
                        Map.entry(
                                row.getObject("target", UUID.class),
                                new Hanging(row.getInt("number"), List.of(Things.card(row)))))
                .list()
                .forEach(
                        entry -> byTarget.merge(entry.getKey(), entry.getValue(), Threads::joined));
        return byTarget;
    }

    private static Hanging joined(Hanging one, Hanging more) {
        var cards = new ArrayList<>(one.first());
        cards.addAll(more.first());
        return new Hanging(one.number(), cards);
    }

    /**
     * What hangs on two things at once.
     *
     * @param one the one
     * @param other the other
     * @param card what hangs on both
     */
    public record Crossing(UUID one, UUID other, ThingCard card) {}

    /**
     * What hangs on one of some things and on one of some others, at most so many for each pair.
     */
    public List<Crossing> crossings(Set<UUID> ones, Set<UUID> others, String kind, int most) {
        return database.sql(
                        """
                        select * from (
                            select a.target as one, b.target as other, %s,
                                row_number() over (partition by a.target, b.target
                                    order by first_day desc nulls last, slug) as nth
                            from thread.link a
                            join thread.link b on b.source = a.source and b.target = any(:others)
                            join thread.thing on thing.id = a.source
                            where a.target = any(:ones) and thing.kind = :kind
                                and not thing.removed) crossing
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
