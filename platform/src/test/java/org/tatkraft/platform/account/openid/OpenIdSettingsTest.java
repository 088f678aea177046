package org.tatkraft.platform.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.shared.Language;

/** What the operator may say about an identity provider. */
class OpenIdSettingsTest {

    @Test
    void withoutSettingsThereIsNoIssuer() {
        var nothing = new OpenIdSettings("", "", "", "Regio-Konto");
        assertThat(nothing.isThere()).isFalse();
        assertThat(nothing.name()).isEmpty();
    }

    @Test
    void anIssuerWithoutANameIsCalledByItsHost() {
        var settings = new OpenIdSettings("https://id.example.org/realms/r/", "t", "s", "");
        assertThat(settings.name()).isEqualTo("id.example.org");
        assertThat(settings.issuer()).isEqualTo("https://id.example.org/realms/r");
    }

    @Test
    void anIssuerThatCannotBeReachedIsSaidToBeSo() {
        String nowhere = "http://127.0.0.1:" + RunningSite.freePort();
        RunningSite site = RunningSite.get();
        var signIn =
                new OpenIdSignIn(
                        new OpenIdSettings(nowhere, "t", "s", ""),
                        site.bean(Attempts.class),
                        site.bean(Identities.class));
        assertThat(signIn.begin("https://example.org", Language.DE, ""))
                .isEqualTo(Optional.empty());
    }
}
