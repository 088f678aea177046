package org.tatkraft.textmatching.duplicates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it: {@code 2026-03-31}, {@code 31.3.2026}, {@code 31/03/2026}. */
final class Day {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    private Day() {}

    /** The days from 1970-01-01 on; nothing if it is no day. */
    static OptionalLong of(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        return dayFirst.matches()
                ? of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                : OptionalLong.empty();
    }

    private static OptionalLong of(String year, String month, String day) {
        try {
            return OptionalLong.of(
                    LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day))
                            .toEpochDay());
        } catch (DateTimeException noDay) {
            return OptionalLong.empty();
        }
    }
}
