package org.tatkraft.platform.action;

import java.util.List;
import java.util.Map;

/**
 * How many actions each value of a facet would leave, with the choices in the other facets.
 *
 * @param counts by facet, such as {@code purpose}, the values with their numbers
 */
public record Facets(Map<String, List<Count>> counts) {

    /**
     * A value of a facet.
     *
     * @param value such as {@code keep}
     * @param number how many actions have it
     */
    public record Count(String value, int number) {}

    /** The values of a facet that occur, in the order of the facet. */
    public List<Count> of(String facet) {
        return counts.getOrDefault(facet, List.of());
    }
}
