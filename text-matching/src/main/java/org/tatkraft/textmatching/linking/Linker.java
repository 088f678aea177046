package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.Words;

/**
 * Finds the terms of a vocabulary that are meant by a text. It never changes, so many threads may
 * use it at once.
 *
 * <p>A text is compared with each label, and with all labels of its concept together, by the pieces
 * of words they share; once as it stands, and once with one form left of those that name both
 * genders. What is equal comes first; among equals the preferred label; a concept with a single
 * label, as groups of a classification have, comes behind.
 */
public final class Linker {

    private static final float CONCEPT = 0.5f;
    private static final float EQUAL = 1;
    private static final float EQUAL_IN_ONE_FORM = 0.5f;
    private static final float PREFERRED = 0.1f;
    private static final float SINGLE = -0.4f;

    /** Long labels may say more than short ones, and many labels more than few. */
    private static final double LABELS = 0.9;

    private static final double CONCEPTS = 0.8;

    /** What a text gets at the most that equals a preferred label. */
    private static final float MOST = 2 + 2 * CONCEPT + EQUAL + EQUAL_IN_ONE_FORM + PREFERRED;

    private final List<Label> labels;
    private final int[] concepts;
    private final float[] priors;
    private final List<View> views;

    /** A way to look at texts: as they stand, or in one form. */
    private record View(
            UnaryOperator<String> form,
            float bonus,
            Postings ofLabels,
            Postings ofConcepts,
            Map<String, List<Integer>> equal) {

        List<String> words(String text) {
            return Words.of(form.apply(text));
        }
    }

    /** Words in a row, each once: what is the same then counts as equal. */
    private static String plain(List<String> words) {
        return String.join(" ", new LinkedHashSet<>(words));
    }

    private Linker(List<Label> labels) {
        this.labels = List.copyOf(labels);
        this.concepts = new int[labels.size()];
        this.priors = new float[labels.size()];
        var numbers = new LinkedHashMap<String, List<Integer>>();
        for (int label = 0; label < concepts.length; label++) {
            numbers.computeIfAbsent(labels.get(label).concept(), absent -> new ArrayList<>())
                    .add(label);
        }
        int concept = 0;
        for (List<Integer> ofConcept : numbers.values()) {
            for (int label : ofConcept) {
                concepts[label] = concept;
            }
            priors[ofConcept.getFirst()] += PREFERRED + (ofConcept.size() == 1 ? SINGLE : 0);
            concept++;
        }
        List<List<Integer>> members = List.copyOf(numbers.values());
        this.views =
                List.of(
                        view(members, UnaryOperator.identity(), EQUAL),
                        view(members, SingleForm::of, EQUAL_IN_ONE_FORM));
    }

    private View view(List<List<Integer>> members, UnaryOperator<String> form, float bonus) {
        List<List<String>> words =
                labels.parallelStream().map(label -> Words.of(form.apply(label.text()))).toList();
        List<List<Piece>> pieces = words.parallelStream().map(Piece::of).toList();
        Postings ofLabels = Postings.of(pieces, LABELS);
        List<List<Piece>> together =
                members.stream()
                        .map(ofConcept ->
                                ofConcept.stream()
                                        .flatMap(label -> pieces.get(label).stream())
                                        .toList())
                        .toList();
        var equal = new HashMap<String, List<Integer>>();
        for (int label = 0; label < labels.size(); label++) {
            equal.computeIfAbsent(plain(words.get(label)), absent -> new ArrayList<>()).add(label);
        }
        return new View(form, bonus, ofLabels, ofLabels.ofOthers(together, CONCEPTS), equal);
    }

    /** A linker to the labels of a vocabulary. */
    public static Linker of(List<Label> labels) {
        return new Linker(labels);
    }

    /**
     * The labels that may be meant: the best of each concept first, the best concept before the
     * others, then the other labels of these concepts.
     *
     * @param most how many labels at the most
     */
    public List<Hit> link(String text, int most) {
        float[] sums = new float[labels.size()];
        float[] ofConcepts = new float[labels.size()];
        for (View view : views) {
            List<Piece> pieces = Piece.of(view.words(text));
            view.ofLabels().add(pieces, 1, sums);
            view.ofConcepts().add(pieces, CONCEPT, ofConcepts);
        }
        for (int label = 0; label < sums.length; label++) {
            sums[label] += sums[label] > 0 ? ofConcepts[concepts[label]] + priors[label] : 0;
        }
        for (View view : views) {
            for (int label : view.equal().getOrDefault(plain(view.words(text)), List.of())) {
                sums[label] += view.bonus();
            }
        }
        return ranked(sums, most);
    }

    private List<Hit> ranked(float[] sums, int most) {
        int[] best = new int[labels.size()];
        Arrays.fill(best, -1);
        for (int label = 0; label < sums.length; label++) {
            int before = best[concepts[label]];
            if (sums[label] > 0 && (before < 0 || sums[label] > sums[before])) {
                best[concepts[label]] = label;
            }
        }
        List<Integer> firsts = highest(Arrays.stream(best).filter(label -> label >= 0), sums, most);
        var ranked = new ArrayList<>(firsts);
        if (firsts.size() < most) {
            IntStream others =
                    IntStream.range(0, sums.length)
                            .filter(label -> sums[label] > 0 && best[concepts[label]] != label);
            ranked.addAll(highest(others, sums, most - firsts.size()));
        }
        return ranked.stream()
                .map(label -> new Hit(labels.get(label), Math.min(1, sums[label] / MOST)))
                .toList();
    }

    /** The labels with the largest sums, the largest first, of equal ones the first. */
    private static List<Integer> highest(IntStream some, float[] sums, int most) {
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(label -> sums[label])
                        .thenComparing(Comparator.reverseOrder());
        var kept = new PriorityQueue<>(order);
        some.forEach(label -> {
            if (kept.size() < most) {
                kept.add(label);
            } else if (sums[label] > sums[kept.element()]) {
                kept.remove();
                kept.add(label);
            }
        });
        var highest = new ArrayList<>(kept);
        highest.sort(order.reversed());
        return highest;
    }
}
