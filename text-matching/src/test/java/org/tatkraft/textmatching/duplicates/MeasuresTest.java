package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.tatkraft.textmatching.index.Catalogue;
import org.tatkraft.textmatching.index.LuceneIndex;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** Measures of alliances in four languages, some told twice, many like others. */
class MeasuresTest {

    private static final int TOP = 5;

    private static Set<List<String>> pairs(Path file, Set<String> labels) throws IOException {
        Set<List<String>> pairs = new HashSet<>();
        List<List<String>> rows = PublicSets.rows(file);
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() < 3 || labels.contains(row.get(2))) {
                pairs.add(List.of(row.get(0), row.get(1)));
                pairs.add(List.of(row.get(1), row.get(0)));
            }
        }
        return pairs;
    }

    @Test
    void whatIsToldTwiceIsFound() throws IOException {
        Path folder = PublicSets.folder("measures");
        Set<List<String>> same = pairs(folder.resolve("pairs.csv"), Set.of("same"));
        Set<List<String>> open = pairs(folder.resolve("borderline.csv"), Set.of());
        List<Match> matches =
                new ArrayList<>(
                        Duplicates.within(
                                PublicSets.table(folder.resolve("measures.csv")), done -> {}));
        matches.removeIf(each -> open.contains(List.of(each.left(), each.right())));
        long right =
                matches.stream()
                        .filter(each -> same.contains(List.of(each.left(), each.right())))
                        .count();
        assertThat(2.0 * right / (matches.size() + same.size() / 2)).isGreaterThan(0.75);
    }

    @Test
    void whatIsLikeOthersIsFoundInAnyLanguage() throws IOException {
        Path folder = PublicSets.folder("measures");
        Set<List<String>> related = pairs(folder.resolve("pairs.csv"), Set.of("same", "similar"));
        Table table = PublicSets.table(folder.resolve("measures.csv"));
        List<String> languages =
                table.columns().stream()
                        .filter(column -> column.name().equals("language"))
                        .findFirst()
                        .orElseThrow()
                        .values();
        Map<String, String> language = new HashMap<>();
        for (int record = 0; record < table.size(); record++) {
            language.put(table.ids().get(record), languages.get(record));
        }
        List<Neighbour> near =
                Duplicates.similar(table, TOP, Thesaurus.ofTheField(), done -> {}).toList();
        BiPredicate<String, String> inOne =
                (one, other) -> language.get(one).equals(language.get(other));
        assertThat(recall(near, related, (one, other) -> true)).isGreaterThan(0.75);
        assertThat(recall(near, related, inOne)).isGreaterThan(0.79);
        assertThat(recall(near, related, inOne.negate())).isGreaterThan(0.55);
    }

    /** The same of every fourth, asked for one by one. */
    @Test
    void whatIsLikeANewOneIsFound() throws IOException {
        Path folder = PublicSets.folder("measures");
        Set<List<String>> related = pairs(folder.resolve("pairs.csv"), Set.of("same", "similar"));
        Table table = PublicSets.table(folder.resolve("measures.csv"));
        var near = new ArrayList<Neighbour>();
        Set<String> asked = new HashSet<>();
        try (var index = new LuceneIndex()) {
            var catalogue = new Catalogue(index, Thesaurus.ofTheField());
            List<Catalogue.Item> items = items(table);
            catalogue.put(items);
            for (int nth = 0; nth < items.size(); nth += 4) {
                Catalogue.Item item = items.get(nth);
                asked.add(item.id());
                for (Catalogue.Found each : catalogue.similar(item, TOP)) {
                    near.add(new Neighbour(item.id(), 0, each.id(), each.score(), List.of()));
                }
            }
        }
        assertThat(recall(near, related, (one, other) -> asked.contains(one))).isGreaterThan(0.65);
    }

    private static List<Catalogue.Item> items(Table table) {
        List<String> fields = List.of("title", "description", "purpose", "target_group", "format");
        var items = new ArrayList<Catalogue.Item>();
        for (int record = 0; record < table.size(); record++) {
            Map<String, String> texts = new HashMap<>();
            for (Table.Column column : table.columns()) {
                if (fields.contains(column.name())) {
                    texts.put(column.name(), column.values().get(record));
                }
            }
            items.add(new Catalogue.Item(table.ids().get(record), texts, Optional.empty()));
        }
        return items;
    }

    /** The share of the related others of each record that are among its nearest five. */
    private static double recall(
            List<Neighbour> near, Set<List<String>> related, BiPredicate<String, String> which) {
        Map<String, Integer> partners = new HashMap<>();
        related.stream()
                .filter(pair -> which.test(pair.get(0), pair.get(1)))
                .forEach(pair -> partners.merge(pair.getFirst(), 1, Integer::sum));
        Map<String, Integer> hits = new HashMap<>();
        near.stream()
                .filter(each -> related.contains(List.of(each.id(), each.other())))
                .filter(each -> which.test(each.id(), each.other()))
                .forEach(each -> hits.merge(each.id(), 1, Integer::sum));
        return partners.entrySet().stream()
                .mapToDouble(each ->
                        (double) hits.getOrDefault(each.getKey(), 0)
                                / Math.min(TOP, each.getValue()))
                .average()
                .orElse(0);
    }
}
