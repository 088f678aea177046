package org.tatkraft.platform.installation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/** Environment variables that are settings; nonsense in them is refused before anything starts. */
enum Variable {
    /** By which address visitors know the site. */
    TATKRAFT_PUBLIC_URL(Variable::isOrigin, "https://example.org, without a path, was meant."),
    /** Where the imprint of the operator stands. */
    TATKRAFT_IMPRINT_URL(Variable::isWebAddress, "https://example.org/imprint was meant."),
    /** How long letters are kept. */
    TATKRAFT_LETTERS_KEEP(
            Variable::isSomeDays, "a number of days from P1D to P3650D, such as P365D, was meant."),
    /** How many letters an address may send in a minute. */
    TATKRAFT_CONTACT_PERMINUTE(
            text -> text.matches("\\d{1,6}"),
            "a number, 6 for instance, was meant; 0 is no bound.");

    private final Predicate<String> accepted;
    private final String maybe;

    Variable(Predicate<String> accepted, String maybe) {
        this.accepted = accepted;
        this.maybe = maybe;
    }

    /**
     * Looks through the settings in an environment.
     *
     * @throws Refusal if one of them has a value that it cannot have
     */
    static void check(Map<String, String> environment) {
        Arrays.stream(values()).forEach(variable -> variable.checkIn(environment));
    }

    private void checkIn(Map<String, String> environment) {
        String text = environment.getOrDefault(name(), "");
        if (!text.isEmpty() && !accepted.test(text)) {
            throw new Refusal("%s cannot be '%s'.".formatted(name(), text), maybe);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return text.matches("https?://.+") && address.getHost() != null;
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    private static boolean isOrigin(String text) {
        return isWebAddress(text) && text.matches("https?://[^/?#@]+/?");
    }

    private static boolean isSomeDays(String text) {
        try {
            long days = Duration.parse(text).toDays();
            return days >= 1 && days <= 3_650;
        } catch (DateTimeException nonsense) {
            return false;
        }
    }
}
