package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public sets, beside the project where they are at hand: one configuration for all of them. */
class PublishedSetsTest {

    @ParameterizedTest
    @CsvSource({"abt-buy,0.96", "amazon-google,0.70", "dblp-acm,0.99"})
    void pairsAreFoundWithoutLabels(String name, double least) throws IOException {
        Path folder = PublicSets.folder("duplicates").resolve(name);
        List<List<String>> truth = PublicSets.rows(folder.resolve("truth.csv"));
        Set<List<String>> right = new HashSet<>(truth.subList(1, truth.size()));
        List<Match> matches =
                Duplicates.between(
                        PublicSets.table(folder.resolve("left.csv")),
                        PublicSets.table(folder.resolve("right.csv")),
                        done -> {});
        assertThat(Register.f1(matches, right)).isGreaterThanOrEqualTo(least);
    }
}
