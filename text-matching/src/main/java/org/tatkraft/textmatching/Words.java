package org.tatkraft.textmatching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Cuts texts of any language into words, pieces of words, and codes. */
public final class Words {

    private static final int PIECE = 4;
    private static final int SHORTEST_CODE = 3;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern EDITION =
            Pattern.compile(
                    "(?i)(?<!\\d)(\\d{1,2})\\s?(?:\\.|e|ème|er|re|st|nd|rd|th)?\\s"
                            + "(?:Auflage|Ausgabe|édition|edition|editie)\\b",
                    Pattern.UNICODE_CASE);

    private Words() {}

    /** Letters and digits in small letters without accents; everything else separates. */
    public static List<String> of(String text) {
        String folded = folded(text);
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= folded.length(); at++) {
            boolean isPart = at < folded.length() && Character.isLetterOrDigit(folded.charAt(at));
            if (isPart && start < 0) {
                start = at;
            } else if (!isPart && start >= 0) {
                words.add(folded.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    /** All runs of four signs within words, with their borders. */
    public static List<String> pieces(List<String> words) {
        var pieces = new ArrayList<String>();
        for (String word : words) {
            String bordered = "_" + word + "_";
            if (bordered.length() <= PIECE) {
                pieces.add(bordered);
            }
            for (int at = 0; at + PIECE <= bordered.length() && bordered.length() > PIECE; at++) {
                pieces.add(bordered.substring(at, at + PIECE));
            }
        }
        return pieces;
    }

    /** Words with a digit, such as numbers of models; a hyphen does not separate them. */
    public static Set<String> codes(String text) {
        var codes = new LinkedHashSet<String>();
        for (String word : of(text.replace("-", ""))) {
            boolean hasDigit = word.chars().anyMatch(Character::isDigit);
            if (hasDigit && word.length() >= SHORTEST_CODE) {
                codes.add(word);
            }
        }
        return codes;
    }

    /**
     * The years from 1900 to 2099 in a text, and which edition of something it is: {@code 2026},
     * {@code 3rd}.
     */
    public static Set<String> editions(String text) {
        var editions = new LinkedHashSet<String>();
        YEAR.matcher(text).results().forEach(year -> editions.add(year.group()));
        EDITION.matcher(text).results().forEach(found -> editions.add(found.group(1) + "."));
        return editions;
    }

    /** A text in small letters without accents. */
    public static String folded(String text) {
        char[] from = text.toLowerCase(Locale.ROOT).toCharArray();
        char[] to = new char[4 * from.length];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length);
    }
}
