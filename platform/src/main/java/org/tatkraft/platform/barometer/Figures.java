package org.tatkraft.platform.barometer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.shared.Thing;
import org.tatkraft.platform.shared.ThingKind;
import org.tatkraft.platform.shared.ThingSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The published figures of an alliance. */
@Component
public class Figures implements ThingSource {

    /** Figures as things. */
    public static final ThingKind KIND = new ThingKind("figure", "figures", Stage.LISTEN);

    private static final TypeReference<List<Figure.Value>> VALUES = new TypeReference<>() {};

    private static final String SELECT =
            """
            select id, slug, title, question, base, summary, note, source, is_leading, of_answers, (
                select coalesce(jsonb_agg(jsonb_build_object('survey', survey.slug,
                    'surveyTitle', survey.title, 'date', survey.date, 'answers', survey.answers,
                    'percent', percent, 'precision', precision, 'count', count, 'label', label)
                    order by value.position), '[]')
                from barometer.value join barometer.survey on survey.id = value.survey_id
                where value.figure_id = figure.id) as values
            from barometer.figure
            where alliance_id = :alliance and archived_at is null
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    Figures(JdbcClient database) {
        this.database = database;
    }

    /** All figures of an alliance, in their order. */
    public List<Figure> of(UUID alliance) {
        return database.sql(SELECT + " order by position, slug")
                .param("alliance", alliance)
                .query((row, number) -> figure(row))
                .list();
    }

    /** The figures that the alliance's home page shows. */
    public List<Figure> leading(UUID alliance) {
        return database.sql(SELECT + " and is_leading order by position, slug limit 4")
                .param("alliance", alliance)
                .query((row, number) -> figure(row))
                .list();
    }

    /** The figure with this part of the address. */
    public Optional<Figure> named(UUID alliance, String slug) {
        return database.sql(SELECT + " and slug = :slug")
                .param("alliance", alliance)
                .param("slug", slug)
                .query((row, number) -> figure(row))
                .optional();
    }

    private Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                LocalizedText.parse(row.getString("title")),
                LocalizedText.parse(row.getString("question")),
                LocalizedText.parse(row.getString("base")),
                LocalizedText.parse(row.getString("summary")),
                LocalizedText.parse(row.getString("note")),
                LocalizedText.parse(row.getString("source")),
                row.getBoolean("is_leading"),
                row.getBoolean("of_answers"),
                json.readValue(row.getString("values"), VALUES));
    }

    @Override
    public ThingKind kind() {
        return KIND;
    }

    @Override
    public List<Thing> things(UUID alliance) {
        return of(alliance).stream()
                .map(figure ->
                        new Thing(
                                figure.id(),
                                KIND,
                                figure.slug(),
                                figure.title(),
                                figure.summary(),
                                figure.question(),
                                "",
                                lastDate(figure),
                                List.of(),
                                List.of()))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable PartialDate lastDate(Figure figure) {
        return figure.values().stream()
                .map(Figure.Value::date)
                .max(PartialDate::compareTo)
                .orElse(null);
    }
}
