package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The same with one more thing that changes in an entry; nothing more is told of a new one. */
    SectionChanges with(String id, String what) {
        if (created.contains(id)) {
            return this;
        }
        var more = new LinkedHashMap<>(changed);
        more.merge(
                id,
                List.of(what),
                (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        int same = changed.containsKey(id) ? unchanged : unchanged - 1;
        return new SectionChanges(section, created, more, renamed, missing, same);
    }

    /** Compares what is there with what a file wants. */
    static SectionChanges between(String section, List<? extends Record> present, List<?> wanted) {
        var known = new LinkedHashMap<String, Record>();
        present.forEach(entry -> known.put(((Entry) entry).id(), entry));
        var missing = new LinkedHashSet<>(known.keySet());
        var created = new ArrayList<String>();
        var changed = new LinkedHashMap<String, List<String>>();
        var renamed = new LinkedHashMap<String, String>();
        int unchanged = 0;
        for (Object each : wanted) {
            Entry entry = (Entry) each;
            Optional<String> former =
                    entry.formerly().stream().filter(known::containsKey).findFirst();
            Record before = known.get(entry.id());
            missing.remove(entry.id());
            if (before == null && former.isPresent()) {
                renamed.put(entry.id(), former.get());
                missing.remove(former.get());
            } else if (before == null) {
                created.add(entry.id());
            } else {
                List<String> differences = differences(before, (Record) each);
                if (differences.isEmpty()) {
                    unchanged++;
                } else {
                    changed.put(entry.id(), differences);
                }
            }
        }
        List<String> order = known.keySet().stream().filter(id -> !missing.contains(id)).toList();
        List<String> wantedOrder =
                wanted.stream()
                        .map(each -> ((Entry) each).id())
                        .filter(known::containsKey)
                        .toList();
        if (!order.equals(wantedOrder) && renamed.isEmpty()) {
            changed.put("(order)", List.of("entries stand in another order"));
        }
        return new SectionChanges(
                section, created, changed, renamed, List.copyOf(missing), unchanged);
    }

    /**
     * The keys whose values differ; a former id that the file no longer names is still remembered.
     */
    private static List<String> differences(Record before, Record after) {
        return Shape.of(before.getClass()).fields().keySet().stream()
                .filter(key ->
                        !Objects.equals(Shape.valueIn(before, key), Shape.valueIn(after, key)))
                .filter(key ->
                        !key.equals("formerly")
                                || !((Entry) before)
                                        .formerly()
                                        .containsAll(((Entry) after).formerly()))
                .toList();
    }
}
