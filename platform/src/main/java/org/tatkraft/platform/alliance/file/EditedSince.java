package org.tatkraft.platform.alliance.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tatkraft.platform.journal.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have changed in forms that a file does not know of.
 *
 * <p>A file that Tatkraft wrote says up to which edit it knows everything. Of another one, a value
 * that somebody typed into a form says that it was written afterwards. Of what happened later, a
 * value that the file never touched stays as it was edited; where the file and a person have
 * changed the same value differently, that is a conflict.
 */
final class EditedSince {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, List<Fact>> facts = new HashMap<>();
    private final Map<String, Map<String, UUID>> identities;
    private final Map<String, Map<String, String>> renamed = new HashMap<>();
    private Instant known = Instant.EPOCH;
    private final List<String> kept = new ArrayList<>();
    private final List<FileProblem> conflicts = new ArrayList<>();

    /**
     * What has been edited.
     *
     * @param edits what people have done since a file was last taken over for the same entry, the
     *     oldest first
     * @param identities the identities of the entries of each section, by their id
     */
    EditedSince(List<Fact> edits, Map<String, Map<String, UUID>> identities) {
        edits.forEach(fact ->
                facts.computeIfAbsent(fact.subject(), absent -> new ArrayList<>()).add(fact));
        this.identities = identities;
    }

    /** What stays as it was edited, although the file says otherwise; to be told. */
    List<String> kept() {
        return kept;
    }

    /** What is lost if the file wins all the same; to be told. */
    List<String> fallen() {
        return Stream.concat(kept.stream(), conflicts.stream().map(FileProblem::message)).toList();
    }

    /** What both have changed. */
    List<FileProblem> conflicts() {
        return conflicts;
    }

    /** Everything until then is known to the file. */
    void knowsUntil(Instant edit) {
        known = edit;
    }

    /** Looks for values in a section of the file that somebody typed into a form. */
    void learnFrom(String section, List<?> wanted) {
        for (Object each : wanted) {
            JsonNode entry = JSON.valueToTree(each);
            var before = new HashMap<String, Set<JsonNode>>();
            for (Fact fact : of(section, ((Entry) each).id())) {
                if (fact.deed().equals("changed") && proves(fact, entry, before)) {
                    known = fact.happenedAt().isAfter(known) ? fact.happenedAt() : known;
                }
            }
        }
    }

    /**
     * Whether an entry of the file has a value that came with this edit; a value that had been
     * there before proves nothing.
     */
    private static boolean proves(Fact fact, JsonNode entry, Map<String, Set<JsonNode>> before) {
        JSON.readTree(fact.before())
                .properties()
                .forEach(was ->
                        before.computeIfAbsent(was.getKey(), absent -> new HashSet<>())
                                .add(was.getValue()));
        return JSON.readTree(fact.after()).properties().stream()
                .anyMatch(now ->
                        now.getValue().equals(entry.get(now.getKey()))
                                && !before.getOrDefault(now.getKey(), Set.of())
                                        .contains(now.getValue()));
    }

    private List<Fact> of(String section, String id) {
        return Optional.ofNullable(identities.getOrDefault(section, Map.of()).get(id))
                .map(identity -> facts.getOrDefault(identity, List.of()))
                .orElse(List.of());
    }

    /** The entries of a section as they are to become: what the file does not know stays. */
    List<Object> merged(
            String section, List<? extends Record> present, List<?> wanted, boolean prune) {
        var there = new LinkedHashMap<String, Record>();
        present.forEach(entry -> there.put(((Entry) entry).id(), entry));
        var merged = new ArrayList<>();
        for (Object each : wanted) {
            String id = ((Entry) each).id();
            Record standing = there.remove(id);
            if (standing != null && wasMade(section, id)) {
                conflicts.add(
                        conflict(
                                section,
                                id,
                                "it was made in the browser, another one with this id"));
            } else if (standing != null) {
                merged.add(merged(section, id, standing, (Record) each));
            } else if (nowCalled(section, id).isPresent()) {
                conflicts.add(
                        conflict(
                                section,
                                id,
                                "it was renamed in the browser and is '%s' now"
                                        .formatted(nowCalled(section, id).get())));
            } else if (wasArchived(section, id)) {
                kept.add("%s/%s (archived)".formatted(section, id));
            } else {
                merged.add(each);
            }
        }
        if (prune) {
            there.keySet().stream()
                    .filter(id -> isEdited(section, id))
                    .forEach(id ->
                            conflicts.add(
                                    conflict(
                                            section,
                                            id,
                                            "it was edited in the browser, and the file leaves it out")));
        }
        return wasMoved(section) ? inOrderOf(present, merged) : merged;
    }

