package org.tatkraft.platform.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Pictures;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Word;
import org.tatkraft.platform.site.ContentChanges;
import org.tatkraft.platform.site.Kept;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.strategy.Strategy;
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
            action.id, action.slug, action.title, action.summary,
            array_to_string(purposes, ' ') as purposes, format,
            array_to_string(target_groups, ' ') as target_groups, status, action.since, until,
            flagship
            """;

    private static final long MOST_LISTED = 200_000;

    private final JdbcClient database;
    private final Strategy strategy;
    private final Kept<ActionListing> listings;
    private final JsonMapper json = JsonMapper.builder().build();

    Actions(JdbcClient database, Strategy strategy, ContentChanges changes) {
        this.database = database;
        this.strategy = strategy;
        listings = new Kept<>(changes, MOST_LISTED, listing -> listing.index().size());
    }

    /** What there is, by facets; worked out once for each change. */
    public ActionListing listing(Alliance alliance) {
        return listings.of(alliance.slug(), () -> made(alliance));
    }

    /** The first actions that pass a filter. */
    public List<ActionCard> first(Alliance alliance, ActionFilter filter, int most) {
        return cards(listing(alliance).select(filter).part(most, 0));
    }

    /** The cards of these actions, in this order. */
    public List<ActionCard> cards(List<UUID> ids) {
        return database.sql(
                        "select "
                                + CARD
                                + """
                                from unnest(cast(:ids as uuid[])) with ordinality as wanted(id, nth)
                                join action.action on action.id = wanted.id
                                order by nth
                                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> card(row))
                .list();
    }

    private ActionListing made(Alliance alliance) {
        var elements = new EnumMap<ActionFacet, List<Element>>(ActionFacet.class);
        var names = new HashMap<UUID, String>();
        for (ActionFacet facet : ActionFacet.values()) {
            facet.elements()
                    .ifPresent(kind -> {
                        List<Element> all = strategy.elements(alliance.id(), kind);
                        elements.put(facet, all);
                        all.forEach(element -> names.put(element.id(), element.slug()));
                    });
        }
        return new ActionListing(
                FacetIndex.of(
                        database.sql(
                                        """
                                        select id, array_to_string(purposes, ' ') as purposes, fields,
                                            priorities, topics,
                                            array_to_string(target_groups, ' ') as target_groups,
                                            format, status, array_to_string(years, ' ') as years
                                        from action.action
                                        where alliance_id = :alliance and archived_at is null
                                        order by flagship desc, position, slug
                                        """)
                                .param("alliance", alliance.id())
                                .query((row, number) -> entry(row, names))
                                .list()),
                elements);
    }

    private static FacetIndex.Entry<ActionFacet> entry(ResultSet row, Map<UUID, String> elements)
            throws SQLException {
        return new FacetIndex.Entry<>(
                row.getObject("id", UUID.class),
                Map.of(
                        ActionFacet.PURPOSE, Word.list(row.getString("purposes")),
                        ActionFacet.FIELD, slugs(row, "fields", elements),
                        ActionFacet.PRIORITY, slugs(row, "priorities", elements),
                        ActionFacet.TOPIC, slugs(row, "topics", elements),
                        ActionFacet.TARGET_GROUP, Word.list(row.getString("target_groups")),
                        ActionFacet.FORMAT, List.of(row.getString("format")),
                        ActionFacet.STATUS, List.of(row.getString("status")),
                        ActionFacet.YEAR, Word.list(row.getString("years"))));
    }

    private static List<String> slugs(ResultSet row, String column, Map<UUID, String> elements)
            throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray())
                .filter(elements::containsKey)
                .map(elements::get)
                .toList();
    }

    /** The action with this part of the address. */
    public Optional<Action> named(UUID alliance, String slug) {
        return database.sql(
                        "select "
                                + CARD
                                + """
                                , %s as picture, description, prospects, source, lead.slug as lead_slug,
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
                                """
                                        .formatted(Pictures.of("action")))
                .param("alliance", alliance)
                .param("slug", slug)
                .query((row, number) -> {
                    String lead = row.getString("lead_slug");
                    return new Action(
                            card(row),
                            LocalizedText.parse(row.getString("description")),
                            Pictures.read(row.getString("picture")),
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
                Word.list(row.getString("purposes")),
                row.getString("format"),
                Word.list(row.getString("target_groups")),
                row.getString("status"),
                PartialDate.parseIfThere(row.getString("since")),
                PartialDate.parseIfThere(row.getString("until")),
                row.getBoolean("flagship"));
    }
}
