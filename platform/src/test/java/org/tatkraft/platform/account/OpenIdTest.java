package org.tatkraft.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.tatkraft.platform.IdentityProvider;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.shared.Language;

/** Signing in with an identity provider, and everything that must not work. */
class OpenIdTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final JdbcClient DATABASE = SITE.bean(JdbcClient.class);
    private static final String THERE = "/sign-in/openid/de";
    private static final String BACK = "/sign-in/openid";
    private static final String UNKNOWN = "/de/sign-in/unknown";
    private static final String FAILED = "/de/sign-in/failed";

    private final HttpClient browser = HttpClient.newHttpClient();
    private static IdentityProvider issuer;

    @BeforeAll
    static void startIssuer() {
        issuer = new IdentityProvider(SITE.at(BACK));
    }

    @AfterAll
    static void stopIssuer() {
        issuer.close();
    }

    private static Person somebody() {
        return SITE.bean(People.class)
                .known("jemand-" + UUID.randomUUID() + "@example.org", "Jemand", Language.DE);
    }

    private static Map<String, Object> verified(String mail) {
        return Map.of("email", mail, "email_verified", true);
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    }

    /** Goes to the issuer and says where it sends back to, as a path. */
    private String sentBack(Visit visit, String there) {
        String address = location(visit.get(there));
        assertThat(address).startsWith(IdentityProvider.ISSUER);
        try {
            var answer =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString());
            return location(answer).replace(SITE.at(""), "");
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Goes to the issuer and back; says where that leads. */
    private String signIn(Visit visit) {
        return location(visit.get(sentBack(visit, THERE)));
    }

    private static boolean isSignedIn(Visit visit) {
        return visit.get("/de/me").statusCode() == 200;
    }

    @Test
    void whoeverTheIssuerVouchesForIsSignedInWhereTheyWanted() {
        Person person = somebody();
        issuer.sees(subject(), verified(person.mail()));
        Visit visit = SITE.visit();
        String page = visit.get("/de/sign-in?next=/de/ostbelgien").body();
        assertThat(page)
                .contains("Anmelden mit Regio-Konto")
                .contains("href=\"" + THERE + "?next=/de/ostbelgien\"");
        String back = sentBack(visit, THERE + "?next=/de/ostbelgien");
        assertThat(location(visit.get(back))).isEqualTo("/de/ostbelgien");
        assertThat(visit.get("/de/me").body())
                .contains(person.mail())
                .contains("mit einem Anmeldedienst verbunden");
    }

    @Test
    void theAddressMayBeToldOnlyToWhoAsks() {
        Person person = somebody();
        issuer.sees(subject(), Map.of());
        issuer.saysWhenAsked(verified(person.mail().toUpperCase(Locale.ROOT)));
        Visit visit = SITE.visit();
        assertThat(signIn(visit)).isEqualTo("/de/me");
        assertThat(isSignedIn(visit)).isTrue();
    }

    @Test
    void unknownAndUnverifiedAddressesLeadToTheSamePage() {
        Person person = somebody();
        for (Map<String, Object> claims :
                List.of(
                        verified("niemand-" + UUID.randomUUID() + "@example.org"),
                        Map.<String, Object>of("email", person.mail(), "email_verified", false),
                        Map.<String, Object>of("email", person.mail()),
                        Map.<String, Object>of("email_verified", true))) {
            issuer.sees(subject(), claims);
            Visit visit = SITE.visit();
            assertThat(signIn(visit)).as(claims.toString()).isEqualTo(UNKNOWN);
            assertThat(isSignedIn(visit)).isFalse();
        }
        assertThat(SITE.get(UNKNOWN).body()).contains("kein Konto für Sie gefunden");
    }

    @Test
    void aChangedAddressLocksNobodyOut() {
        Person person = somebody();
        String subject = subject();
        issuer.sees(subject, verified(person.mail()));
        assertThat(signIn(SITE.visit())).isEqualTo("/de/me");
        issuer.sees(subject, Map.of("email", "neu@example.org", "email_verified", false));
        Visit visit = SITE.visit();
        assertThat(signIn(visit)).isEqualTo("/de/me");
        assertThat(visit.get("/de/me").body()).contains(person.mail());
    }

    @Test
    void aReassignedAddressDoesNotHandTheAccountOver() {
        Person person = somebody();
        issuer.sees(subject(), verified(person.mail()));
        assertThat(signIn(SITE.visit())).isEqualTo("/de/me");
        issuer.sees(subject(), verified(person.mail()));
        assertThat(signIn(SITE.visit())).isEqualTo(UNKNOWN);

        Visit visit = SITE.visit().signedInAs(person.id());
        visit.submit("/de/me", "/de/me/openid/delete", Map.of());
        assertThat(signIn(SITE.visit()))
                .as("once they have ended the connection")
                .isEqualTo("/de/me");
    }

    @Test
    void anAnswerThatDoesNotFitItsQuestionSignsNobodyIn() {
        Person person = somebody();
        issuer.sees(subject(), verified(person.mail()));
        Visit visit = SITE.visit();
        String back = sentBack(visit, THERE);
        assertThat(location(visit.get(back.replaceFirst("state=[^&]+", "state=other"))))
                .isEqualTo(FAILED);
        assertThat(location(visit.get(back))).as("a second time").endsWith("/failed");

        Visit other = SITE.visit();
        assertThat(location(other.get(sentBack(visit, THERE)))).as("elsewhere").endsWith("/failed");
        assertThat(location(visit.get(BACK))).endsWith("/failed");
        assertThat(isSignedIn(visit)).isFalse();
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void anAnswerCountsOnceAndForAShortTime() {
        Person person = somebody();
        issuer.sees(subject(), verified(person.mail()));
        Visit visit = SITE.visit();
        String back = sentBack(visit, THERE);
        DATABASE.sql("update account.openid_request set expires_at = now()").update();
        assertThat(location(visit.get(back))).endsWith("/failed");
        back = sentBack(visit, THERE);
        assertThat(location(visit.get(back))).isEqualTo("/de/me");
        assertThat(location(visit.get(back))).endsWith("/failed");
    }

    @Test
    void anIdentityThatIsNotMeantForThisSiteIsNotBelieved() {
        Person person = somebody();
        List<Consumer<JwtClaimsSet.Builder>> lies =
                List.of(
                        said -> said.claim("nonce", "another"),
                        said -> said.claims(all -> all.remove("nonce")),
                        said -> said.audience(List.of("another")),
                        said -> said.issuer("https://id.example.org"),
                        said -> said.claim("azp", "another"),
                        said ->
                                said.issuedAt(Instant.EPOCH)
                                        .expiresAt(Instant.EPOCH.plusSeconds(1)));
        for (Consumer<JwtClaimsSet.Builder> lie : lies) {
            issuer.sees(subject(), verified(person.mail()));
            issuer.lies(lie);
            Visit visit = SITE.visit();
            assertThat(signIn(visit)).isEqualTo(FAILED);
            assertThat(isSignedIn(visit)).isFalse();
        }
    }

    @Test
    void whoCancelsComesToAPageThatSaysSo() {
        issuer.sees(subject(), Map.of());
        Visit visit = SITE.visit();
        String back = sentBack(visit, THERE);
        String cancelled = back.replaceFirst("code=[^&]+", "error=access_denied");
        assertThat(location(visit.get(cancelled))).isEqualTo(FAILED);
        assertThat(SITE.get(FAILED).body()).contains("Die Anmeldung hat nicht geklappt");
    }

    @Test
    void anIssuerThatIsDownHindersNobodyFromSigningInOtherwise() {
        Person person = somebody();
        issuer.sees(subject(), verified(person.mail()));
        Visit visit = SITE.visit();
        String back = sentBack(visit, THERE);
        issuer.close();
        try {
            assertThat(location(visit.get(back))).isEqualTo(FAILED);
            assertThat(isSignedIn(visit.signedInAs(person.id()))).isTrue();
        } finally {
            startIssuer();
        }
    }

    @Test
    void nobodyIsLedToAnotherSiteAfterwards() {
        Person person = somebody();
        issuer.sees(subject(), verified(person.mail()));
        Visit visit = SITE.visit();
        String back = sentBack(visit, THERE + "?next=//example.org");
        assertThat(location(visit.get(back))).isEqualTo("/de/me");
    }

    @Test
    void theIdentityIsAmongAllThatIsStoredAndGoesWithTheAccount() {
        Person person = somebody();
        String subject = subject();
        issuer.sees(subject, verified(person.mail()));
        Visit visit = SITE.visit();
        signIn(visit);
        assertThat(visit.get("/de/me.json").body()).contains(subject);
        visit.submit("/de/me", "/de/me/delete", Map.of("mail", person.mail()));
        assertThat(
                        DATABASE.sql("select count(*) from account.identity where subject = :it")
                                .param("it", subject)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(signIn(SITE.visit())).isEqualTo(UNKNOWN);
    }
}
