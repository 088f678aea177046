package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.Words;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/**
 * Finds the terms of a vocabulary that are meant by a text. It never changes, so many threads may
 * use it at once.
 *
 * <p>A text is compared with each label, and with all labels of its concept together, by the pieces
 * of words they share, as it stands and with one form left of those that name both genders; and
 * with all labels of the concept by what the words mean, see {@link Meanings}. A label with a role
 * that the text does not have, to lead, to teach, to assist, comes behind. What is equal comes
 * first; among equals the preferred label; a concept with a single label, as groups of a
 * classification have, comes behind.
 */
public final class Linker {

    private static final float CONCEPT = 0.5f;
    private static final float MEANING = 0.7f;
    private static final float EQUAL = 1;
    private static final float PREFERRED = 0.2f;
    private static final float SINGLE = -0.4f;
    private static final float OTHER_ROLE = -0.2f;

    /** What a text gets at the most that equals a preferred label. */
    private static final float MOST = 2 + 2 * CONCEPT + MEANING + 2 * EQUAL + PREFERRED;

    /** So many labels tell how hits score where what is meant is not there. */
    private static final int LOOKED_AT = 400;

    private static final double SHARE = 0.75;

    /** Shorter words say little of why a label is meant. */
    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final float[] priors;
    private final List<View> views;
    private final Meanings meanings;
    private final Postings meant;
    private final long[] roles;
    private final double byChance;

    private Linker(Vocabulary vocabulary, Thesaurus thesaurus) {
        this.vocabulary = vocabulary;
        this.priors = priors(vocabulary);
        this.views =
                Stream.<UnaryOperator<String>>of(UnaryOperator.identity(), SingleForm::of)
                        .parallel()
                        .map(form -> View.of(vocabulary, form))
                        .toList();
        List<Label> labels = vocabulary.labels();
        this.meanings =
                new Meanings(
                        thesaurus,
                        labels.stream().flatMap(label -> Words.of(label.text()).stream()).toList());
        List<List<String>> concepts =
                IntStream.range(0, labels.size())
                        .parallel()
                        .mapToObj(label ->
                                meanings.concepts(
                                        labels.get(label).text(), vocabulary.language(label)))
                        .toList();
        this.roles = concepts.stream().mapToLong(meanings::roles).toArray();
        List<List<Piece>> pieces = concepts.stream().map(meanings::pieces).toList();
        this.meant = Postings.of(pieces).ofConcepts(vocabulary.together(pieces));
        this.byChance = byChance();
    }

    private static float[] priors(Vocabulary vocabulary) {
        float[] priors = new float[vocabulary.size()];
        for (List<Integer> ofConcept : vocabulary.members()) {
            priors[ofConcept.getFirst()] += PREFERRED + (ofConcept.size() == 1 ? SINGLE : 0);
        }
        return priors;
    }

    /** A linker to the labels of a vocabulary, with a thesaurus of words that mean the same. */
    public static Linker of(List<Label> labels, Thesaurus thesaurus) {
        return new Linker(new Vocabulary(labels), thesaurus);
    }

    /**
     * The labels that may be meant: the best of each concept first, the best concept before the
     * others, then the other labels of these concepts.
     *
     * @param language in which language the text is, and the labels of a concept that come first;
     *     if nothing is said, the text is in that of the vocabulary, else in any
     * @param most how many labels at the most
     */
    public Linked link(String text, Optional<Language> language, int most) {
        float[] scores = scores(text, language.or(() -> vocabulary.language(text)));
        List<Hit> hits = ranked(scores, language, most);
        boolean isNone = hits.isEmpty() || hits.getFirst().score() < byChance;
        return new Linked(hits, isNone);
    }

    /**
     * Why a label may be meant: that it is equal, the words both have in common or nearly so, and
     * what both mean.
     */
    public List<String> reasons(String text, Optional<Language> language, Hit hit) {
        String label = hit.label().text();
        var reasons = new ArrayList<String>();
        List<String> words = Words.of(SingleForm.of(text));
        List<String> others = Words.of(SingleForm.of(label));
        if (words.equals(others)) {
            reasons.add("equal");
        } else {
            List<String> shared =
                    words.stream()
                            .filter(word -> word.length() >= SHORTEST)
                            .filter(others::contains)
                            .distinct()
                            .toList();
            if (!shared.isEmpty()) {
                reasons.add("both have " + String.join(", ", shared));
            }
            words.stream()
                    .filter(word -> word.length() >= SHORTEST && !others.contains(word))
                    .flatMap(word -> Piece.alike(word, others).stream())
                    .forEach(reasons::add);
        }
        List<String> meant =
                meanings.concepts(
                        label, hit.label().language().or(() -> vocabulary.language(label)));
        List<String> both =
                meanings.concepts(text, language.or(() -> vocabulary.language(text))).stream()
                        .distinct()
                        .filter(meant::contains)
                        .map(concept -> meanings.told(concept, Language.EN))
                        .toList();
        if (!both.isEmpty()) {
            reasons.add("both mean " + String.join(", ", both));
        }
        if (reasons.isEmpty()) {
            reasons.add("like other names of it");
        }
        return reasons;
    }

