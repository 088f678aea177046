package org.tatkraft.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.IdentityProvider;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.shared.Language;

/** Signing in with an account that somebody has elsewhere, in a browser, across two sites. */
class OpenIdStoryTest {

    private static final RunningSite SITE = RunningSite.get();

    @Test
    void somebodySignsInWithTheirAccountElsewhereAndComesBackToWhereTheyWere() {
        Person person =
                SITE.bean(People.class)
                        .known("jemand-" + UUID.randomUUID() + "@example.org", "", Language.NL);
        var complaints = new ArrayList<String>();
        try (var issuer = new IdentityProvider(SITE.byName("/sign-in/openid"));
                BrowserContext window =
                        Browser.window(wishes -> wishes.setBaseURL(SITE.byName("")));
                Page page = window.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            issuer.sees("anna", Map.of("email", person.mail(), "email_verified", true));
            page.navigate("/nl/sign-in?next=/nl/ostbelgien/actions");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Aanmelden met Regio-Konto"))
                    .click();
            assertThat(page).hasURL(SITE.byName("/nl/ostbelgien/actions"));
            assertThat(page.locator(".site-header__me")).hasText(person.mail());
        }
        assertThat(complaints).isEmpty();
    }
}
