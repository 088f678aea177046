package org.tatkraft.platform.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.action.ActionFilter;
import org.tatkraft.platform.action.Format;
import org.tatkraft.platform.action.Purpose;
import org.tatkraft.platform.action.Status;
import org.tatkraft.platform.action.TargetGroup;
import org.tatkraft.platform.shared.Word;

/**
 * What a visitor asks of the list of actions, as it stands in the address; values that do not exist
 * are left out.
 *
 * @param q words to search
 * @param purpose wanted purposes
 * @param field wanted fields of action
 * @param target wanted target groups
 * @param format wanted formats
 * @param status wanted statuses
 * @param year wanted years
 * @param page the page of the list, counted from 1
 */
public record ActionQuery(
        @Nullable String q,
        @Nullable List<String> purpose,
        @Nullable List<String> field,
        @Nullable List<String> target,
        @Nullable List<String> format,
        @Nullable List<String> status,
        @Nullable List<String> year,
        @Nullable String page) {

    private static final int MOST_VALUES = 30;

    /** The words to search, or blank. */
    public String words() {
        return q == null ? "" : q.strip();
    }

    /** The page that is wanted; 1 if none or nonsense was asked for. */
    int pageNumber() {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    /** Whether nothing is searched and nothing chosen. */
    public boolean isPlain() {
        return words().isBlank()
                && List.of("purpose", "field", "target-group", "format", "status", "year").stream()
                        .allMatch(facet -> chosen(facet).isEmpty());
    }

    /** The values chosen in a facet. */
    public List<String> chosen(String facet) {
        return switch (facet) {
            case "purpose" -> known(purpose, Purpose.values());
            case "target-group" -> known(target, TargetGroup.values());
            case "format" -> known(format, Format.values());
            case "status" -> known(status, Status.values());
            case "field" -> bounded(field, "[a-z0-9-]{1,80}");
            case "year" -> bounded(year, "\\d{4}");
            default -> throw new IllegalArgumentException("No facet " + facet);
        };
    }

    private static List<String> known(@Nullable List<String> values, Word[] words) {
        List<String> possible = Arrays.stream(words).map(Word::word).toList();
        return bounded(values, "[a-z-]{1,40}").stream().filter(possible::contains).toList();
    }

    private static List<String> bounded(@Nullable List<String> values, String pattern) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .filter(value -> value.matches(pattern))
                        .distinct()
                        .limit(MOST_VALUES)
                        .toList();
    }

    ActionFilter filter(List<UUID> found, boolean searched) {
        return new ActionFilter(
                chosen("purpose"),
                chosen("field"),
                chosen("target-group"),
                chosen("format"),
                chosen("status"),
                chosen("year").stream().map(Integer::valueOf).toList(),
                found,
                searched);
    }
}
