package org.tatkraft.platform.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Under which addresses passkeys work. */
class RelyingPartiesTest {

    private static final String PUBLIC = "https://Bündnis.example.org";

    @Test
    void aPublicNameWithEncryptionIsTheOneThatDevicesKnow() {
        var parties = new RelyingParties("https://Example.org:8443");
        assertThat(parties.at("https://Example.org:8443"))
                .hasValue(new RelyingParty("example.org", "https://example.org:8443"));
    }

    @Test
    void numbersAndNamesWithoutEncryptionAreNone() {
        for (String origin :
                List.of(
                        "http://example.org",
                        "https://192.0.2.1",
                        "https://[2001:db8::1]",
                        "https://intern",
                        PUBLIC,
                        "https://a b")) {
            assertThat(new RelyingParties(origin).at(origin)).as(origin).isEmpty();
            assertThat(new RelyingParties(origin).byName(origin)).as(origin).isEmpty();
        }
    }

    @Test
    void theNameInARequestIsNotBelieved() {
        assertThat(new RelyingParties("").at("https://example.org")).isEmpty();
    }

    @Test
    void onThisMachineTheyWorkByName() {
        var parties = new RelyingParties("");
        assertThat(parties.at("http://localhost:8080"))
                .hasValue(new RelyingParty("localhost", "http://localhost:8080"));
        for (String number : List.of("127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]")) {
            assertThat(parties.at("http://" + number + ":8080")).isEmpty();
            assertThat(parties.byName("http://" + number + ":8080"))
                    .hasValue("http://localhost:8080");
        }
    }
}
