package org.tatkraft.platform.radar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things in their order and, for each value of each facet, the set of those that have it.
 *
 * <p>It holds identities and sets of places, not the things: some 150 bytes for each of them. What
 * passes a choice, and how many each further choice would leave, are intersections of such sets.
 * Once made it never changes, and any number of threads may ask it.
 *
 * @param <F> the facets
 */
public final class FacetIndex<F extends Enum<F>> {

    private final List<UUID> ids;
    private final Map<UUID, Integer> places;
    private final Map<F, Map<String, BitSet>> facets = new LinkedHashMap<>();

    private FacetIndex(List<UUID> ids) {
        this.ids = List.copyOf(ids);
        places = HashMap.newHashMap(ids.size());
        for (int place = 0; place < ids.size(); place++) {
            places.put(ids.get(place), place);
        }
    }

    /**
     * A thing as it is taken in.
     *
     * @param id its identity
     * @param values its values by facet; a facet in which it has none may be left out
     */
    public record Entry<F>(UUID id, Map<F, List<String>> values) {}

    /** The index of some things, in the order in which lists show them. */
    public static <F extends Enum<F>> FacetIndex<F> of(List<Entry<F>> entries) {
        var index = new FacetIndex<F>(entries.stream().map(Entry::id).toList());
        for (int place = 0; place < entries.size(); place++) {
            index.add(place, entries.get(place).values());
        }
        return index;
    }

    private void add(int place, Map<F, List<String>> values) {
        values.forEach((facet, all) -> {
            Map<String, BitSet> sets = facets.computeIfAbsent(facet, absent -> new HashMap<>());
            all.forEach(value ->
                    sets.computeIfAbsent(value, absent -> new BitSet(ids.size())).set(place));
        });
    }

    /** How many things it holds. */
    public int size() {
        return ids.size();
    }

    /**
     * What passes a choice.
     *
     * @param chosen by facet, the values of which a thing needs any; a facet without values lets
     *     everything through
     * @param found what a search found, the best first; {@code null} if nothing was searched
     */
    public Selection select(Map<F, List<String>> chosen, @Nullable List<UUID> found) {
        var passing = new LinkedHashMap<F, BitSet>();
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                passing.put(facet, having(facet, values));
            }
        });
        return new Selection(passing, found == null ? null : placesOf(found));
    }

    private BitSet having(F facet, List<String> values) {
        var any = new BitSet(ids.size());
        values.forEach(value -> {
            BitSet set = facets.getOrDefault(facet, Map.of()).get(value);
            if (set != null) {
                any.or(set);
            }
        });
        return any;
    }

    private List<Integer> placesOf(List<UUID> found) {
        return found.stream().map(places::get).filter(Objects::nonNull).toList();
    }

    /** What passed, and what each further choice would leave. */
    public final class Selection {

        private final Map<F, BitSet> passing;
        private final @Nullable List<Integer> found;
        private final BitSet searched = new BitSet(ids.size());
        private final BitSet all;

        private Selection(Map<F, BitSet> passing, @Nullable List<Integer> found) {
            this.passing = passing;
            this.found = found;
            if (found == null) {
                searched.set(0, ids.size());
            } else {
                found.forEach(searched::set);
            }
            all = allBut(null);
        }

        private BitSet allBut(@Nullable F facet) {
            var left = (BitSet) searched.clone();
            passing.forEach((name, set) -> {
                if (name != facet) {
                    left.and(set);
                }
            });
            return left;
        }

        /** How many things passed. */
        public int total() {
            return all.cardinality();
        }

        /** A part of what passed: what was searched by relevance, else in the order of lists. */
        public List<UUID> part(int most, int from) {
            Stream<Integer> inOrder =
                    found == null ? all.stream().boxed() : found.stream().filter(all::get);
            return inOrder.skip(from).limit(most).map(ids::get).toList();
        }

        /**
         * The values of a facet that occur, and how many things each would leave together with what
         * is chosen in the other facets; in the order of the values.
         */
        public NavigableMap<String, Integer> counts(F facet) {
            BitSet others = passing.containsKey(facet) ? allBut(facet) : all;
            var counts = new TreeMap<String, Integer>();
            facets.getOrDefault(facet, Map.of())
                    .forEach((value, set) -> {
                        var both = (BitSet) set.clone();
                        both.and(others);
                        if (!both.isEmpty()) {
                            counts.put(value, both.cardinality());
                        }
                    });
            return counts;
        }
    }
}
