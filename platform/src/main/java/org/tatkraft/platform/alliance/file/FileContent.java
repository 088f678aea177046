package org.tatkraft.platform.alliance.file;

import java.util.List;
import java.util.Map;

/**
 * What a file says, checked and bound to records.
 *
 * @param head the alliance itself
 * @param entries the entries of the sections that stand in the file, by the section's key
 */
record FileContent(Record head, Map<String, List<Object>> entries) {

    String alliance() {
        return ((Entry) head).id();
    }

    /** The entries of a section; none if it does not stand in the file. */
    List<Object> of(FileSection<?> section) {
        return entries.getOrDefault(section.key(), List.of());
    }
}
