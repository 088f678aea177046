package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and names of models, and what they say of records. */
class CodesTest {

    @Test
    void otherModelsAreOtherThings() {
        var codes =
                new Codes(
                        List.of(
                                "Drehmaschine DX-4410 mit 400 V",
                                "Drehmaschine DX-4411 mit 400 V",
                                "Drehbank DX4410",
                                "Drehmaschine mit 400 V",
                                "Halle 2026"));
        assertThat(codes.areOtherModels(0, 1)).isTrue();
        assertThat(codes.areOtherModels(0, 2)).isFalse();
        assertThat(codes.areOtherModels(0, 3)).as("names no model").isFalse();
        assertThat(codes.areOtherModels(0, 4)).as("a year is no model").isFalse();
        assertThat(codes.shared(0, 2)).isEqualTo(1);
        assertThat(codes.shared(0, 1)).isEqualTo(0.5f);
        assertThat(codes.different(0, 1)).isEqualTo(1);
        assertThat(codes.different(0, 2)).isZero();
    }

    /** What many have is no name of a model. */
    @Test
    void whatManyHaveIsNoModel() {
        var texts = new ArrayList<String>();
        for (int nth = 0; nth < 5; nth++) {
            texts.add("Kran EN12999");
            texts.add("Stapler EN16307");
        }
        assertThat(new Codes(texts).areOtherModels(0, 1)).isFalse();
    }

    /** A fleet of machines that differ in their models only, some of them entered twice. */
    @Test
    void variantsAreNotDuplicates() {
        var ids = new ArrayList<String>();
        var names = new ArrayList<String>();
        List<String> kinds = List.of("Fräsmaschine", "Bohrmaschine", "Drehmaschine", "Säge");
        for (int nth = 0; nth < 120; nth++) {
            String model = "MX" + (2000 + 7 * nth);
            ids.add("m" + nth);
            names.add("%s für die Lehrwerkstatt %s".formatted(kinds.get(nth % 4), model));
            if (nth % 10 == 0) {
                ids.add("again" + nth);
                names.add("%s Lehrwerkstatt, %s".formatted(kinds.get(nth % 4), model));
            }
        }
        List<Match> matches =
                Duplicates.within(
                        new Table(ids, List.of(new Table.Column("name", names))), done -> {});
        assertThat(matches)
                .isNotEmpty()
                .allMatch(each -> each.right().equals(each.left().replace("m", "again")));
    }
}
