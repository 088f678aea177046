package org.tatkraft.textmatching.duplicates;

/**
 * The pairs that may be right, the best first.
 *
 * @param pairs the pairs
 * @param accepted how many of them are right, from the first on
 * @param probabilities how probable it is of each that both records mean the same
 */
record Best(int[] pairs, int accepted, double[] probabilities) {}
