package org.tatkraft.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tatkraft.platform.MailTown;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.shared.Language;

/** Signing in by mail, staying signed in, signing out. */
class SignInTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final JdbcClient DATABASE = SITE.bean(JdbcClient.class);
    private static final Pattern LINK = Pattern.compile("/de/sign-in/([A-Za-z0-9_-]{43})");

    private static Person somebody() {
        return SITE.bean(People.class)
                .known("jemand-" + UUID.randomUUID() + "@example.org", "Jemand", Language.DE);
    }

    private static UUID ostbelgien() {
        return SITE.bean(Alliances.class).required("ostbelgien").id();
    }

    private static String linkSentTo(String mail) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(latest)) {
            List<String> mails = MailTown.get().received(mail);
            if (!mails.isEmpty()) {
                Matcher link = LINK.matcher(mails.getLast());
                assertThat(link.find()).as(mails.getLast()).isTrue();
                return link.group();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No mail came for " + mail);
    }

    private static boolean isSignedIn(Visit visit) {
        return visit.get("/de/me").statusCode() == 200;
    }

    @Test
    void aLinkByMailSignsInOnceAndLeadsToWhereOneWanted() {
        Person person = somebody();
        Visit visit = SITE.visit();
        var refused = visit.get("/de/me");
        assertThat(refused.statusCode()).isEqualTo(303);
        String ask = refused.headers().firstValue("Location").orElseThrow();
        assertThat(ask).isEqualTo("/de/sign-in?next=/de/me");

        var asked =
                visit.submit(
                        ask,
                        "/de/sign-in",
                        Map.of(
                                "mail",
                                "  " + person.mail().toUpperCase(Locale.ROOT) + " ",
                                "next",
                                "/de/me"));
        assertThat(asked.headers().firstValue("Location")).hasValue("/de/sign-in/sent");
        String link = linkSentTo(person.mail());

        assertThat(visit.get(link).body()).contains("Jetzt anmelden");
        assertThat(isSignedIn(visit)).as("opening the link alone").isFalse();
        var entered = visit.submit(link, link, Map.of());
        assertThat(entered.headers().firstValue("Location")).hasValue("/de/me");
        assertThat(visit.get("/de/me").body()).contains("Jemand").contains(person.mail());

        Visit other = SITE.visit();
        assertThat(other.submit(link, link, Map.of()).statusCode()).isEqualTo(410);
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void nothingTellsWhetherAnAddressIsKnown() {
        String nobody = "niemand-" + UUID.randomUUID() + "@example.org";
        var known =
                SITE.visit()
                        .submit("/de/sign-in", "/de/sign-in", Map.of("mail", somebody().mail()));
        var unknown = SITE.visit().submit("/de/sign-in", "/de/sign-in", Map.of("mail", nobody));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        assertThat(MailTown.get().received(nobody)).isEmpty();
    }

    @Test
    void aLinkThatIsTooOldOrUnknownSignsNobodyIn() {
        Person person = somebody();
        String token = SITE.bean(SignInLinks.class).make(person.id(), "");
        DATABASE.sql("update account.sign_in_link set expires_at = now() where person_id = :id")
                .param("id", person.id())
                .update();
        Visit visit = SITE.visit();
        String link = "/de/sign-in/" + token;
        assertThat(visit.submit(link, link, Map.of()).statusCode()).isEqualTo(410);
        String made = "/de/sign-in/" + "x".repeat(43);
        assertThat(visit.submit(made, made, Map.of()).statusCode()).isEqualTo(410);
        assertThat(isSignedIn(visit)).isFalse();
    }

    @Test
    void onlyADigestOfALinkIsKept() {
        String token = SITE.bean(SignInLinks.class).make(somebody().id(), "");
        assertThat(
                        DATABASE.sql(
                                        "select count(*) from account.sign_in_link link where link::text like :it")
                                .param("it", "%" + token + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        Person person = somebody();
        for (String next : List.of("https://example.org/", "//example.org", "/\\example.org")) {
            assertThat(SITE.visit().get("/de/sign-in?next=" + next.replace("\\", "%5C")).body())
                    .contains("name=\"next\" value=\"\"");
        }
        assertThat(person.mail()).isNotBlank();
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Person person = somebody();
        Visit here = SITE.visit().signedInAs(person.id());
        Visit there = SITE.visit().signedInAs(person.id());
        assertThat(isSignedIn(there)).isTrue();
        assertThat(here.get("/de/me").body()).contains("auf 2 Geräten");
        assertThat(here.submit("/de/me", "/de/me/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(there)).isFalse();
    }

    @Test
    void whatIsSaidAboutOneselfCanBeCorrected() {
        Person person = somebody();
        Visit visit = SITE.visit().signedInAs(person.id());
        visit.submit("/de/me", "/de/me", Map.of("name", "Ganz anders", "spoken", "fr"));
        assertThat(SITE.bean(People.class).find(person.id()).orElseThrow())
                .isEqualTo(
                        new Person(person.id(), person.mail(), "Ganz anders", Language.FR, false));
    }

    @Test
    void everythingThatIsStoredCanBeReadAndDeleted() {
        Person person = somebody();
        SITE.bean(Members.class).add(ostbelgien(), person.id(), Role.EDITOR, null, null);
        SITE.bean(SignInLinks.class).ask(person.mail(), "https://example.org/de", "");
        Visit visit = SITE.visit().signedInAs(person.id());
        assertThat(visit.get("/de/me.json").body())
                .contains(person.mail())
                .contains("\"role\":\"editor\"")
                .contains("\"subject\":\"Ihr Link zum Anmelden");

        assertThat(visit.submit("/de/me", "/de/me/delete", Map.of("mail", "falsch")).statusCode())
                .isEqualTo(422);
        assertThat(isSignedIn(visit)).isTrue();
        visit.submit("/de/me", "/de/me/delete", Map.of("mail", person.mail()));
        assertThat(isSignedIn(visit)).isFalse();
        assertThat(SITE.bean(People.class).withMail(person.mail())).isEmpty();
        assertThat(SITE.bean(Members.class).of(person.id())).isEmpty();
        assertThat(everyRowThatHolds(person.mail())).isEmpty();
    }

    /** Wherever in the database a text stands. */
    private static List<String> everyRowThatHolds(String text) {
        return DATABASE
                .sql(
                        """
                        select format('%I.%I', table_schema, table_name) as name
                        from information_schema.tables
                        where table_type = 'BASE TABLE'
                            and table_schema not in ('pg_catalog', 'information_schema')
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        DATABASE.sql(
                                        "select exists (select from "
                                                + table
                                                + " as each where each::text like :text)")
                                .param("text", "%" + text + "%")
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    @Test
    void theLastCoordinationCannotBeDeleted() {
        Person office =
                SITE.bean(People.class).withMail("office@gross-gerau.example").orElseThrow();
        Visit visit = SITE.visit().signedInAs(office.id());
        var refused = visit.submit("/de/me", "/de/me/delete", Map.of("mail", office.mail()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("keine Koordination mehr");
        assertThat(isSignedIn(visit)).isTrue();
    }

    /** Visitors share kept pages; nobody may get the page of somebody who is signed in. */
    @Test
    void theNameOfSomebodyIsOnNobodyElsesPage() {
        Person person = somebody();
        Visit visit = SITE.visit().signedInAs(person.id());
        var own = visit.get("/de/ostbelgien");
        assertThat(own.body()).contains(">Jemand</a>");
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(SITE.get("/de/ostbelgien").body()).doesNotContain(">Jemand</a>");
    }

    @Test
    void aVisitorGetsNoSession() {
        for (String path : List.of("/de/ostbelgien", "/de/sign-in", "/de/ostbelgien/contact")) {
            assertThat(SITE.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("TATKRAFT="));
        }
    }

    @Test
    void aRoleIsShownFromTheDayItBegins() {
        Person person = somebody();
        SITE.bean(Members.class).add(ostbelgien(), person.id(), Role.EDITOR, null, null);
        Visit visit = SITE.visit().signedInAs(person.id());
        assertThat(visit.get("/de/me").body()).contains("Redaktion");
        DATABASE.sql(
                        "update alliance.membership set since = current_date - 2, until = current_date - 1 where person_id = :id")
                .param("id", person.id())
                .update();
        assertThat(visit.get("/de/me").body()).doesNotContain("Redaktion");
    }

    @Test
    void anExampleIsLookedAtWithTheEyesOfOthers() {
        String trial = "/de/ostbelgien/trial";
        String people = "/de/ostbelgien/people";
        Visit visit = SITE.visit();
        assertThat(visit.get("/de/ostbelgien/topics").body()).contains("href=\"" + trial + "\"");
        visit.submit(trial, trial, Map.of("role", "coordination"));
        assertThat(visit.get(people).statusCode()).isEqualTo(200);
        visit.submit(trial, trial, Map.of("role", "delegate"));
        assertThat(visit.get(people).statusCode()).isEqualTo(403);
        visit.submit(trial, trial, Map.of("role", ""));
        assertThat(isSignedIn(visit)).isFalse();
        visit.submit(trial, trial, Map.of("role", "operator"));
        assertThat(isSignedIn(visit)).isFalse();
        assertThat(visit.get("/de/gibt-es-nicht/trial").statusCode()).isEqualTo(404);
    }
}
