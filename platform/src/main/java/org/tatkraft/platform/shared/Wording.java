package org.tatkraft.platform.shared;

/**
 * A text as it is shown: its words and the language they are in.
 *
 * @param text the words, possibly blank
 * @param language the language of the words, which need not be the one asked for
 */
public record Wording(String text, Language language) {

    /** Whether there are no words. */
    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public String toString() {
        return text;
    }
}
