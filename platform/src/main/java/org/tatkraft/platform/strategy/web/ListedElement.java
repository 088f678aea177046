package org.tatkraft.platform.strategy.web;

import org.tatkraft.platform.strategy.Element;

/**
 * An element of a strategy in a list.
 *
 * @param element the element
 * @param actions how many actions belong to it
 */
public record ListedElement(Element element, int actions) {}
