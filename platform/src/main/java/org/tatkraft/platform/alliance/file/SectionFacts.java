package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.journal.Journal.Happening;

/** What taking over a section means for the journal: one fact for each entry that changes. */
final class SectionFacts {

    private final UUID alliance;
    private final String section;
    private final Map<String, Record> before;
    private final Map<String, Record> after;
    private final Map<String, UUID> identities;
    private final List<Happening> facts = new ArrayList<>();

    private SectionFacts(
            UUID alliance,
            String section,
            Map<String, Record> before,
            Map<String, Record> after,
            Map<String, UUID> identities) {
        this.alliance = alliance;
        this.section = section;
        this.before = before;
        this.after = after;
        this.identities = identities;
    }

    /**
     * The facts of a section.
     *
     * @param present the entries as they were
     * @param wanted the entries as they became
     * @param identities the identity of each entry by its id
     */
    static List<Happening> of(
            UUID alliance,
            SectionChanges changes,
            boolean prune,
            List<? extends Record> present,
            List<?> wanted,
            Map<String, UUID> identities) {
        var all =
                new SectionFacts(
                        alliance, changes.section(), byId(present), byId(wanted), identities);
        changes.created().forEach(id -> all.add(id, "created", Map.of(), all.values(id)));
        changes.changed().forEach(all::changed);
        changes.renamed()
                .forEach((id, former) ->
                        all.add(id, "renamed", Map.of("id", former), Map.of("id", id)));
        if (prune) {
            changes.missing().forEach(id -> all.add(id, "archived", Map.of(), Map.of()));
        }
        return all.facts;
    }

    private static Map<String, Record> byId(List<?> entries) {
        return entries.stream()
                .map(Record.class::cast)
                .collect(Collectors.toMap(entry -> ((Entry) entry).id(), Function.identity()));
    }

    private void changed(String id, List<String> keys) {
        Record was = before.get(id);
        Record is = after.get(id);
        if (was != null && is != null) {
            List<String> known =
                    keys.stream().filter(Shape.of(is.getClass()).fields()::containsKey).toList();
            add(id, "changed", values(was, known), values(is, known));
        }
    }

    private Map<String, @Nullable Object> values(String id) {
        Record entry = after.get(id);
        return entry == null
                ? Map.of()
                : values(entry, List.copyOf(Shape.of(entry.getClass()).fields().keySet()));
    }

    private static Map<String, @Nullable Object> values(Record entry, List<String> keys) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        keys.forEach(key -> values.put(key, Shape.valueIn(entry, key)));
        return values;
    }

    private void add(
            String id,
            String deed,
            Map<String, ? extends @Nullable Object> was,
            Map<String, ? extends @Nullable Object> is) {
        UUID identity = identities.get(id);
        if (identity != null) {
            facts.add(new Happening(alliance, identity, section, deed, was, is));
        }
    }
}
