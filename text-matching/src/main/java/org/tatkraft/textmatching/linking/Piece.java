package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tatkraft.textmatching.Words;

/**
 * A piece of a word. The beginning of a word says more of what it means than its end, where many
 * words are alike ({@code -meister}, {@code -technikerin}, {@code -teur}): from the first piece to
 * the last, the weight falls by a half.
 *
 * @param text the piece
 * @param weight how much it counts, above 0 and at most 1
 */
record Piece(String text, float weight) {

    private static final float LAST = 0.5f;

    /** The pieces of words, one word after the other. */
    static List<Piece> of(List<String> words) {
        var pieces = new ArrayList<Piece>();
        for (String word : words) {
            List<String> ofWord = Words.pieces(List.of(word));
            float steps = Math.max(1, ofWord.size() - 1);
            for (int nth = 0; nth < ofWord.size(); nth++) {
                pieces.add(new Piece(ofWord.get(nth), 1 - (1 - LAST) * nth / steps));
            }
        }
        return pieces;
    }

    /** That one of some words has at least half of its pieces in common with a word. */
    static Optional<String> alike(String word, List<String> others) {
        List<String> pieces = Words.pieces(List.of(word));
        for (String other : others) {
            List<String> ofOther = Words.pieces(List.of(other));
            long shared = pieces.stream().filter(ofOther::contains).count();
            if (2 * shared >= Math.max(pieces.size(), ofOther.size())) {
                return Optional.of(word + " like " + other);
            }
        }
        return Optional.empty();
    }
}
