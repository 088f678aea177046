package org.tatkraft.platform.barometer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/** The surveys of an alliance. */
@Component
public class Surveys {

    private final JdbcClient database;

    Surveys(JdbcClient database) {
        this.database = database;
    }

    /** All surveys of an alliance, the earliest first. */
    public List<Survey> of(UUID alliance) {
        return database.sql(
                        """
                        select slug, title, date, answers, population, response_rate, questions,
                            method, summary, source
                        from barometer.survey
                        where alliance_id = :alliance and archived_at is null order by date, slug
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        new Survey(
                                row.getString("slug"),
                                LocalizedText.parse(row.getString("title")),
                                PartialDate.parse(row.getString("date")),
                                number(row.getObject("answers")),
                                number(row.getObject("population")),
                                (Double) row.getObject("response_rate"),
                                number(row.getObject("questions")),
                                LocalizedText.parse(row.getString("method")),
                                LocalizedText.parse(row.getString("summary")),
                                LocalizedText.parse(row.getString("source"))))
                .list();
    }

    private static @Nullable Integer number(@Nullable Object column) {
        return (Integer) column;
    }
}
