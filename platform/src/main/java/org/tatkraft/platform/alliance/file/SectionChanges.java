package org.tatkraft.platform.alliance.file;

import java.util.List;
import java.util.Map;

/**
 * What taking a file over means for one section.
 *
 * @param section the key of the section
 * @param created the ids that are new
 * @param changed by id, the keys whose values differ
 * @param renamed by new id, the old one
 * @param missing the ids that are there but not in the file
 * @param unchanged how many entries stay as they are
 */
record SectionChanges(
        String section,
        List<String> created,
        Map<String, List<String>> changed,
        Map<String, String> renamed,
        List<String> missing,
        int unchanged) {

    boolean isNothing(boolean prune) {
        return created.isEmpty()
                && changed.isEmpty()
                && renamed.isEmpty()
                && (!prune || missing.isEmpty());
    }
}
