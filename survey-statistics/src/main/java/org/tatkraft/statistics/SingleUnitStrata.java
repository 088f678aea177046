package org.tatkraft.statistics;

/**
 * What a stratum counts for in a variance from which only one unit was drawn, so that nothing can
 * be said of the differences within it. The words are those of {@code survey.lonely.psu} in R.
 */
public enum SingleUnitStrata {
    /** It is an error. */
    FAIL,
    /** The unit is compared with the mean of the whole population instead of its stratum's. */
    ADJUST,
    /** The stratum counts as much as the others do on average. */
    AVERAGE,
    /** Everything of the stratum was drawn, so it adds nothing. */
    CERTAINTY,
    /** It adds nothing. */
    REMOVE
}