    private boolean wasMade(String section, String id) {
        return later(section, id).stream().anyMatch(fact -> fact.deed().equals("created"));
    }

    /** The id that an entry has now which was called so when the file was written. */
    private Optional<String> nowCalled(String section, String former) {
        return Optional.ofNullable(renamed.computeIfAbsent(section, this::renamedIn).get(former));
    }

    private Map<String, String> renamedIn(String section) {
        var byFormer = new HashMap<String, String>();
        for (String id : identities.getOrDefault(section, Map.of()).keySet()) {
            later(section, id).stream()
                    .filter(fact -> fact.deed().equals("renamed"))
                    .map(fact -> JSON.readTree(fact.before()).path("id").asString(""))
                    .forEach(former -> byFormer.put(former, id));
        }
        return byFormer;
    }

    private boolean wasMoved(String section) {
        return identities.getOrDefault(section, Map.of()).keySet().stream()
                .flatMap(id -> later(section, id).stream())
                .anyMatch(fact -> fact.deed().equals("moved"));
    }

    /** The entries in the order in which they stand; the new ones come last. */
    private static List<Object> inOrderOf(List<? extends Record> present, List<Object> wanted) {
        List<String> order = present.stream().map(entry -> ((Entry) entry).id()).toList();
        var sorted = new ArrayList<>(wanted);
        sorted.sort(
                Comparator.comparingInt(entry -> {
                    int place = order.indexOf(((Entry) entry).id());
                    return place < 0 ? order.size() : place;
                }));
        return sorted;
    }

    private boolean isEdited(String section, String id) {
        return later(section, id).stream().anyMatch(fact -> !fact.deed().equals("moved"));
    }

    private List<Fact> later(String section, String id) {
        return of(section, id).stream().filter(fact -> fact.happenedAt().isAfter(known)).toList();
    }

    private boolean wasArchived(String section, String id) {
        return later(section, id).stream()
                .map(Fact::deed)
                .filter(deed -> deed.equals("archived") || deed.equals("restored"))
                .reduce((first, second) -> second)
                .filter(deed -> deed.equals("archived"))
                .isPresent();
    }

    private Record merged(String section, String id, Record present, Record wanted) {
        Record merged = wanted;
        for (String key : Shape.of(present.getClass()).fields().keySet()) {
            Object is = Shape.valueIn(present, key);
            boolean same = Objects.equals(is, Shape.valueIn(wanted, key));
            List<JsonNode> versions = same ? List.of() : versions(section, id, key);
            if (versions.isEmpty()) {
                continue;
            }
            JsonNode inFile = JSON.valueToTree(wanted).get(key);
            if (versions.contains(inFile)) {
                kept.add("%s/%s: %s".formatted(section, id, key));
            } else {
                conflicts.add(
                        conflict(
                                section,
                                id,
                                "'%s' was edited in the browser to %s, and the file says %s"
                                        .formatted(
                                                key,
                                                shortened(JSON.valueToTree(present).get(key)),
                                                shortened(inFile))));
            }
            merged = Shape.with(merged, key, is);
        }
        return merged;
    }

    /** What a key said before each change that the file does not know. */
    private List<JsonNode> versions(String section, String id, String key) {
        return later(section, id).stream()
                .filter(fact -> fact.deed().equals("changed"))
                .map(fact -> JSON.readTree(fact.before()))
                .filter(before -> before.has(key))
                .map(before -> before.get(key))
                .toList();
    }

    private static String shortened(JsonNode value) {
        return ScalarReader.shortened(value.isString() ? value.asString() : value.toString());
    }

    private static FileProblem conflict(String section, String id, String what) {
        return new FileProblem(
                0,
                0,
                "%s/%s: %s.".formatted(section, id, what),
                "Maybe export first and change that file, or let this one win with --overwrite.");
    }
}
