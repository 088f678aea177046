package org.tatkraft.platform.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.Alliances;

/** Writing to the office. */
class ContactTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PATH = "/de/ostbelgien/contact";

    private final UUID alliance = SITE.bean(Alliances.class).required("ostbelgien").id();
    private final Letters letters = SITE.bean(Letters.class);

    private static HttpResponse<String> send(Map<String, String> fields) {
        var form = SITE.get(PATH);
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return SITE.post(PATH, all, "Cookie", cookie);
    }

    private static Map<String, String> letter(String text) {
        var fields = new HashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("subject", "Eine Idee");
        fields.put("text", text);
        fields.put("name", "");
        fields.put("mail", "");
        fields.put("website", "");
        return fields;
    }

    private boolean isStored(String id) {
        return letters.to(alliance, 1_000).stream()
                .anyMatch(each -> each.id().toString().equals(id));
    }

    @Test
    void aMessageIsStoredBeforeTheAnswer() {
        var fields = letter("Ein Schnuppertag für Eltern wäre schön.");
        var answer = send(fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(isStored(fields.get("id"))).isTrue();
        var thanks = SITE.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(thanks.body()).contains(fields.get("id").substring(0, 8));
    }

    @Test
    void aMessageThatIsSentTwiceIsStoredOnce() {
        var fields = letter("Doppelt geklickt");
        send(fields);
        send(fields);
        assertThat(
                        letters.to(alliance, 1_000).stream()
                                .filter(each -> each.id().toString().equals(fields.get("id"))))
                .hasSize(1);
    }

    @Test
    void aMessageThatWasCorrectedAfterAStepBackIsStoredToo() {
        var fields = letter("Erste Fassung " + UUID.randomUUID());
        send(fields);
        fields.put("text", "Zweite Fassung " + UUID.randomUUID());
        String location = send(fields).headers().firstValue("Location").orElseThrow();
        String again = send(fields).headers().firstValue("Location").orElseThrow();

        assertThat(letters.to(alliance, 1_000).stream().map(Letter::wording))
                .containsOnlyOnce(fields.get("text"));
        assertThat(again).isEqualTo(location);
        assertThat(isStored(location.substring(location.lastIndexOf('/') + 1))).isTrue();
    }

    @Test
    void charactersThatCannotBeShownAreLeftOut() {
        var fields = letter("Zeile eins\r\nZeile\u0000 zwei\u001b[31m");
        fields.put("subject", "Ein\r\nBetreff");
        assertThat(send(fields).statusCode()).isEqualTo(303);

        Letter stored =
                letters.to(alliance, 1_000).stream()
                        .filter(each -> each.id().toString().equals(fields.get("id")))
                        .findFirst()
                        .orElseThrow();
        assertThat(stored.subject()).isEqualTo("Ein Betreff");
        assertThat(stored.wording()).isEqualTo("Zeile eins\nZeile zwei[31m");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var fields = letter("");
        fields.put("mail", "kein-at-zeichen <b>");
        fields.put("name", "Ein \"Name\"");
        var answer = send(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Bitte schreiben Sie eine Nachricht.")
                .contains("kein-at-zeichen &lt;b>")
                .contains("Ein &#34;Name&#34;")
                .contains("href=\"#text\"")
                .contains("aria-invalid=\"true\"");
        assertThat(isStored(fields.get("id"))).isFalse();
    }

    @Test
    void aFormThatWasOpenTooLongComesBackWithEverything() {
        var fields = letter("Lange überlegt");
        fields.put("_csrf", "abgelaufen");
        var answer = SITE.post(PATH, fields);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Lange überlegt").contains("Es ist nichts verloren");
        assertThat(isStored(fields.get("id"))).isFalse();
    }

    @Test
    void onlyALetterThatIsKeptIsShownAsReceived() {
        var fields = letter("Angekommen?");
        String received = send(fields).headers().firstValue("Location").orElseThrow();
        assertThat(SITE.get(received).body()).contains("data-forget");
        assertThat(SITE.get(PATH + "/received/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(SITE.get(received.replace("ostbelgien", "ems-achse")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMachineIsThankedAndForgotten() {
        var fields = letter("Kaufen Sie jetzt");
        fields.put("website", "https://spam.example");
        assertThat(send(fields).statusCode()).isEqualTo(303);
        assertThat(isStored(fields.get("id"))).isFalse();
    }

    @Test
    void aTextThatIsTooLongIsKeptInTheForm() {
        var fields = letter("x".repeat(5_001));
        var answer = send(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("x".repeat(5_001)).contains("5.000 Zeichen");
    }

    @Test
    void scriptsAreShownAsTheTextTheyAre() {
        var fields = letter("<script>alert(1)</script>");
        fields.put("mail", "x");
        assertThat(send(fields).body()).doesNotContain("<script>alert");
    }
}
