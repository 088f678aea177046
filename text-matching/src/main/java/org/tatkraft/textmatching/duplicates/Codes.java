package org.tatkraft.textmatching.duplicates;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tatkraft.textmatching.Words;

/** The words with digits in the texts of records: numbers, and names of models such as A590IS. */
final class Codes {

    /** A name of a model has so many signs, letters among them, and stands in few records. */
    private static final int SHORTEST_NAME = 4;

    private static final int FEW = 3;

    private final List<Set<String>> ofRecords;
    private final List<Set<String>> names;

    /** Of records, by their texts. */
    Codes(List<String> texts) {
        this.ofRecords = texts.parallelStream().map(text -> Set.copyOf(Words.codes(text))).toList();
        Map<String, Integer> counts = new HashMap<>();
        ofRecords.forEach(codes ->
                codes.stream()
                        .filter(Codes::mayBeName)
                        .forEach(code -> counts.merge(code, 1, Integer::sum)));
        this.names =
                ofRecords.stream()
                        .map(codes ->
                                codes.stream()
                                        .filter(code -> counts.getOrDefault(code, FEW + 1) <= FEW)
                                        .collect(Collectors.toUnmodifiableSet()))
                        .toList();
    }

    private static boolean mayBeName(String code) {
        return code.length() >= SHORTEST_NAME && code.chars().anyMatch(Character::isLetter);
    }

    /** The share of the codes of one record that the other has, too. */
    float shared(int one, int other) {
        Set<String> some = ofRecords.get(one);
        Set<String> others = ofRecords.get(other);
        int shared = (int) some.stream().filter(others::contains).count();
        return (float) shared / Math.max(1, Math.min(some.size(), others.size()));
    }

    /** Whether each of two records has codes that the other has not: 1 or 0. */
    float different(int one, int other) {
        Set<String> some = ofRecords.get(one);
        Set<String> others = ofRecords.get(other);
        return !others.containsAll(some) && !some.containsAll(others) ? 1 : 0;
    }

    /** Whether two records name different models, and none that is the same. */
    boolean areOtherModels(int one, int other) {
        return !names.get(one).isEmpty()
                && !names.get(other).isEmpty()
                && Collections.disjoint(names.get(one), names.get(other));
    }
}
