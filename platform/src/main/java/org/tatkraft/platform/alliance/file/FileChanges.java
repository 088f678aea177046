package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.List;

/**
 * What taking a file over means.
 *
 * @param alliance the alliance it describes
 * @param isNew whether there was no such alliance before
 * @param sections the sections that stand in the file or in the database
 * @param prune whether what is missing in the file is archived
 * @param kept what stays as it was edited since the file was made
 * @param fallen what was edited since and is overwritten
 */
public record FileChanges(
        String alliance,
        boolean isNew,
        List<SectionChanges> sections,
        boolean prune,
        List<String> kept,
        List<String> fallen) {

    /** Whether everything is already as the file says. */
    public boolean isNothing() {
        return sections.stream().allMatch(section -> section.isNothing(prune));
    }

    /** How many entries are created. */
    int created() {
        return sections.stream().mapToInt(section -> section.created().size()).sum();
    }

    /** The changes as lines to print. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%s (%s)".formatted(alliance, isNew ? "new" : "known"));
        for (SectionChanges section : sections) {
            lines.add(
                    "  %-18s %d created, %d changed, %d unchanged%s"
                            .formatted(
                                    section.section(),
                                    section.created().size(),
                                    section.changed().size() + section.renamed().size(),
                                    section.unchanged(),
                                    section.missing().isEmpty()
                                            ? ""
                                            : ", %d missing in the file (%s)"
                                                    .formatted(
                                                            section.missing().size(),
                                                            prune
                                                                    ? "archived"
                                                                    : "left as they are; --prune archives them")));
            section.created().forEach(id -> lines.add("    + " + id));
            section.renamed()
                    .forEach((id, old) -> lines.add("    ~ %s (was %s)".formatted(id, old)));
            section.changed()
                    .forEach((id, keys) ->
                            lines.add("    ~ %s: %s".formatted(id, String.join(", ", keys))));
            section.missing().forEach(id -> lines.add("    - " + id));
        }
        kept.forEach(each -> lines.add("  = " + each + " stays as it was edited"));
        fallen.forEach(each -> lines.add("  ! overwritten: " + each));
        if (isNothing()) {
            lines.add("  Nothing to do: everything is as the file says.");
        }
        return lines;
    }
}
