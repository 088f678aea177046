package org.tatkraft.textmatching.linking;

/**
 * A label that may be meant.
 *
 * @param label the label
 * @param score how much speaks for it, 0 to 1
 */
public record Hit(Label label, double score) {}
