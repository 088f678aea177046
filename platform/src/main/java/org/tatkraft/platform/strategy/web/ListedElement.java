package org.tatkraft.platform.strategy.web;

import java.util.List;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.thread.ThingCard;

/**
 * An element of a strategy in a list.
 *
 * @param element the element
 * @param actions the actions that belong to it
 */
public record ListedElement(Element element, List<ThingCard> actions) {}
