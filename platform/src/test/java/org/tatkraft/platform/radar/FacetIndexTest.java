package org.tatkraft.platform.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted and picked is what going through all things one by one would give. */
class FacetIndexTest {

    private enum Side {
        COLOUR,
        SIZE
    }

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();
    private final FacetIndex<Side> index =
            FacetIndex.of(
                    List.of(
                            entry(one, List.of("red", "blue"), "small"),
                            entry(two, List.of("red"), "large"),
                            entry(three, List.of(), "small")));

    private static FacetIndex.Entry<Side> entry(UUID id, List<String> colours, String size) {
        return new FacetIndex.Entry<>(id, Map.of(Side.COLOUR, colours, Side.SIZE, List.of(size)));
    }

    private static Map.Entry<String, Integer> count(String value, int number) {
        return Map.entry(value, number);
    }

    @Test
    void withoutAChoiceEverythingPassesInItsOrder() {
        var all = index.select(Map.of(), null);

        assertThat(all.total()).isEqualTo(3);
        assertThat(all.part(2, 1)).containsExactly(two, three);
        assertThat(all.counts(Side.COLOUR)).containsExactly(count("blue", 1), count("red", 2));
    }

    @Test
    void aFacetCountsWithTheChoicesOfTheOthersOnly() {
        var small = index.select(Map.of(Side.SIZE, List.of("small")), null);

        assertThat(small.part(9, 0)).containsExactly(one, three);
        assertThat(small.counts(Side.COLOUR)).containsExactly(count("blue", 1), count("red", 1));
        assertThat(small.counts(Side.SIZE)).containsExactly(count("large", 1), count("small", 2));
    }

    @Test
    void anUnknownValueLetsNothingThrough() {
        var none = index.select(Map.of(Side.SIZE, List.of("huge")), null);

        assertThat(none.total()).isZero();
        assertThat(none.part(9, 0)).isEmpty();
    }

    @Test
    void whatWasSearchedComesByRelevanceAndStrangersAreLeftOut() {
        var found = index.select(Map.of(), List.of(three, UUID.randomUUID(), one));

        assertThat(found.part(9, 0)).containsExactly(three, one);
        assertThat(found.counts(Side.SIZE)).containsExactly(count("small", 2));
        assertThat(index.select(Map.of(), List.of()).total()).isZero();
    }

    @Test
    void agreesWithLookingAtEachThing() {
        var random = new Random(1);
        var entries = new ArrayList<FacetIndex.Entry<Side>>();
        for (int i = 0; i < 500; i++) {
            List<String> colours =
                    Stream.of("red", "green", "blue").filter(each -> random.nextBoolean()).toList();
            entries.add(entry(UUID.randomUUID(), colours, "s" + random.nextInt(4)));
        }
        var wanted = Map.of(Side.COLOUR, List.of("red", "blue"), Side.SIZE, List.of("s1", "s3"));

        var selection = FacetIndex.of(entries).select(wanted, null);

        assertThat(selection.part(500, 0))
                .isEqualTo(
                        entries.stream()
                                .filter(each -> passes(each, wanted))
                                .map(FacetIndex.Entry::id)
                                .toList());
        for (var count : selection.counts(Side.COLOUR).entrySet()) {
            assertThat(count.getValue())
                    .isEqualTo(
                            entries.stream()
                                    .filter(each ->
                                            passes(each, Map.of(Side.SIZE, wanted.get(Side.SIZE))))
                                    .filter(each ->
                                            each.values().get(Side.COLOUR).contains(count.getKey()))
                                    .count());
        }
    }

    private static boolean passes(FacetIndex.Entry<Side> entry, Map<Side, List<String>> wanted) {
        return wanted.entrySet().stream()
                .allMatch(each ->
                        entry.values().get(each.getKey()).stream()
                                .anyMatch(each.getValue()::contains));
    }
}
