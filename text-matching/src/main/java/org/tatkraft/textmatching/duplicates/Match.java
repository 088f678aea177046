package org.tatkraft.textmatching.duplicates;

import java.util.List;

/**
 * Two records that mean the same thing.
 *
 * @param left the id of the one
 * @param right the id of the other
 * @param score how probable it is that they do, 0 to 1
 * @param reasons what speaks for it and what against, the strongest first
 */
public record Match(String left, String right, double score, List<String> reasons) {}
