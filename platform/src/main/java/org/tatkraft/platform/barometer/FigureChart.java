package org.tatkraft.platform.barometer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.statistics.Interval;

/** Puts a figure into words and bars. */
public final class FigureChart {

    private FigureChart() {}

    /** The chart of a figure, in the language of the page. */
    public static BarChart of(Shell shell, Figure figure) {
        List<BarChart.Bar> bars =
                figure.values().stream().map(value -> bar(shell, figure, value)).toList();
        String description =
                bars.stream()
                        .map(bar -> bar.label() + ": " + bar.value())
                        .collect(Collectors.joining("; "));
        return new BarChart(
                "figure-" + figure.slug(),
                shell.in(figure.title()).text(),
                description,
                shell.in(figure.base()).text(),
                shell.in(figure.source()).text(),
                shell.in(figure.title()).language().code(),
                bars);
    }

    private static BarChart.Bar bar(Shell shell, Figure figure, Figure.Value value) {
        Say say = shell.say();
        String label = shell.in(value.label()).text();
        String date = value.date().in(shell.language());
        Interval interval = figure.interval(value).orElse(null);
        return new BarChart.Bar(
                label.isBlank() ? date : label + " (" + date + ")",
                value.percent(),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                say.it("barometer.percent." + value.precision(), "n", say.number(value.percent())),
                interval == null ? "" : between(say, interval),
                value.answers() == null ? "" : say.number(value.answers()));
    }

    private static String between(Say say, Interval interval) {
        return say.it(
                "barometer.interval",
                "lower",
                say.number(interval.lower()),
                "upper",
                say.number(interval.upper()));
    }

    /** What changed from survey to survey, each in a sentence. */
    public static List<String> changes(Shell shell, Figure figure) {
        Say say = shell.say();
        return figure.changes().stream()
                .map(change ->
                        say.it(
                                change.interval().lower() > 0
                                        ? "barometer.change.more"
                                        : change.interval().upper() < 0
                                                ? "barometer.change.less"
                                                : "barometer.change.unclear",
                                Map.of(
                                        "from", change.from().date().in(shell.language()),
                                        "to", change.to().date().in(shell.language()),
                                        "points", say.number(Math.abs(change.points())),
                                        "lower", say.number(change.interval().lower()),
                                        "upper", say.number(change.interval().upper()))))
                .toList();
    }
}
