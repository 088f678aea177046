package org.tatkraft.textmatching.linking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tatkraft.textmatching.GenderForms;
import org.tatkraft.textmatching.Words;

/**
 * Job titles as people write them name both genders: {@code Bäcker/Bäckerin}, {@code
 * Beamter/Beamtin im Archivdienst}, {@code accompagnateur / accompagnatrice}. Here one form is left
 * of each.
 */
final class SingleForm {

    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])([\\p{L}\\p{N}-]++)\\s*+/\\s*+([\\p{L}\\p{N}-]++)");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final int SAME = 4;
    private static final int NEARLY = 3;

    /** Two words in both forms, with two slashes, and one between both. */
    private static final int BOTH_IN_BOTH = 4;

    private SingleForm() {}

    static String of(String title) {
        String text = GenderForms.withoutLetters(title);
        List<String> parts = SLASH.splitAsStream(text).toList();
        if (parts.size() == 2 && areForms(parts.getFirst(), parts.getLast())) {
            return parts.getFirst();
        }
        int middle = text.indexOf(" / ");
        if (parts.size() == BOTH_IN_BOTH && middle > 0 && text.indexOf(" / ", middle + 1) < 0) {
            return text.substring(0, middle);
        }
        return BESIDE.matcher(text).replaceAll(SingleForm::oneOf);
    }

    /** Whether two texts begin alike and are about as long. */
    private static boolean areForms(String one, String other) {
        int most = Math.max(SAME, one.length() / 3);
        return shared(one, other) >= SAME && Math.abs(one.length() - other.length()) <= most;
    }

    /** Of two words beside each other one, if they begin alike. */
    private static String oneOf(MatchResult both) {
        String one = both.group(1);
        String other = both.group(2);
        int most = Math.min(SAME, Math.min(one.length(), other.length()) - 1);
        boolean areForms = shared(one, other) >= Math.max(NEARLY, most);
        return Matcher.quoteReplacement(areForms ? one : one + " " + other);
    }

    private static int shared(String one, String other) {
        String first = Words.folded(one);
        String second = Words.folded(other);
        int shared = 0;
        while (shared < Math.min(first.length(), second.length())
                && first.charAt(shared) == second.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
