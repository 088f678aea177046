package org.tatkraft.textmatching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LuceneIndexTest {

    private final TermIndex index = new LuceneIndex();

    @AfterEach
    void close() {
        index.close();
    }

    private static TermIndex.Entry entry(String id, String... words) {
        return new TermIndex.Entry(
                id, Map.of("words", List.of(words), "language", List.of("de"), "none", List.of()));
    }

    private List<String> ids(String... words) {
        var question = new TermIndex.Question(Map.of("words", List.of(words)), Map.of());
        return index.search(question, 10).stream().map(TermIndex.Entry::id).toList();
    }

    @Test
    void whatSharesMostRareTermsIsFoundFirst() {
        index.put(
                List.of(
                        entry("a", "messe", "halle"),
                        entry("b", "messe", "schule"),
                        entry("c", "messe"),
                        entry("d", "bus")));
        assertThat(ids("messe", "schule").getFirst()).isEqualTo("b");
        assertThat(ids("messe", "schule")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ids("nichts")).isEmpty();
        assertThat(ids()).isEmpty();
        assertThat(index.frequencies("words", List.of("messe", "bus", "nichts")))
                .isEqualTo(Map.of("messe", 3, "bus", 1));
    }

    @Test
    void whatIsChangedIsFoundAtOnce() {
        index.put(List.of(entry("a", "messe")));
        assertThat(ids("messe")).containsExactly("a");
        index.put(List.of(entry("a", "bus")));
        assertThat(ids("messe")).isEmpty();
        assertThat(ids("bus")).containsExactly("a");
        index.remove(List.of("a", "unknown"));
        assertThat(ids("bus")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void whatIsFoundHasItsTerms() {
        index.put(List.of(entry("a", "messe", "halle", "messe")));
        assertThat(index.search(asked("halle", "de"), 1))
                .containsExactly(entry("a", "messe", "halle", "messe"));
        assertThat(index.search(asked("halle", "fr"), 1)).isEmpty();
    }

    private static TermIndex.Question asked(String word, String language) {
        return new TermIndex.Question(Map.of("words", List.of(word)), Map.of("language", language));
    }

    /** Each thread finds what it has just written, and nobody what has been removed. */
    @Test
    void manyThreadsMayUseItAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<Integer>>();
            for (int thread = 0; thread < 8; thread++) {
                String name = "t" + thread;
                Callable<Integer> work =
                        () -> {
                            for (int nth = 0; nth < 50; nth++) {
                                String id = name + "-" + nth;
                                index.put(List.of(entry(id, name, "shared")));
                                assertThat(ids(name)).contains(id);
                                index.remove(List.of(id));
                                assertThat(ids(name)).isEmpty();
                            }
                            index.put(List.of(entry(name, name, "shared")));
                            return 1;
                        };
                done.add(threads.submit(work));
            }
            for (Future<Integer> each : done) {
                assertThat(each.get()).isEqualTo(1);
            }
        }
        assertThat(index.size()).isEqualTo(8);
        assertThat(ids("shared")).hasSize(8);
    }
}
