package org.tatkraft.platform.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as it is known: a year, a month or a day.
 *
 * @param year 1800 to 2200
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /**
     * Checks that the date exists.
     *
     * @throws DateTimeException if it does not, with the value
     */
    public PartialDate {
        if (year < 1800 || year > 2200) {
            throw new DateTimeException("Year " + year + " is outside 1800 to 2200");
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    /** Only the year is known. */
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** A whole day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code 2018}, {@code 2018-11} or {@code 2018-11-30}.
     *
     * @throws DateTimeException if the text has another shape or the date does not exist
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("'" + text + "' is no year, month or day");
        }
        return new PartialDate(
                Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    /** Reads the date if there is one. */
    public static @Nullable PartialDate parseIfThere(@Nullable String text) {
        return text == null ? null : parse(text);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The first day that it may mean. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /**
     * The date in words of a language: {@code 2018}, {@code November 2018}, {@code 30. November
     * 2018}.
     */
    public String in(Language language) {
        if (month == 0) {
            return Integer.toString(year);
        }
        String pattern =
                day == 0 ? "LLLL yyyy" : language == Language.DE ? "d. MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(firstDay());
    }

    @Override
    public int compareTo(PartialDate other) {
        return firstDay().compareTo(other.firstDay());
    }

    /** The shape that {@link #parse} reads. */
    @Override
    @JsonValue
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0
                ? "%04d-%02d".formatted(year, month)
                : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
