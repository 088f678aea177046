package org.tatkraft.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvocationTest {

    private static final Map<String, String> NOTHING = Map.of("HOME", "/home/somebody");

    private static Invocation read(String... words) {
        return Invocation.read(words, NOTHING);
    }

    @Test
    void withoutOptionsItStartsInTheHomeFolderForThisMachineOnly() {
        Invocation invocation = read();
        assertThat(invocation.command()).isEqualTo("start");
        assertThat(invocation.data()).isEqualTo(Path.of("/home/somebody/.tatkraft"));
        assertThat(invocation.port()).isEqualTo(8080);
        assertThat(invocation.operationsPort()).isEqualTo(9080);
        assertThat(invocation.bind()).isEqualTo("127.0.0.1");
        assertThat(invocation.examples()).isTrue();
    }

    @Test
    void optionsOfTheInstallationAreTakenOutOfTheArguments() {
        Invocation invocation =
                read(
                        "import",
                        "--data",
                        "/srv/t",
                        "a.yaml",
                        "--dry-run",
                        "--port",
                        "65000",
                        "--no-examples");
        assertThat(invocation.arguments()).isEqualTo(List.of("a.yaml", "--dry-run"));
        assertThat(invocation.data()).isEqualTo(Path.of("/srv/t"));
        assertThat(invocation.operationsPort()).isEqualTo(64_000);
        assertThat(invocation.examples()).isFalse();
    }

    @Test
    void impossibleSettingsAreNamed() {
        Map.of(
                        "TATKRAFT_PUBLIC_URL", "example.org",
                        "TATKRAFT_IMPRINT_URL", "javascript:alert(1)",
                        "TATKRAFT_LETTERS_KEEP", "forever",
                        "TATKRAFT_CONTACT_PERMINUTE", "-1",
                        "TATKRAFT_OIDC_ISSUER", "http://id.example.org/",
                        "TATKRAFT_OIDC_CLIENT_ID", "two words",
                        "TATKRAFT_OIDC_CLIENT_SECRET", " ",
                        "TATKRAFT_OIDC_NAME", " ")
                .forEach((name, value) ->
                        assertThatThrownBy(() ->
                                        Invocation.read(
                                                new String[] {"start"},
                                                Map.of("HOME", "/home/x", name, value)))
                                .isInstanceOf(Refusal.class)
                                .hasMessage("%s cannot be '%s'.".formatted(name, value)));
        var fine =
                Map.of(
                        "HOME", "/home/x",
                        "TATKRAFT_PUBLIC_URL", "https://example.org:8443/",
                        "TATKRAFT_IMPRINT_URL", "https://example.org/impressum?x=1",
                        "TATKRAFT_LETTERS_KEEP", "P30D",
                        "TATKRAFT_CONTACT_PERMINUTE", "0");
        assertThat(Invocation.read(new String[] {"start"}, fine).command()).isEqualTo("start");
    }

    @Test
    void anIssuerNeedsAllThreeSettingsAndItsSecretIsNotTold() {
        var settings = new HashMap<>(NOTHING);
        settings.put("TATKRAFT_OIDC_CLIENT_SECRET", "hush");
        assertThatThrownBy(() -> Invocation.read(new String[] {"start"}, settings))
                .isInstanceOf(Refusal.class)
                .hasMessage("TATKRAFT_OIDC_CLIENT_SECRET needs TATKRAFT_OIDC_ISSUER.");
        settings.put("TATKRAFT_OIDC_ISSUER", "https://id.example.org/realms/region");
        assertThatThrownBy(() -> Invocation.read(new String[] {"start"}, settings))
                .hasMessage("TATKRAFT_OIDC_ISSUER needs TATKRAFT_OIDC_CLIENT_ID.");
        settings.put("TATKRAFT_OIDC_CLIENT_ID", "tatkraft");
        assertThat(Invocation.read(new String[] {"start"}, settings).command()).isEqualTo("start");
    }

    @Test
    void impossibleValuesAreNamed() {
        assertThatThrownBy(() -> read("start", "--port", "80a"))
                .hasMessage("The option --port takes a number from 1 to 65535, not '80a'.");
        assertThatThrownBy(() -> read("start", "--port", "70000")).hasMessageContaining("'70000'");
        assertThatThrownBy(() -> read("start", "--data"))
                .hasMessage("The option --data needs a value.");
        assertThatThrownBy(() -> read("start", "--bind", "no.such.host.invalid"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no.such.host.invalid");
    }
}
