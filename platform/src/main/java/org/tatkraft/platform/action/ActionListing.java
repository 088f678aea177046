package org.tatkraft.platform.action;

import java.util.List;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.strategy.Element;

/**
 * All actions of an alliance by their facets, as they were after its last change.
 *
 * @param index the actions in the order of lists
 * @param fields the fields of action by which they can be chosen
 */
public record ActionListing(FacetIndex<ActionFacet> index, List<Element> fields) {

    /** What passes a filter, and how many each further choice would leave. */
    public FacetIndex<ActionFacet>.Selection select(ActionFilter filter) {
        return index.select(filter.chosen(), filter.found());
    }
}
