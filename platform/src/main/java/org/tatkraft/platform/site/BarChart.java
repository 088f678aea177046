package org.tatkraft.platform.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of shares in percent as horizontal bars, each with its interval where there is one.
 *
 * @param id a name that is unique on the page
 * @param title what it shows
 * @param description what there is to see, in a sentence
 * @param base of whom the shares are
 * @param source where they were published
 * @param language the language of base and source, as a code
 * @param bars the bars, from top to bottom
 */
public record BarChart(
        String id,
        String title,
        String description,
        String base,
        String source,
        String language,
        List<Bar> bars) {

    /** The width of the drawing in its own units. */
    public static final int WIDTH = 400;

    /** The height of a bar with its label. */
    public static final int ROW = 56;

    private static final int LEFT = 2;
    private static final int SCALE = 396;

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param percent its length, 0 to 100
     * @param lower the lower end of its interval, where there is one
     * @param upper the upper end
     * @param value the percentage in words, such as "knapp 90 %"
     * @param interval the interval in words, or blank
     * @param answers the number of answers in words, or blank
     */
    public record Bar(
            String label,
            double percent,
            @Nullable Double lower,
            @Nullable Double upper,
            String value,
            String interval,
            String answers) {

        /** Where the bar ends. */
        public int end() {
            return place(percent);
        }

        /** Where its interval begins; only asked where there is one. */
        public int from() {
            return place(lower == null ? percent : lower);
        }

        /** Where its interval ends; only asked where there is one. */
        public int to() {
            return place(upper == null ? percent : upper);
        }

        /** Whether there is an interval to draw. */
        public boolean hasInterval() {
            return lower != null && upper != null;
        }

        private static int place(double percent) {
            return LEFT + (int) Math.round(percent / 100 * SCALE);
        }
    }

    /** The height of the drawing. */
    public int height() {
        return bars.size() * ROW + 4;
    }

    /** Where a bar begins. */
    public int left() {
        return LEFT;
    }

    /** Where 100 percent would be. */
    public int full() {
        return LEFT + SCALE;
    }

    /** The top of a row. */
    public int top(int row) {
        return row * ROW;
    }

    /** The stroke of a row's interval with its ends, as a path. */
    public String stroke(int row) {
        Bar bar = bars.get(row);
        int middle = top(row) + 35;
        return "M%1$d %3$dH%2$dM%1$d %4$dV%5$dM%2$d %4$dV%5$d"
                .formatted(bar.from(), bar.to(), middle, middle - 6, middle + 6);
    }

    /** Whether any of the bars has an interval. */
    public boolean hasIntervals() {
        return bars.stream().anyMatch(Bar::hasInterval);
    }
}
