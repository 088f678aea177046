package org.tatkraft.platform.strategy.web;

import java.util.List;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Threads;

/**
 * Fields of action by priorities, with the actions that belong to both.
 *
 * @param priorities the columns
 * @param rows a row for each field
 */
public record Matrix(List<Element> priorities, List<Row> rows) {

    /**
     * A field with its actions by priority.
     *
     * @param field the field
     * @param cells the actions, one list for each priority
     */
    public record Row(Element field, List<List<ThingCard>> cells) {}

    static Matrix of(
            List<Element> fields, List<Element> priorities, List<Threads.Crossing> crossings) {
        if (fields.isEmpty() || priorities.isEmpty()) {
            return new Matrix(List.of(), List.of());
        }
        return new Matrix(
                priorities,
                fields.stream()
                        .map(field -> new Row(field, cells(field, priorities, crossings)))
                        .toList());
    }

    private static List<List<ThingCard>> cells(
            Element field, List<Element> priorities, List<Threads.Crossing> crossings) {
        return priorities.stream()
                .map(priority ->
                        crossings.stream()
                                .filter(each -> each.one().equals(field.id()))
                                .filter(each -> each.other().equals(priority.id()))
                                .map(Threads.Crossing::card)
                                .toList())
                .toList();
    }

    /** Whether the alliance has both fields and priorities. */
    public boolean isThere() {
        return !rows.isEmpty();
    }

    /** Whether no action stands in it yet. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.cells().stream().allMatch(List::isEmpty));
    }
}
