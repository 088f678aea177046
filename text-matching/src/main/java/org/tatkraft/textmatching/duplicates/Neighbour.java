package org.tatkraft.textmatching.duplicates;

import java.util.List;

/**
 * A record that is near to another, whether it means the same or not.
 *
 * @param id the record
 * @param rank 1 for the nearest other
 * @param other the other
 * @param score how much they have in common, 0 to 1
 * @param reasons what they have in common, the most first
 */
public record Neighbour(String id, int rank, String other, double score, List<String> reasons) {}
