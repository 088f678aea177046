package org.tatkraft.platform.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are wanted; within a facet any of the values, between facets all.
 *
 * @param chosen the values by facet, such as {@code keep}; all where there are none
 * @param found the actions that a search found, the best first; {@code null} without a search
 */
public record ActionFilter(Map<ActionFacet, List<String>> chosen, @Nullable List<UUID> found) {

    /** The filter that lets everything through. */
    public static final ActionFilter NONE = new ActionFilter(Map.of(), null);

    /** The filter for actions of one status. */
    public static ActionFilter ofStatus(Status status) {
        return new ActionFilter(Map.of(ActionFacet.STATUS, List.of(status.word())), null);
    }
}
