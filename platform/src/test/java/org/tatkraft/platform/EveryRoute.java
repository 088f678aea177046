package org.tatkraft.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.SignInLinks;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.dialogue.Letter;
import org.tatkraft.platform.dialogue.Letters;
import org.tatkraft.platform.shared.Language;

/** The pages of the running site. */
public final class EveryRoute {

    /** One address for each route; a test fails when a route has none. */
    public static final List<String> PAGES =
            List.of(
                    "",
                    "/search?q=Fachkraft",
                    "/styleguide",
                    "/sign-in",
                    "/sign-in/sent",
                    "/sign-in/unknown",
                    "/sign-in/failed",
                    "/sign-in/" + "x".repeat(43),
                    "/ostbelgien",
                    "/ostbelgien/actions",
                    "/ostbelgien/actions/start2day",
                    "/ostbelgien/strategy",
                    "/ems-achse/strategy",
                    "/ostbelgien/topics",
                    "/ostbelgien/topics/integration",
                    "/ems-achse/fields",
                    "/ems-achse/fields/duale-ausbildung",
                    "/ems-achse/priorities",
                    "/ems-achse/priorities/matching",
                    "/ostbelgien/partners",
                    "/ostbelgien/partners/arbeitsamt",
                    "/ostbelgien/figures",
                    "/ostbelgien/figures/keine-fachkraefte",
                    "/ostbelgien/news",
                    "/ostbelgien/news/gruendung",
                    "/ostbelgien/about",
                    "/ostbelgien/contact",
                    "/ostbelgien/contact/received/" + receivedLetter(),
                    "/ostbelgien/imprint",
                    "/ostbelgien/privacy",
                    "/ostbelgien/accessibility",
                    "/ostbelgien/today",
                    "/ostbelgien/trial",
                    "/ostbelgien/data",
                    "/ostbelgien/search?q=Betrieb");

    /** The pages for those who are signed in, as the office of an example sees them. */
    public static final List<String> PAGES_OF_THE_OFFICE =
            List.of(
                    "/me",
                    "/new",
                    "/new?step=partners",
                    "/new?step=groups",
                    "/new?step=actions",
                    "/new?step=colleagues",
                    "/ostbelgien/desk",
                    "/ostbelgien/people",
                    "/ostbelgien/edit",
                    "/ostbelgien/edit/actions",
                    "/ostbelgien/edit/actions?lacking=nl",
                    "/ostbelgien/edit/actions/start2day",
                    "/ostbelgien/edit/actions/start2day/history",
                    "/ostbelgien/edit/alliance/ostbelgien",
                    "/ostbelgien/edit/figures/_new");

    /** The same as for everybody, and an address where nothing is. */
    public static final List<String> PAGES_AND_NOTHING =
            Stream.concat(PAGES.stream(), Stream.of("/ostbelgien/nichts")).toList();

    private EveryRoute() {}

    /** What stands behind {@code /sign-in/} in an address that signs in as that office. */
    public static String linkOfTheOffice() {
        RunningSite site = RunningSite.get();
        UUID office =
                site.bean(People.class).withMail("office@ostbelgien.example").orElseThrow().id();
        site.bean(People.class).makeOperator(office);
        return site.bean(SignInLinks.class).make(office, "");
    }

    private static UUID receivedLetter() {
        RunningSite site = RunningSite.get();
        return site.bean(Letters.class)
                .receive(
                        site.bean(Alliances.class).required("ostbelgien").id(),
                        new Letter(
                                UUID.randomUUID(),
                                Language.DE,
                                "",
                                "Ein Brief",
                                "",
                                "",
                                Instant.EPOCH));
    }
}
