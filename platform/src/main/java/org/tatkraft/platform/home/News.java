package org.tatkraft.platform.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Pictures;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Relation;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.shared.Thing;
import org.tatkraft.platform.shared.ThingKind;
import org.tatkraft.platform.shared.ThingLink;
import org.tatkraft.platform.shared.ThingSource;
import org.tatkraft.platform.thread.Registry;

/** The news of alliances. */
@Component
public class News implements ThingSource {

    /** News as things. */
    public static final ThingKind KIND = new ThingKind("news", "news", Stage.TELL);

    private static final String SELECT =
            """
            select id, slug, date, title, wording, %s as picture, about, milestone, source,
                changed_at
            from home.news where alliance_id = :alliance and archived_at is null
            """
                    .formatted(Pictures.of("news"));

    private final JdbcClient database;
    private final Registry registry;

    News(JdbcClient database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** The newest news, the newest first. */
    public List<NewsItem> newest(UUID alliance, int most) {
        return database.sql(SELECT + " order by date desc, position limit :most")
                .param("alliance", alliance)
                .param("most", most)
                .query((row, number) -> item(row))
                .list();
    }

    /** The milestones of the alliance's history, the oldest first. */
    public List<NewsItem> milestones(UUID alliance) {
        return database.sql(SELECT + " and milestone order by date, position")
                .param("alliance", alliance)
                .query((row, number) -> item(row))
                .list();
    }

    /** The piece of news with this part of the address. */
    public Optional<NewsItem> named(UUID alliance, String slug) {
        return database.sql(SELECT + " and slug = :slug")
                .param("alliance", alliance)
                .param("slug", slug)
                .query((row, number) -> item(row))
                .optional();
    }

    private static NewsItem item(ResultSet row) throws SQLException {
        return new NewsItem(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                PartialDate.parse(row.getString("date")),
                LocalizedText.parse(row.getString("title")),
                LocalizedText.parse(row.getString("wording")),
                Pictures.read(row.getString("picture")),
                List.of((String[]) row.getArray("about").getArray()),
                row.getBoolean("milestone"),
                LocalizedText.parse(row.getString("source")),
                row.getTimestamp("changed_at").toInstant());
    }

    @Override
    public ThingKind kind() {
        return KIND;
    }

    @Override
    public List<Thing> things(UUID alliance) {
        List<NewsItem> all = newest(alliance, Integer.MAX_VALUE);
        var named =
                registry.named(
                        alliance, all.stream().flatMap(item -> item.about().stream()).toList());
        return all.stream()
                .map(item ->
                        new Thing(
                                item.id(),
                                KIND,
                                item.slug(),
                                item.title(),
                                LocalizedText.empty(),
                                item.wording(),
                                "",
                                item.date(),
                                links(item, named),
                                List.of()))
                .toList();
    }

    private static List<ThingLink> links(NewsItem item, Map<String, UUID> named) {
        return item.about().stream()
                .map(name -> Optional.ofNullable(named.get(name)))
                .flatMap(Optional::stream)
                .map(id -> new ThingLink(Relation.ABOUT, id))
                .toList();
    }
}
