package org.tatkraft.platform.installation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
            "a number, 6 for instance, was meant; 0 is no bound."),
    /** Who says who somebody is, by OpenID Connect. */
    TATKRAFT_OIDC_ISSUER(
            Variable::isIssuer,
            "https://id.example.org/realms/region, as the issuer calls itself, was meant."),
    /** What the issuer calls this installation. */
    TATKRAFT_OIDC_CLIENT_ID(
            text -> text.matches("[!-~]{1,200}"), "a word such as tatkraft was meant."),
    /** By what the issuer knows this installation; it is never shown. */
    TATKRAFT_OIDC_CLIENT_SECRET(text -> !text.isBlank(), "the secret is missing."),
    /** What people call the issuer. */
    TATKRAFT_OIDC_NAME(
            text -> !text.isBlank() && text.length() <= 60,
            "a name of at most 60 characters was meant.");

    private static final List<Variable> OF_AN_ISSUER =
            List.of(TATKRAFT_OIDC_ISSUER, TATKRAFT_OIDC_CLIENT_ID, TATKRAFT_OIDC_CLIENT_SECRET);

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
        List<Variable> given =
                OF_AN_ISSUER.stream().filter(variable -> variable.isIn(environment)).toList();
        for (Variable needed : OF_AN_ISSUER) {
            if (!given.isEmpty() && !given.contains(needed)) {
                throw new Refusal(
                        "%s needs %s.".formatted(given.getFirst().name(), needed.name()),
                        "the issuer told you all three when you registered Tatkraft there.");
            }
        }
    }

    private boolean isIn(Map<String, String> environment) {
        return !environment.getOrDefault(name(), "").isEmpty();
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

    /** OpenID Connect wants encryption; on this machine it goes without. */
    private static boolean isIssuer(String text) {
        return isWebAddress(text)
                && text.matches("(https://|http://(localhost|127[.0-9]+)[:/])[^?#@]+");
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
