package org.tatkraft.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tatkraft.platform.EveryRoute;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.shared.Language;

/** What visitors and programs get. */
class PagesTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageStandsInEveryLanguage(Language language) {
        for (String path : EveryRoute.PAGES) {
            var page = SITE.get("/" + language.code() + path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("<html lang=\"" + language.code() + "\">")
                    .contains("<main id=\"content\"")
                    .containsOnlyOnce("<h1");
        }
    }

    /** From the front page one reaches everything, and nothing leads nowhere. */
    @Test
    void noLinkLeadsNowhere() {
        var seen = new java.util.LinkedHashMap<String, String>();
        var next = new java.util.ArrayDeque<String>(List.of("/de"));
        seen.put("/de", "start");
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            var page = SITE.get(path.replace("&amp;", "&"));
            assertThat(page.statusCode())
                    .as("%s, linked from %s", path, seen.get(path))
                    .isIn(200, 302);
            if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                boolean sameLanguage = !link.group(1).matches("/(fr|en|nl)(/.*)?");
                boolean plain = !link.group(1).contains("?");
                if (sameLanguage && plain && seen.putIfAbsent(link.group(1), path) == null) {
                    next.add(link.group(1));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
    }

    @Test
    void theRootLeadsToTheVisitorsLanguage() {
        assertThat(
                        SITE.get("/", "Accept-Language", "fr-BE,fr;q=0.9,de;q=0.8")
                                .headers()
                                .firstValue("Location"))
                .hasValue("/fr");
        assertThat(SITE.get("/", "Accept-Language", "ja").headers().firstValue("Location"))
                .hasValue("/de");
    }

    @Test
    void theFrontPageShowsTheFiguresWithIntervalBaseAndSource() {
        assertThat(SITE.get("/de/ostbelgien").body())
                .contains(
                        "40 %", "55 %", "34,8 bis 45,4 %", "Anteil an:", "Quelle:", "2018", "2021");
    }

    @Test
    void anActionShowsItsThreadAndItsOpenEnds() {
        assertThat(SITE.get("/de/ostbelgien/actions/start2day").body())
                .contains("Der rote Faden")
                .contains("/de/ostbelgien/topics/")
                .contains("(diese Seite)")
                .contains("Was noch offen ist")
                .contains("Es ist kein Wirkungsindikator veröffentlicht.");
    }

    @Test
    void textsThatAreMissingInALanguageAreMarked() {
        String page = SITE.get("/nl/gross-gerau/about").body();
        assertThat(page).contains("<html lang=\"nl\">");
        String german = SITE.get("/nl/ostbelgien/actions/start2day").body();
        assertThat(german).contains("lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/nichts",
                "/de/ostbelgien/actions/nichts",
                "/de/ostbelgien/topics/nichts",
                "/xx/ostbelgien",
                "/de/ostbelgien/nichts",
                "/nichts",
                "/de/ostbelgien/figures/nichts",
                "/api/v1/alliances/nichts",
                "/api/v1/alliances/ostbelgien/actions/nichts"
            })
    void whatIsNotThereSaysSo(String path) {
        assertThat(SITE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void publicPagesAreKeptUntilTheyChange() {
        var first = SITE.get("/de/ostbelgien");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        var again = SITE.get("/de/ostbelgien", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        var searched = SITE.get("/de/ostbelgien/actions?q=Tour");
        assertThat(
                        SITE.get(
                                        "/de/ostbelgien/actions?q=Tour",
                                        "If-None-Match",
                                        searched.headers().firstValue("ETag").orElseThrow())
                                .statusCode())
                .isEqualTo(304);
    }

    @Test
    void headersAreSentOnceAndForbidForeignRequests() {
        for (int i = 0; i < 2; i++) {
            var headers = SITE.get("/de/ostbelgien/partners").headers();
            for (String name :
                    List.of(
                            "Content-Security-Policy",
                            "X-Content-Type-Options",
                            "Referrer-Policy",
                            "Cache-Control",
                            "ETag")) {
                assertThat(headers.allValues(name)).as(name).hasSize(1);
            }
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void pagesAreCompressedForThoseWhoCanReadThem() {
        var packed = SITE.get("/de/ostbelgien", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    /** The words of the actions are German; what is typed may be inflected or mistyped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start2Day",
                "Betriebes",
                "Führungskraft",
                "Fuehrungskräfte",
                "Studierender",
                "Jobexpeditoin"
            })
    void searchKnowsInflectionAndForgivesTypos(String words) {
        String q = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SITE.get("/de/ostbelgien/actions?q=" + q).body())
                .as(words)
                .doesNotContain("Keine Aktion");
    }

    @Test
    void facetsNarrowTheListAndCountWhatTheyWouldLeave() {
        String all = SITE.get("/de/ostbelgien/actions").body();
        String some = SITE.get("/de/ostbelgien/actions?format=tour&status=planned").body();
        assertThat(all).contains("13 Aktionen");
        assertThat(some)
                .contains("2 Aktionen")
                .contains("Jobexpedition")
                .doesNotContain(">Talentum");
        assertThat(
                        SITE.get("/de/ostbelgien/actions?format=nonsense&page=99999&year=abc")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theHeaderNamesTheLanguageOfTheAddress() {
        for (String path :
                List.of(
                        "/fr/ostbelgien",
                        "/fr/ostbelgien",
                        "/fr/ostbelgien/nowhere",
                        "/fr/nowhere")) {
            assertThat(
                            SITE.get(path, "Accept-Language", "en")
                                    .headers()
                                    .allValues("Content-Language"))
                    .as(path)
                    .containsExactly("fr");
        }
    }

    @Test
    void whatIsRefusedIsProtectedToo() {
        for (String path :
                List.of(
                        "/de//ostbelgien",
                        "/de/ostbelgien;x=1",
                        "/de/%2F",
                        "/de/%00",
                        "/de/nowhere")) {
            var answer = SITE.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            for (String header :
                    List.of(
                            "Content-Security-Policy",
                            "X-Content-Type-Options",
                            "X-Frame-Options",
                            "Referrer-Policy",
                            "Permissions-Policy")) {
                assertThat(answer.headers().allValues(header)).as(path + header).hasSize(1);
            }
        }
    }

    @Test
    void aSlashTooManyLeadsOn() {
        var answer = SITE.get("/de/ostbelgien/actions/?year=2020");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/de/ostbelgien/actions?year=2020");
    }

    @Test
    void theFeedIsWellFormedAtom() throws Exception {
        var feed = SITE.get("/de/ostbelgien/news.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/atom+xml");
        var document = parsed(feed.body());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(document.getElementsByTagName("entry").getLength()).isGreaterThan(5);
        assertThat(document.getElementsByTagName("updated").getLength()).isGreaterThan(5);
    }

    @Test
    void theSiteMapNamesEveryPageInEveryLanguage() throws Exception {
        assertThat(SITE.get("/robots.txt").body()).contains("/sitemap.xml");
        assertThat(parsed(SITE.get("/sitemap.xml").body()).getElementsByTagName("loc").getLength())
                .isGreaterThanOrEqualTo(3);
        String map = SITE.get("/sitemap/ostbelgien.xml").body();
        parsed(map);
        for (Language language : Language.all()) {
            assertThat(map).contains("/" + language.code() + "/ostbelgien/actions/start2day<");
        }
    }

    private static org.w3c.dom.Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(
                        new java.io.ByteArrayInputStream(
                                xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void tablesAreThereForSpreadsheets() {
        for (String list : List.of("actions", "topics", "partners", "figures", "news", "things")) {
            var csv = SITE.get("/api/v1/alliances/ostbelgien/" + list + ".csv");
            assertThat(csv.statusCode()).as(list).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            assertThat(csv.body()).as(list).startsWith("\uFEFFid,").contains("\r\n");
        }
    }

    @Test
    void sharingPicturesArePictures() {
        byte[] png = SITE.bytes("/share/de/ostbelgien/actions/start2day.png");
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000);
    }

    @Test
    void aHostHeaderCannotReachAnotherVisitor() {
        SITE.get("/de/gross-gerau");
        assertThat(SITE.get("/de/gross-gerau").body()).contains("http://127.0.0.1");
    }

    @Test
    void operatorsHaveADoorOfTheirOwn() {
        assertThat(SITE.get(SITE.atOperations("/operations/health")).body()).contains("\"UP\"");
        assertThat(SITE.get(SITE.atOperations("/operations/prometheus")).body())
                .contains("jvm_memory");
        assertThat(SITE.get("/operations/health").statusCode()).isIn(403, 404);
        assertThat(SITE.get(SITE.atOperations("/de/ostbelgien")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoLeadsAnActionIsShownAsLeadingItEvenWhenContributingToo() {
        assertThat(SITE.get("/de/ostbelgien/partners/wirtschafts-und-sozialrat").body())
                .containsPattern(
                        "(?s)/actions/fachkraefte-barometer\"(?:(?!</li>).)*unter ihrer Federführung");
    }

    @Test
    void theNavigationLeadsOnlyToWhatThereIs() {
        assertThat(SITE.get("/de/ostbelgien").body()).contains("href=\"/de/ostbelgien/actions\"");
        assertThat(SITE.get("/de/ems-achse").body())
                .doesNotContain("href=\"/de/ems-achse/actions\"")
                .contains("href=\"/de/ems-achse/strategy\"");
    }

    /** People look for what they need, in their words, not in those of the alliance. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/ostbelgien/search?q=Fl%C3%BCchtlinge",
                "/de/ostbelgien/search?q=Zuwanderung",
                "/de/ostbelgien/search?q=Praktikum",
                "/fr/ostbelgien/search?q=r%C3%A9fugi%C3%A9s",
                "/en/ostbelgien/search?q=internship",
                "/nl/ostbelgien/search?q=nieuwkomers"
            })
    void actionsAreFoundInTheWordsOfThoseWhoLookForThem(String path) {
        assertThat(SITE.get(path).body()).contains("/ostbelgien/actions/start2day");
    }

    @Test
    void otherWaysOfWritingAreNotTaken() {
        var answer = SITE.ask("PUT", "/de/ostbelgien/contact");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @Test
    void aStyleSheetIsKeptForGoodOnlyAtItsOwnAddress() {
        Matcher sheet =
                Pattern.compile("href=\"(/brands/[^\"]+\\.css)\"")
                        .matcher(SITE.get("/de/ostbelgien").body());
        assertThat(sheet.find()).isTrue();
        String own = sheet.group(1);
        String older = own.replaceFirst("-[0-9a-f]{16}", "-0000000000000000");
        assertThat(SITE.get(own).headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
        assertThat(SITE.get(older).headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void theSheetSaysHowMuchOfHowMuchItShowsAndAsOfWhen() {
        assertThat(SITE.get("/de/ostbelgien/today").body())
                .containsPattern("8 von \\d+ Aktionen")
                .containsPattern("Stand: \\d+\\. \\p{L}+ \\d{4}");
    }

    @Test
    void everyoneMayReadTheData() {
        assertThat(Map.copyOf(SITE.get("/api/v1/alliances").headers().map()))
                .containsEntry(
                        "Access-Control-Allow-Origin".toLowerCase(java.util.Locale.ROOT),
                        List.of("*"));
    }
}
