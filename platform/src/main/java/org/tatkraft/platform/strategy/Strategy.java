package org.tatkraft.platform.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** What alliances want to do. */
@Component
public class Strategy {

    private final JdbcClient database;

    Strategy(JdbcClient database) {
        this.database = database;
    }

    /**
     * A goal of an alliance.
     *
     * @param slug its name in addresses
     * @param title what the alliance wants to reach
     * @param summary what that means
     */
    public record Goal(String slug, LocalizedText title, LocalizedText summary) {}

    /**
     * A period of an alliance.
     *
     * @param slug its name in addresses
     * @param title what it is called
     * @param from when it begins
     * @param to when it ends, where known
     * @param summary what characterises it
     */
    public record Period(
            String slug,
            LocalizedText title,
            PartialDate from,
            @Nullable PartialDate to,
            LocalizedText summary) {}

    /** All elements of a kind, in their order. */
    public List<Element> elements(UUID alliance, ElementKind kind) {
        return select(kind, "order by position, slug")
                .param("alliance", alliance)
                .query((row, number) -> element(row))
                .list();
    }

    /** The element with this part of the address. */
    public Optional<Element> named(UUID alliance, ElementKind kind, String slug) {
        return select(kind, "and slug = :slug")
                .param("alliance", alliance)
                .param("slug", slug)
                .query((row, number) -> element(row))
                .optional();
    }

    private JdbcClient.StatementSpec select(ElementKind kind, String rest) {
        String ofTopics =
                kind == ElementKind.TOPIC
                        ? "since, fields, priorities"
                        : "null as since, '{}'::uuid[] as fields, '{}'::uuid[] as priorities";
        return database.sql(
                "select id, slug, title, summary, description, "
                        + ofTopics
                        + " from strategy."
                        + kind.thing().name()
                        + " where alliance_id = :alliance and archived_at is null "
                        + rest);
    }

    private static Element element(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Element(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                LocalizedText.parse(row.getString("title")),
                LocalizedText.parse(row.getString("summary")),
                LocalizedText.parse(row.getString("description")),
                PartialDate.parseIfThere(row.getString("since")),
                List.of((UUID[]) row.getArray("fields").getArray()),
                List.of((UUID[]) row.getArray("priorities").getArray()));
    }

    /** All goals, in their order. */
    public List<Goal> goals(UUID alliance) {
        return database.sql(
                        """
                        select slug, title, summary from strategy.goal
                        where alliance_id = :alliance and archived_at is null
                        order by position, slug
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        new Goal(
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("title")),
                                LocalizedText.parse(row.getString("summary"))))
                .list();
    }

    /** All periods, in their order. */
    public List<Period> periods(UUID alliance) {
        return database.sql(
                        """
                        select slug, title, begins, ends, summary from strategy.period
                        where alliance_id = :alliance and archived_at is null
                        order by begins, slug
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        new Period(
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("title")),
                                PartialDate.parse(row.getString("begins")),
                                PartialDate.parseIfThere(row.getString("ends")),
                                LocalizedText.parse(row.getString("summary"))))
                .list();
    }
}
