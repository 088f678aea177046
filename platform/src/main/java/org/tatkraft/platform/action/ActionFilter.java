package org.tatkraft.platform.action;

import java.util.List;
import java.util.UUID;

/**
 * Which actions are wanted; within a facet any of the values, between facets all.
 *
 * @param purposes such as {@code keep}; empty for all, as in the others
 * @param fields the parts of the address of fields of action
 * @param targetGroups such as {@code newcomers}
 * @param formats such as {@code occasion}
 * @param statuses such as {@code running}
 * @param years such as {@code 2020}
 * @param found the actions that a search found, the best first
 * @param searched whether there was a search at all
 */
public record ActionFilter(
        List<String> purposes,
        List<String> fields,
        List<String> targetGroups,
        List<String> formats,
        List<String> statuses,
        List<Integer> years,
        List<UUID> found,
        boolean searched) {

    /** The filter that lets everything through. */
    public static ActionFilter none() {
        return new ActionFilter(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /** The filter for actions of one status. */
    public static ActionFilter ofStatus(Status status) {
        return new ActionFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(status.word()),
                List.of(),
                List.of(),
                false);
    }
}
