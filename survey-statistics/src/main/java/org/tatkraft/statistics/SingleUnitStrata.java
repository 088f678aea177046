package org.tatkraft.statistics;

import java.util.List;

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
    REMOVE;

    private static final int MOST = 10;

    /**
     * Goes on if there is no such stratum.
     *
     * @param why what cannot be done with one
     * @throws IllegalArgumentException otherwise, naming the first of them
     */
    static void refuse(List<String> strata, String why) {
        if (strata.size() == 1) {
            throw new IllegalArgumentException(
                    "The stratum %s has only one unit, so %s".formatted(strata.getFirst(), why));
        }
        if (!strata.isEmpty()) {
            throw new IllegalArgumentException(
                    "%d strata have only one unit each, so %s: %s%s"
                            .formatted(
                                    strata.size(),
                                    why,
                                    String.join(
                                            ", ", strata.subList(0, Math.min(MOST, strata.size()))),
                                    strata.size() > MOST ? ", …" : ""));
        }
    }
}
