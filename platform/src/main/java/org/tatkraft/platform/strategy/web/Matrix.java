package org.tatkraft.platform.strategy.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.thread.ThingCard;

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
            List<Element> fields, List<Element> priorities, Map<UUID, List<ThingCard>> actions) {
        if (fields.isEmpty() || priorities.isEmpty()) {
            return new Matrix(List.of(), List.of());
        }
        return new Matrix(
                priorities,
                fields.stream()
                        .map(field ->
                                new Row(
                                        field,
                                        priorities.stream()
                                                .map(each -> both(field, each, actions))
                                                .toList()))
                        .toList());
    }

    private static List<ThingCard> both(
            Element field, Element priority, Map<UUID, List<ThingCard>> actions) {
        Set<ThingCard> ofPriority = new HashSet<>(actions.getOrDefault(priority.id(), List.of()));
        return actions.getOrDefault(field.id(), List.of()).stream()
                .filter(ofPriority::contains)
                .toList();
    }

    /** Whether the alliance has both fields and priorities. */
    public boolean isThere() {
        return !rows.isEmpty();
    }
}
