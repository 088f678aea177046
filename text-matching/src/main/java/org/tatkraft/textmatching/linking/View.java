package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tatkraft.textmatching.Words;

/**
 * A way to look at titles, as they stand or in one form: their pieces, the labels and the concepts
 * that have them, and the labels that are equal.
 *
 * @param form brings a title to the form
 * @param ofLabels the labels by their pieces
 * @param ofConcepts the concepts by the pieces of all their labels
 * @param equal the labels by their words
 */
record View(
        UnaryOperator<String> form,
        Postings ofLabels,
        Postings ofConcepts,
        Map<String, List<Integer>> equal) {

    /** What stands behind these words says more exactly what the work is, and counts twice. */
    private static final Pattern MORE_EXACTLY =
            Pattern.compile(
                    "\\b(?:Fachrichtung(?:en)?|Schwerpunkt|Einsatzgebiet|Spezialgebiet"
                            + "|spécialité|option|mention|specialty|specialisatie|richting)\\b"
                            + "|\\s[-–]\\s");

    private static final float TWICE = 2;

    /** A view of a vocabulary. */
    static View of(Vocabulary vocabulary, UnaryOperator<String> form) {
        List<List<String>> words =
                vocabulary.labels().parallelStream()
                        .map(label -> Words.of(form.apply(label.text())))
                        .toList();
        List<List<Piece>> pieces = words.parallelStream().map(Piece::of).toList();
        Postings ofLabels = Postings.of(pieces);
        var equal = new HashMap<String, List<Integer>>();
        for (int label = 0; label < vocabulary.size(); label++) {
            equal.computeIfAbsent(plain(words.get(label)), absent -> new ArrayList<>()).add(label);
        }
        return new View(form, ofLabels, ofLabels.ofConcepts(vocabulary.together(pieces)), equal);
    }

    /** Words in a row, each once: what is the same then counts as equal. */
    private static String plain(List<String> words) {
        return String.join(" ", new LinkedHashSet<>(words));
    }

    /** The pieces of a title. */
    List<Piece> pieces(String title) {
        Matcher border = MORE_EXACTLY.matcher(title);
        if (!border.find()) {
            return Piece.of(Words.of(form.apply(title)));
        }
        var pieces =
                new ArrayList<>(Piece.of(Words.of(form.apply(title.substring(0, border.start())))));
        Piece.of(Words.of(form.apply(title.substring(border.end())))).stream()
                .map(piece -> new Piece(piece.text(), TWICE * piece.weight()))
                .forEach(pieces::add);
        return pieces;
    }

    /** The labels that are equal to a title. */
    List<Integer> equalTo(String title) {
        return equal.getOrDefault(plain(Words.of(form.apply(title))), List.of());
    }
}
