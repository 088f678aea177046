package org.tatkraft.platform.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Relation;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.shared.Thing;
import org.tatkraft.platform.shared.ThingKind;
import org.tatkraft.platform.shared.ThingLink;
import org.tatkraft.platform.shared.ThingSource;
import org.tatkraft.platform.shared.Word;
import org.tatkraft.platform.site.Messages;

/** Tells the house about actions, and which ends of their threads are open. */
@Component
public class ActionThings implements ThingSource {

    /** Actions as things. */
    public static final ThingKind KIND = new ThingKind("action", "actions", Stage.ACT);

    private final JdbcClient database;
    private final Messages messages;

    ActionThings(JdbcClient database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    @Override
    public ThingKind kind() {
        return KIND;
    }

    @Override
    public List<Thing> things(UUID alliance) {
        return things(alliance, "true", List.of());
    }

    @Override
    public List<Thing> things(UUID alliance, Collection<UUID> only) {
        return things(alliance, "action.id = any(:only)", only);
    }

    private List<Thing> things(UUID alliance, String which, Collection<UUID> only) {
        return database.sql(
                        """
                        select id, slug, title, summary, description, status, since, lead_id,
                            array_to_string(purposes, ' ') as purposes, format,
                            array_to_string(target_groups, ' ') as target_groups,
                            fields || priorities || topics as belongs,
                            array(select figure_id from action.figure of_action
                                where of_action.action_id = action.id and relation = 'evidence')
                                as evidence,
                            array(select figure_id from action.figure of_action
                                where of_action.action_id = action.id and relation = 'result')
                                as results,
                            array(select distinct organisation_id from action.contribution
                                where contribution.action_id = action.id) as contributors,
                            exists (select from action.effect_indicator indicator
                                where indicator.action_id = action.id) as has_indicator
                        from action.action
                        where alliance_id = :alliance and archived_at is null and %s
                        order by position, slug
                        """
                                .formatted(which))
                .param("alliance", alliance)
                .param("only", only.toArray(UUID[]::new))
                .query((row, number) -> thing(row))
                .list();
    }

    private Thing thing(ResultSet row) throws SQLException {
        var links = new ArrayList<ThingLink>();
        add(links, Relation.BELONGS, row, "belongs");
        add(links, Relation.EVIDENCE, row, "evidence");
        add(links, Relation.RESULT, row, "results");
        add(links, Relation.CONTRIBUTION, row, "contributors");
        UUID lead = row.getObject("lead_id", UUID.class);
        if (lead != null) {
            links.add(new ThingLink(Relation.LEAD, lead));
        }
        return new Thing(
                row.getObject("id", UUID.class),
                KIND,
                row.getString("slug"),
                LocalizedText.parse(row.getString("title")),
                LocalizedText.parse(row.getString("summary")),
                searchable(row),
                row.getString("status"),
                PartialDate.parseIfThere(row.getString("since")),
                links,
                openEnds(links, row.getString("status"), row.getBoolean("has_indicator")));
    }

    /**
     * The description, and for whom, why and in what form it is done, in the words by which people
     * look for it: somebody who types "Praktikum" means a trial day.
     */
    private LocalizedText searchable(ResultSet row) throws SQLException {
        LocalizedText description = LocalizedText.parse(row.getString("description"));
        var keys = new ArrayList<String>();
        Word.list(row.getString("purposes")).forEach(word -> keys.add("purpose." + word));
        Word.list(row.getString("target_groups")).forEach(word -> keys.add("target-group." + word));
        keys.add("format." + row.getString("format"));
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.all()) {
            Messages.Say say = messages.in(language);
            texts.put(
                    language,
                    Stream.concat(
                                    Stream.ofNullable(description.texts().get(language)),
                                    keys.stream()
                                            .flatMap(key ->
                                                    Stream.of(
                                                            say.it("action." + key),
                                                            say.it("action.words." + key))))
                            .collect(Collectors.joining("\n")));
        }
        return LocalizedText.of(texts);
    }

    private static void add(List<ThingLink> links, Relation relation, ResultSet row, String column)
            throws SQLException {
        for (UUID target : (UUID[]) row.getArray(column).getArray()) {
            links.add(new ThingLink(relation, target));
        }
    }

    /**
     * What is missing: a place in the strategy for every action; for those that have begun, who
     * leads, who contributes, and by what the effect is looked at.
     */
    private static List<String> openEnds(
            List<ThingLink> links, String status, boolean hasIndicator) {
        var open = new ArrayList<String>();
        if (lacks(links, Relation.BELONGS)) {
            open.add("no-topic");
        }
        boolean begun =
                !status.equals(Status.IDEA.word())
                        && !status.equals(Status.PLANNED.word())
                        && !status.equals(Status.ENDED.word());
        if (begun) {
            if (lacks(links, Relation.LEAD)) {
                open.add("no-lead");
            }
            if (lacks(links, Relation.CONTRIBUTION)) {
                open.add("no-contribution");
            }
            if (!hasIndicator) {
                open.add("no-indicator");
            }
        }
        return open;
    }

    private static boolean lacks(List<ThingLink> links, Relation relation) {
        return links.stream().noneMatch(link -> link.relation() == relation);
    }
}
