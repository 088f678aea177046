package org.tatkraft.platform.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.shared.Language;

/** What the operator may say about a provider of identities. */
class ProviderSettingsTest {

    @Test
    void withoutSettingsThereIsNoProvider() {
        var nothing = new ProviderSettings("", "", "", "Regio-Konto");
        assertThat(nothing.isThere()).isFalse();
        assertThat(nothing.name()).isEmpty();
    }

    @Test
    void aProviderWithoutANameIsCalledByItsHost() {
        var settings = new ProviderSettings("https://id.example.org/realms/r/", "t", "s", "");
        assertThat(settings.name()).isEqualTo("id.example.org");
        assertThat(settings.issuer()).isEqualTo("https://id.example.org/realms/r");
    }

    @Test
    void aProviderThatCannotBeReachedIsSaidToBeSo() {
        String nowhere = "http://127.0.0.1:" + RunningSite.freePort();
        RunningSite site = RunningSite.get();
        var signIn =
                new ProviderSignIn(
                        new ProviderSettings(nowhere, "t", "s", ""),
                        site.bean(Attempts.class),
                        site.bean(Identities.class));
        assertThat(signIn.begin("https://example.org", Language.DE, ""))
                .isEqualTo(Optional.empty());
    }
}
