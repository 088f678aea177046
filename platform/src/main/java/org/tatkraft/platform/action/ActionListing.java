package org.tatkraft.platform.action;

import java.util.List;
import java.util.Map;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.strategy.Element;

/**
 * All actions of an alliance by their facets, as they were after its last change.
 *
 * @param index the actions in the order of lists
 * @param elements the elements of the strategy by which they can be chosen, in their order
 */
public record ActionListing(
        FacetIndex<ActionFacet> index, Map<ActionFacet, List<Element>> elements) {

    /** What passes a filter, and how many each further choice would leave. */
    public FacetIndex<ActionFacet>.Selection select(ActionFilter filter) {
        return index.select(filter.chosen(), filter.found());
    }
}
