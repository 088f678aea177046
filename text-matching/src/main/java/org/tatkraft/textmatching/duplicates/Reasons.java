package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Says in words why two records may mean the same: the respects that count most for this pair. */
final class Reasons {

    private static final int MOST = 4;
    private static final double WORTH_TELLING = 0.3;
    private static final float EQUAL = 0.9999f;
    private static final float NEARLY_EQUAL = 0.85f;
    private static final float SIMILAR = 0.45f;
    private static final float LITTLE = 0.2f;

    private Reasons() {}

    /**
     * The reasons of a pair.
     *
     * @param likeness how alike the records are in each respect
     * @param weight how much each respect counts for this pair, negative if against it
     */
    static List<String> of(
            List<Comparison.Respect> respects,
            IntToDoubleFunction likeness,
            IntToDoubleFunction weight) {
        List<Integer> strongest =
                IntStream.range(0, respects.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer nth) -> -Math.abs(weight.applyAsDouble(nth))))
                        .toList();
        var reasons = new ArrayList<String>();
        Set<String> told = new HashSet<>();
        for (int nth : strongest) {
            Comparison.Respect respect = respects.get(nth);
            boolean isWorth = Math.abs(weight.applyAsDouble(nth)) >= WORTH_TELLING;
            String reason = told(respect, (float) likeness.applyAsDouble(nth));
            if (isWorth && !reason.isEmpty() && told.add(topic(respect)) && reasons.size() < MOST) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** Words and pieces of a field say the same to a reader. */
    private static String topic(Comparison.Respect respect) {
        return switch (respect.kind()) {
            case CODES, OTHER_CODES -> "codes";
            case EDITION -> "edition";
            default -> respect.field();
        };
    }

    private static String told(Comparison.Respect respect, float likeness) {
        String field = respect.field().isEmpty() ? "everything" : respect.field();
        return switch (respect.kind()) {
            case WORDS, PIECES -> ofText(field, likeness);
            case MISSING -> "";
            case NEAR ->
                    likeness >= EQUAL
                            ? "same " + field
                            : likeness > NEARLY_EQUAL
                                    ? "nearly the same " + field
                                    : likeness < LITTLE ? "other " + field : "";
            case EQUAL -> likeness == 1 ? "same " + field : likeness == 0 ? "other " + field : "";
            case CODES -> likeness == 1 ? "same number or code" : "";
            case OTHER_CODES -> likeness == 1 ? "other numbers or codes" : "";
            case EDITION ->
                    likeness == 1
                            ? "same year or edition"
                            : likeness == 0 ? "other year or edition" : "";
        };
    }

    private static String ofText(String field, float likeness) {
        if (likeness >= EQUAL) {
            return "same " + field;
        }
        if (likeness >= NEARLY_EQUAL) {
            return field + " nearly equal";
        }
        if (likeness >= SIMILAR) {
            return field + " similar";
        }
        return likeness >= LITTLE ? field + " partly similar" : "other " + field;
    }
}
