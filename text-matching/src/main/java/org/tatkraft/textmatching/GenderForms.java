package org.tatkraft.textmatching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings gender-inclusive spellings to one form: {@code Schüler*innen}, {@code Schüler:innen},
 * {@code Schüler_innen}, {@code SchülerInnen} and {@code Schüler/-innen} become {@code
 * Schülerinnen}; {@code étudiant·e·s} and {@code étudiant(e)s} become {@code étudiantes}; a
 * following {@code (m/w/d)} goes.
 */
public final class GenderForms {

    private static final Pattern GERMAN =
            Pattern.compile("(?<=\\p{L})(?:[*:_·]|/-?|\\()(in|innen)\\)?(?!\\p{L})");
    private static final Pattern GERMAN_INNER_CAPITAL =
            Pattern.compile("(?<=\\p{Ll})I(n|nnen)(?!\\p{L})");
    private static final Pattern FRENCH =
            Pattern.compile("(?<=\\p{L})[·.(](e|ne|le|trice|euse)(?:[·.)](s)?|(s)?\\))?(?!\\p{L})");
    private static final Pattern LETTERS =
            Pattern.compile("\\(\\s*[mwdfhx](?:\\s*/\\s*[mwdfhx])+\\s*\\)");

    /** How words end that have a feminine form, German without umlauts. */
    private static final Pattern FEMININE =
            Pattern.compile(
                    "(.{2,}(?:er|ent|ant|ist|or|eur|log|agog|wirt|pat|amt|ert|ot|at)"
                            + "|.*(?:arzt|koch|anwalt|kolleg|kund|gesell|freund|chef))in(?:nen)?");

    private static final String SIGNS = "*:_·/(.";

    private GenderForms() {}

    /** Whether there is a sign in a text by which forms are joined, or a capital within a word. */
    private static boolean mayHaveSome(String text) {
        boolean isAfterSmall = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (SIGNS.indexOf(sign) >= 0 || (sign == 'I' && isAfterSmall)) {
                return true;
            }
            isAfterSmall = Character.isLowerCase(sign);
        }
        return false;
    }

    /**
     * The word for all genders of a German one, in small letters without umlauts: {@code schuler}
     * for {@code schulerinnen}; other words stay.
     */
    static String general(String word) {
        Matcher feminine = FEMININE.matcher(word);
        return feminine.matches() ? feminine.group(1) : word;
    }

    /** A text without {@code (m/w/d)} and the like. */
    public static String withoutLetters(String text) {
        return LETTERS.matcher(text).replaceAll(" ");
    }

    static String unified(String text) {
        if (!mayHaveSome(text)) {
            return text;
        }
        String german = GERMAN.matcher(text).replaceAll("$1");
        String capital = GERMAN_INNER_CAPITAL.matcher(german).replaceAll("i$1");
        String letters = withoutLetters(capital);
        return FRENCH.matcher(letters)
                .replaceAll(found -> {
                    boolean plural = found.group(2) != null || found.group(3) != null;
                    return found.group(1) + (plural ? "s" : "");
                });
    }
}
