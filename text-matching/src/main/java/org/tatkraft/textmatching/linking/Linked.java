package org.tatkraft.textmatching.linking;

import java.util.List;

/**
 * The labels that may be meant by a text.
 *
 * @param hits the labels, one of each concept first, the best before the others
 * @param isNone whether probably none of them is meant: of titles whose concept the vocabulary does
 *     not have, three of four get a hit that scores no higher
 */
public record Linked(List<Hit> hits, boolean isNone) {}
