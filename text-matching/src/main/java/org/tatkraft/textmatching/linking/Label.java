package org.tatkraft.textmatching.linking;

/**
 * A name of a concept. The first label of a concept in a vocabulary is the preferred one.
 *
 * @param id what the label is called
 * @param concept the concept
 * @param text the name
 */
public record Label(String id, String concept, String text) {}
