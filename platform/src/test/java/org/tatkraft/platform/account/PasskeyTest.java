package org.tatkraft.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.passkey.Passkey;
import org.tatkraft.platform.account.passkey.Passkeys;
import org.tatkraft.platform.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adding passkeys and signing in with them, and everything that must not work. */
class PasskeyTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final JdbcClient DATABASE = SITE.bean(JdbcClient.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MINE = "/de/me/passkeys";
    private static final String SIGN_IN = "/de/sign-in/passkey";

    private static Person somebody() {
        return SITE.bean(People.class)
                .known("jemand-" + UUID.randomUUID() + "@example.org", "Jemand", Language.DE);
    }

    private static Visit signedIn(Person person) {
        return SITE.visitByName().signedInAs(person.id());
    }

    private static Device device() {
        return new Device(SITE.byName(""));
    }

    private static List<Passkey> passkeys(Person person) {
        return SITE.bean(Passkeys.class).of(person.id());
    }

    private static String creation(Visit visit) {
        return visit.tell("/de/me", MINE + "/options", "{}").body();
    }

    private static HttpResponse<String> add(Visit visit, String credential) {
        return visit.tell(
                "/de/me", MINE, "{\"label\":\" Mein  Laptop \",\"credential\":" + credential + "}");
    }

    private static String request(Visit visit) {
        return visit.tell("/de/sign-in", SIGN_IN + "/options", "{}").body();
    }

    private static HttpResponse<String> signIn(Visit visit, String credential) {
        return visit.tell(
                "/de/sign-in",
                SIGN_IN,
                "{\"next\":\"/de/ostbelgien\",\"credential\":" + credential + "}");
    }

    private static Device deviceOf(Person person) {
        Visit visit = signedIn(person);
        Device device = device();
        assertThat(add(visit, device.made(creation(visit))).statusCode()).isEqualTo(200);
        device.count++;
        return device;
    }

    private static boolean isSignedIn(Visit visit) {
        return visit.get("/de/me").statusCode() == 200;
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
        assertThat(JSON.readTree(answer.body()).path("message").asString()).isNotBlank();
    }

    @Test
    void aPasskeyIsAddedAndSignsInWhereOneWanted() {
        Person person = somebody();
        Device device = deviceOf(person);
        assertThat(passkeys(person))
                .singleElement()
                .satisfies(passkey -> {
                    assertThat(passkey.label()).isEqualTo("Mein Laptop");
                    assertThat(passkey.lastUsed()).isNull();
                });
        Visit visit = SITE.visitByName();
        var entered = signIn(visit, device.signed(request(visit)));
        assertThat(JSON.readTree(entered.body()).path("to").asString()).isEqualTo("/de/ostbelgien");
        assertThat(visit.get("/de/me").body()).contains(person.mail()).contains("Mein Laptop");
        assertThat(passkeys(person).getFirst().lastUsed()).isNotNull();
    }

    @Test
    void whatAskersGetNamesNobody() {
        JsonNode options = JSON.readTree(request(SITE.visitByName()));
        assertThat(options.path("rpId").asString()).isEqualTo("localhost");
        assertThat(options.path("userVerification").asString()).isEqualTo("required");
        assertThat(options.path("allowCredentials").size()).isZero();
    }

    @Test
    void whatWasSignedOnceSignsNobodyInAgain() {
        Device device = deviceOf(somebody());
        Visit visit = SITE.visitByName();
        String signed = device.signed(request(visit));
        assertThat(signIn(visit, signed).statusCode()).isEqualTo(200);
        Visit other = SITE.visitByName();
        assertRefused(signIn(other, signed));
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void aChallengeIsUsedUpByAFailureToo() {
        Device device = deviceOf(somebody());
        Visit visit = SITE.visitByName();
        String options = request(visit);
        device.checksItsHolder = false;
        assertRefused(signIn(visit, device.signed(options)));
        device.checksItsHolder = true;
        assertRefused(signIn(visit, device.signed(options)));
        assertThat(signIn(visit, device.signed(request(visit))).statusCode()).isEqualTo(200);
    }

    @Test
    void aChallengeThatIsTooOldIsRefused() {
        Person person = somebody();
        Device device = deviceOf(person);
        Visit visit = signedIn(person);
        String signed = device.signed(request(visit));
        String made = device().made(creation(visit));
        DATABASE.sql("update account.passkey_challenge set expires_at = now()").update();
        assertRefused(signIn(visit, signed));
        assertRefused(add(visit, made));
    }

    @Test
    void whatADeviceSignedForSomethingElseIsRefused() {
        List<Consumer<Device>> lies =
                List.of(
                        device -> device.origin = "https://example.org",
                        device -> device.site = "example.org",
                        device -> device.checksItsHolder = false,
                        device -> device.count = 0);
        for (Consumer<Device> lie : lies) {
            Device device = deviceOf(somebody());
            lie.accept(device);
            Visit visit = SITE.visitByName();
            assertRefused(signIn(visit, device.signed(request(visit))));
            assertThat(isSignedIn(visit)).isFalse();
        }
        for (Consumer<Device> lie : lies.subList(0, 3)) {
            Person person = somebody();
            Device device = device();
            lie.accept(device);
            Visit visit = signedIn(person);
            assertRefused(add(visit, device.made(creation(visit))));
            assertThat(passkeys(person)).isEmpty();
        }
    }

    @Test
    void aPasskeyThatNobodyHasIsRefusedInTheSameWords() {
        Device known = deviceOf(somebody());
        known.count = 0;
        Visit visit = SITE.visitByName();
        var unknown = signIn(visit, device().signed(request(visit)));
        assertRefused(unknown);
        assertThat(signIn(visit, known.signed(request(visit))).body()).isEqualTo(unknown.body());
    }

    @Test
    void aChallengeForSigningInAddsNothingAndNobodyElsesDoes() {
        Person person = somebody();
        Visit visit = signedIn(person);
        assertRefused(add(visit, device().made(request(visit))));
        assertRefused(add(visit, device().made(creation(signedIn(somebody())))));
        Device device = deviceOf(person);
        assertRefused(signIn(visit, device.signed(creation(visit))));
        assertThat(passkeys(person)).hasSize(1);
    }

    @Test
    void onePasskeyBelongsToOnePerson() {
        Device device = deviceOf(somebody());
        Person other = somebody();
        Visit visit = signedIn(other);
        assertRefused(add(visit, device.made(creation(visit))));
        assertThat(passkeys(other)).isEmpty();
    }

    @Test
    void aRemovedPasskeySignsNobodyInAndNobodyRemovesThoseOfOthers() {
        Person person = somebody();
        Device device = deviceOf(person);
        UUID id = passkeys(person).getFirst().id();
        String removal = MINE + "/" + id + "/delete";
        var stranger = signedIn(somebody()).submit("/de/me", removal, Map.of());
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(passkeys(person)).hasSize(1);

        var removed = signedIn(person).submit("/de/me", removal, Map.of());
        assertThat(removed.headers().firstValue("Location")).hasValue("/de/me?passkey=removed");
        Visit visit = SITE.visitByName();
        assertRefused(signIn(visit, device.signed(request(visit))));
    }

    @Test
    void garbageIsRefusedAndBreaksNothing() {
        Person person = somebody();
        Visit visit = signedIn(person);
        Device device = deviceOf(person);
        String signed = device.signed(request(visit));
        String made = device().made(creation(visit));
        List<String> garbage =
                List.of(
                        "",
                        "null",
                        "[]",
                        "{",
                        "{\"credential\":7}",
                        "{\"credential\":{\"response\":{\"clientDataJSON\":\"!!\"}}}",
                        "{\"credential\":{\"response\":{\"clientDataJSON\":\"e30\"}}}",
                        "[".repeat(60_000),
                        "\"" + "x".repeat(200_000) + "\"");
        for (String body : garbage) {
            assertRefused(visit.tell("/de/me", MINE, body));
            assertRefused(visit.tell("/de/me", SIGN_IN, body));
        }
        for (String key : List.of("rawId", "attestationObject", "authenticatorData", "signature")) {
            for (String value : List.of("\"AAAA\"", "\"%%%\"", "null", "{}", "12")) {
                String pattern = "\"" + key + "\":\"[^\"]*\"";
                String wrong = java.util.regex.Matcher.quoteReplacement("\"" + key + "\":" + value);
                if (made.contains("\"" + key + "\"")) {
                    String fresh = device().made(creation(visit));
                    assertRefused(add(visit, fresh.replaceFirst(pattern, wrong)));
                }
                if (signed.contains("\"" + key + "\"")) {
                    String fresh = device.signed(request(visit));
                    device.count++;
                    assertRefused(signIn(visit, fresh.replaceFirst(pattern, wrong)));
                }
            }
        }
    }

    @Test
    void withoutProtectionNothingIsTaken() {
        for (String path : List.of(SIGN_IN, SIGN_IN + "/options", MINE, MINE + "/options")) {
            var answer = signedIn(somebody()).post(path, Map.of());
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void underANumericAddressThePageSaysWherePasskeysWork() {
        Person person = somebody();
        Visit visit = SITE.visit().signedInAs(person.id());
        assertThat(visit.get("/de/me").body())
                .contains("Unter dieser Adresse gehen Passkeys nicht")
                .contains("href=\"" + SITE.byName("/de/me") + "\"");
        assertThat(visit.get("/de/sign-in").body()).doesNotContain("data-passkey");
        assertThat(visit.tell("/de/me", MINE + "/options", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void passkeysAreAmongAllThatIsStoredAndGoWithTheAccount() {
        Person person = somebody();
        Device device = deviceOf(person);
        Visit visit = signedIn(person);
        creation(visit);
        assertThat(visit.get("/de/me.json").body()).contains("Mein Laptop, 20");
        visit.submit("/de/me", "/de/me/delete", Map.of("mail", person.mail()));
        for (String table : List.of("passkey", "passkey_challenge")) {
            assertThat(
                            DATABASE.sql(
                                            "select count(*) from account.%s where person_id = :id"
                                                    .formatted(table))
                                    .param("id", person.id())
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
        Visit later = SITE.visitByName();
        assertRefused(signIn(later, device.signed(request(later))));
    }

    @Test
    void nobodyKeepsMorePasskeysThanTheyCanOversee() {
        Person person = somebody();
        Visit visit = signedIn(person);
        for (int i = 0; i < 20; i++) {
            add(visit, device().made(creation(visit)));
        }
        assertRefused(visit.tell("/de/me", MINE + "/options", "{}"));
        assertThat(passkeys(person)).hasSize(20);
    }
}
