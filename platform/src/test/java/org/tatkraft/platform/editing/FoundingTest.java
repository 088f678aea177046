package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.alliance.SmallAlliance;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.shared.Language;

/** Whoever looks after the installation founds an alliance in the browser. */
class FoundingTest {

    private static final RunningSite SITE = RunningSite.get();

    private final String name = "Bündnis Ürmüs " + UUID.randomUUID().toString().substring(0, 8);
    private final String slug = Naming.slug(name);
    private Visit operator = SITE.visit();

    @BeforeEach
    void anOperator() {
        UUID person =
                SITE.bean(People.class)
                        .known(UUID.randomUUID() + "@example.org", "", Language.DE)
                        .id();
        SITE.bean(People.class).makeOperator(person);
        operator = SITE.visit().signedInAs(person);
    }

    private HttpResponse<String> send(String deed, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("do", deed);
        return operator.submit("/de/new", "/de/new", all);
    }

    private String export() {
        return SITE.bean(AllianceFiles.class).export(slug).orElseThrow();
    }

    @Test
    void aNameIsEnough() {
        HttpResponse<String> founded = send("found", Map.of("name", name));
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(303);
        assertThat(founded.headers().firstValue("Location"))
                .hasValue("/de/" + slug + "/desk?founded=true");
        assertThat(operator.get("/de/" + slug + "/desk?founded=true").body())
                .contains("Ihr Bündnis ist online.");
        assertThat(SITE.get("/de/" + slug).body()).contains(name);
        assertThat(operator.get("/de/" + slug + "/people").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedGoesAlongFromStepToStep() {
        send("partners", Map.of("name", name, "main", "fr"));
        HttpResponse<String> pasted =
                send("groups", Map.of("step", "partners", "pasted", "IG Metall\nStadt Musterberg"));
        assertThat(pasted.headers().firstValue("Location")).hasValue("/de/new?step=groups");
        assertThat(operator.get("/en/new?step=name").body())
                .contains(name)
                .contains("value=\"fr\" lang=\"fr\" selected");
        assertThat(operator.get("/de/new?step=groups").body())
                .contains("value=\"IG Metall\"")
                .contains("<option value=\"unions\" selected>")
                .contains("<option value=\"government\" selected>");
        send("actions", Map.of("step", "groups", "partner.0", "IG Metall", "kind.0", "unions"));
        assertThat(operator.get("/de/new?step=groups").body())
                .contains("IG Metall")
                .doesNotContain("Musterberg");
        assertThat(operator.get("/de/me.json").body()).contains("IG Metall");
        send("discard", Map.of());
        assertThat(operator.get("/de/new").body()).doesNotContain(name);
    }

    @Test
    void aFormWhoseProtectionHasRunOutComesBackWithWhatWasKeptBefore() {
        send("partners", Map.of("name", name));
        HttpResponse<String> back =
                operator.post(
                        "/de/new",
                        Map.of(
                                "_csrf",
                                "alt",
                                "step",
                                "partners",
                                "pasted",
                                "Amt",
                                "do",
                                "groups"));
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("Amt").contains("zu lange offen");
    }

    @Test
    void everythingTypedIsThereAtTheEnd() {
        String colleague = UUID.randomUUID() + "@example.org";
        var fields = new HashMap<String, String>();
        fields.put("name", name);
        fields.put("region", "Ürmüs");
        fields.put("main", "fr");
        fields.put("language", "de");
        fields.put("colour", "#225533");
        fields.put("partner.0", "Chambre");
        fields.put("kind.0", "society");
        fields.put("pasted", "Stadt Ürmüs\twww.example.org\nCSC\n\n");
        fields.put("topics", "ostbelgien/integration");
        fields.put("actions", "ostbelgien/start2day");
        fields.put("own-topics", "Lehre stärken\nRückkehr");
        fields.put("action.1", "Salon");
        fields.put("action-purpose.1", "train");
        fields.put("colleagues", colleague);
        HttpResponse<String> founded = send("found", fields);
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(303);
        assertThat(export())
                .contains("languages: [fr, de]")
                .contains("'#225533'")
                .contains("name:\n      fr: Chambre")
                .contains("group: society")
                .contains("web: https://www.example.org")
                .contains("group: unions")
                .contains("id: start2day")
                .contains("status: planned")
                .contains("id: integration")
                .contains("fr: Rückkehr")
                .contains("fr: Salon")
                .contains("purposes: [train]")
                .doesNotContain("nl:");
        assertThat(operator.get("/de/" + slug + "/people").body()).contains(colleague);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsFounded() {
        HttpResponse<String> nameless = send("found", Map.of("pasted", "Amt"));
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Hier fehlt noch etwas.");
        assertThat(operator.get("/de/new?step=partners").body()).contains("Amt");
        HttpResponse<String> mail = send("found", Map.of("name", name, "colleagues", "kein-at"));
        assertThat(mail.statusCode()).isEqualTo(422);
        assertThat(mail.body()).contains("„kein-at“ ist keine E-Mail-Adresse.");
        assertThat(SITE.bean(AllianceFiles.class).export(slug)).isEmpty();
    }

    @Test
    void whatHasNoNameInTheLanguageOfTheAllianceIsLeftOut() {
        String german = "nur-deutsch-" + UUID.randomUUID();
        SITE.bean(AllianceFiles.class)
                .apply(
                        SmallAlliance.yaml(german).getBytes(StandardCharsets.UTF_8),
                        false,
                        each -> new byte[0]);
        assertThat(operator.get("/fr/new?step=actions").body()).doesNotContain(german);
        HttpResponse<String> founded =
                send("found", Map.of("name", name, "main", "fr", "topics", german + "/lehre"));
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(303);
        assertThat(export()).contains("Ensemble").doesNotContain("lehre");
    }

    @Test
    void anAllianceThatWasFoundedTwiceIsThereOnce() {
        send("colleagues", Map.of("name", name));
        send("found", Map.of("step", "colleagues"));
        HttpResponse<String> again =
                send("found", Map.of("step", "colleagues", "colleagues", "neu@example.org"));
        assertThat(again.headers().firstValue("Location")).hasValue("/de/me");
        assertThat(operator.get("/de/new?step=colleagues").body())
                .doesNotContain("neu@example.org");
    }

    @Test
    void aNameThatIsTakenGetsAnotherAddress() {
        send("found", Map.of("name", name));
        assertThat(send("found", Map.of("name", name)).headers().firstValue("Location"))
                .hasValue("/de/" + slug + "-2/desk?founded=true");
    }

    @ParameterizedTest
    @CsvSource({
        "IHK Aachen, business",
        "Handwerkskammer Köln, business",
        "Agentur für Arbeit Emden-Leer, employment",
        "ver.di Bezirk Nord, unions",
        "FGTB, unions",
        "Hochschule Emden/Leer, training",
        "Landkreis Leer, government",
        "Landfrauen-Treff, society",
        "Müller & Söhne, other"
    })
    void groupsAreGuessedFromNames(String organisation, String group) {
        assertThat(StakeholderKind.guess(organisation).word()).isEqualTo(group);
    }
}
