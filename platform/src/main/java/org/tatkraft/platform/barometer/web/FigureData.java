package org.tatkraft.platform.barometer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.barometer.Figure;
import org.tatkraft.platform.barometer.Figures;
import org.tatkraft.platform.site.DataTable;
import org.tatkraft.platform.site.OpenData;
import org.tatkraft.platform.site.OpenTo;

/** Published figures for programs. */
@RestController
@Tag(name = "Figures")
@OpenTo(OpenTo.Circle.EVERYONE)
class FigureData {

    private final Alliances alliances;
    private final Figures figures;

    FigureData(Alliances alliances, Figures figures) {
        this.alliances = alliances;
        this.figures = figures;
    }

    /**
     * A figure for programs.
     *
     * @param id the last part of its address
     * @param title by language code
     * @param question what was asked, by language code
     * @param base of whom it is a share, by language code
     * @param note what has to be kept in mind, by language code
     * @param source where it was published, by language code
     * @param values its values
     */
    record Listed(
            String id,
            Map<String, String> title,
            Map<String, String> question,
            Map<String, String> base,
            Map<String, String> note,
            Map<String, String> source,
            List<Point> values) {

        static Listed of(Figure figure) {
            return new Listed(
                    figure.slug(),
                    figure.title().codes(),
                    figure.question().codes(),
                    figure.base().codes(),
                    figure.note().codes(),
                    figure.source().codes(),
                    figure.values().stream().map(value -> Point.of(figure, value)).toList());
        }
    }

    /**
     * A value of a figure for programs.
     *
     * @param survey the survey it comes from
     * @param date when that was in the field
     * @param percent the share in percent
     * @param precision how exactly it was published
     * @param answers how many answered the survey
     * @param lower the lower end of the 95 % interval in percent
     * @param upper the upper end
     * @param label what it stands for, by language code
     */
    record Point(
            String survey,
            String date,
            double percent,
            String precision,
            @Nullable Integer answers,
            @Nullable Double lower,
            @Nullable Double upper,
            Map<String, String> label) {

        static Point of(Figure figure, Figure.Value value) {
            var interval = figure.interval(value);
            return new Point(
                    value.survey(),
                    value.date().toString(),
                    value.percent(),
                    value.precision(),
                    value.answers(),
                    interval.map(each -> rounded(each.lower())).orElse(null),
                    interval.map(each -> rounded(each.upper())).orElse(null),
                    value.label().codes());
        }

        /** What was published in whole percents deserves one digit more, and no others. */
        private static double rounded(double percent) {
            return Math.round(percent * 10) / 10.0;
        }
    }

    /** A row of the table: one value with its figure. */
    private record Row(Figure figure, Figure.Value value, Point point) {}

    @Operation(summary = "Published survey figures with interval, base, source and note")
    @GetMapping("/api/v1/alliances/{alliance}/figures")
    ResponseEntity<OpenData.Part<Listed>> figures(@PathVariable String alliance) {
        return OpenData.json(
                OpenData.Part.whole(
                        figures.of(alliances.required(alliance).id()).stream()
                                .map(Listed::of)
                                .toList()));
    }

    @Operation(summary = "Published survey figures, as a table with one row for each value")
    @GetMapping(value = "/api/v1/alliances/{alliance}/figures.csv", produces = "text/csv")
    ResponseEntity<String> file(@PathVariable String alliance) {
        List<Row> rows =
                figures.of(alliances.required(alliance).id()).stream()
                        .flatMap(figure ->
                                figure.values().stream()
                                        .map(value ->
                                                new Row(figure, value, Point.of(figure, value))))
                        .toList();
        return new DataTable<Row>()
                .with("id", row -> row.figure().slug())
                .withText("title", row -> row.figure().title())
                .withText("label", row -> row.value().label())
                .withText("question", row -> row.figure().question())
                .withText("base", row -> row.figure().base())
                .with("survey", row -> row.point().survey())
                .with("date", row -> row.point().date())
                .with("percent", row -> row.point().percent())
                .with("precision", row -> row.point().precision())
                .with("answers", row -> row.point().answers())
                .with("lower", row -> row.point().lower())
                .with("upper", row -> row.point().upper())
                .withText("note", row -> row.figure().note())
                .withText("source", row -> row.figure().source())
                .file(alliance + "-figures", rows);
    }
}