    private float[] scores(String text, Optional<Language> language) {
        float[] scores = new float[vocabulary.size()];
        float[] ofConcepts = new float[vocabulary.size()];
        for (View view : views) {
            List<Piece> pieces = view.pieces(text);
            view.ofLabels().add(pieces, 1, scores);
            view.ofConcepts().add(pieces, CONCEPT, ofConcepts);
        }
        List<String> concepts = meanings.concepts(text, language);
        List<Piece> pieces = meanings.pieces(concepts);
        meant.add(pieces, MEANING, ofConcepts);
        long own = meanings.roles(concepts);
        for (int label = 0; label < scores.length; label++) {
            float near = scores[label] + ofConcepts[vocabulary.concept(label)];
            if (near > 0) {
                boolean isOther = roles[label] != 0 && (roles[label] & own) == 0;
                scores[label] = near + priors[label] + (isOther ? OTHER_ROLE : 0);
            }
        }
        for (View view : views) {
            view.equalTo(text).forEach(label -> scores[label] += EQUAL);
        }
        return scores;
    }

    /**
     * How high the best hit scores if what is meant is not there: labels are linked to those of
     * other concepts, as if their own were missing.
     */
    private double byChance() {
        int step = Math.max(1, vocabulary.size() / LOOKED_AT);
        double[] scores =
                IntStream.range(0, (vocabulary.size() + step - 1) / step)
                        .parallel()
                        .mapToDouble(nth -> withoutItself(nth * step))
                        .sorted()
                        .toArray();
        return scores.length == 0 ? 1 : scores[(int) (SHARE * scores.length)];
    }

    private double withoutItself(int label) {
        String text = vocabulary.labels().get(label).text();
        float[] scores = scores(text, vocabulary.language(label));
        float best = 0;
        for (int other = 0; other < scores.length; other++) {
            if (vocabulary.concept(other) != vocabulary.concept(label)) {
                best = Math.max(best, scores[other]);
            }
        }
        return best / MOST;
    }

    private List<Hit> ranked(float[] scores, Optional<Language> language, int most) {
        int[] best = best(scores, label -> true);
        int[] told =
                language.isEmpty()
                        ? best
                        : best(scores, label -> vocabulary.language(label).equals(language));
        // A concept without a label in the language is told by its best.
        for (int concept = 0; concept < told.length; concept++) {
            told[concept] = told[concept] < 0 ? best[concept] : told[concept];
        }
        List<Integer> firsts =
                highest(Arrays.stream(best).filter(label -> label >= 0), scores, most);
        var hits = new ArrayList<Hit>();
        for (int label : firsts) {
            hits.add(hit(told[vocabulary.concept(label)], scores[label]));
        }
        if (hits.size() < most) {
            IntStream others =
                    IntStream.range(0, scores.length)
                            .filter(label -> scores[label] > 0)
                            .filter(label -> label != told[vocabulary.concept(label)]);
            highest(others, scores, most - hits.size())
                    .forEach(label -> hits.add(hit(label, scores[label])));
        }
        return List.copyOf(hits);
    }

    private Hit hit(int label, float score) {
        return new Hit(vocabulary.labels().get(label), Math.clamp(score / MOST, 0.0, 1.0));
    }

    /** The best label of each concept, of some; −1 if it has none that is near. */
    private int[] best(float[] scores, IntPredicate which) {
        int[] best = new int[vocabulary.concepts()];
        Arrays.fill(best, -1);
        for (int label = 0; label < scores.length; label++) {
            int before = best[vocabulary.concept(label)];
            if (scores[label] > 0
                    && which.test(label)
                    && (before < 0 || scores[label] > scores[before])) {
                best[vocabulary.concept(label)] = label;
            }
        }
        return best;
    }

    /** The labels with the highest scores, the highest first, of equal ones the first. */
    private static List<Integer> highest(IntStream some, float[] scores, int most) {
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(label -> scores[label])
                        .thenComparing(Comparator.reverseOrder());
        var kept = new PriorityQueue<>(order);
        some.forEach(label -> {
            if (kept.size() < most) {
                kept.add(label);
            } else if (scores[label] > scores[kept.element()]) {
                kept.remove();
                kept.add(label);
            }
        });
        var highest = new ArrayList<>(kept);
        highest.sort(order.reversed());
        return highest;
    }
}
