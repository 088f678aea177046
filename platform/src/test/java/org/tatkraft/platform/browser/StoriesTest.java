package org.tatkraft.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.EveryRoute;
import org.tatkraft.platform.RunningSite;

/** What people come for, done in a browser. */
class StoriesTest {

    @Test
    void somebodyFromAbroadFindsWhatTheAllianceDoesForThem() {
        try (BrowserContext window =
                        Browser.window(
                                wishes -> wishes.setViewportSize(390, 844).setHasTouch(true));
                Page page = window.newPage()) {
            page.navigate("/en/ostbelgien");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("new here|would like to come")))
                    .click();
            assertThat(page).hasURL(Pattern.compile("target=newcomers"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start2Day")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Start2Day");
            assertThat(page.locator(".thread")).isVisible();
        }
    }

    @Test
    void filtersWorkWithoutScript() {
        try (BrowserContext window = Browser.window(wishes -> wishes.setJavaScriptEnabled(false));
                Page page = window.newPage()) {
            page.navigate("/de/ostbelgien/actions");
            page.locator("#purpose-attract").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anzeigen"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("purpose=attract"));
            assertThat(page.locator("#purpose-attract")).isChecked();
        }
    }

    @Test
    void filtersChangeTheListInPlaceAndKeepTheFocus() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            page.navigate("/de/ostbelgien/actions");
            page.evaluate("window.untouched = true");
            Locator count = page.locator(".results__count");
            assertThat(count).hasText("13 Aktionen");
            page.locator("#purpose-train").check();
            assertThat(count).not().hasText("13 Aktionen");
            assertThat(page).hasURL(Pattern.compile("purpose=train"));
            assertThat(page.evaluate("window.untouched")).isEqualTo(true);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("purpose-train");
            page.goBack();
            assertThat(count).hasText("13 Aktionen");
        }
    }

    @Test
    void searchingWhileTypingFindsWhatWasMistyped() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            page.navigate("/de/ostbelgien/search");
            page.locator("#q").pressSequentially("Jobexpeditoin");
            assertThat(page.locator("#found")).containsText("Jobexpedition");
        }
    }

    @Test
    void whatIsTypedSurvivesAReload() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            page.navigate("/de/ostbelgien/contact");
            page.locator("#text").fill("Ein langer Gedanke");
            page.reload();
            assertThat(page.locator("#text")).hasValue("Ein langer Gedanke");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nachricht senden"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Ihre Nachricht ist angekommen");
            page.navigate("/de/ostbelgien/contact");
            assertThat(page.locator("#text")).hasValue("");
        }
    }

    @Test
    void errorsAreReachedByKeyboard() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            page.navigate("/de/ostbelgien/contact");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nachricht senden"))
                    .click();
            assertThat(page.locator("#errors")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#text")).isFocused();
        }
    }

    @Test
    void noRequestLeavesTheSiteAndNothingIsRefusedByThePolicy() {
        var foreign = new ArrayList<String>();
        var complaints = new ArrayList<String>();
        String site = RunningSite.get().at("/");
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            page.onRequest(request -> {
                if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                    foreign.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + " " + error));
            for (String path : EveryRoute.PAGES) {
                page.navigate("/de" + path);
            }
        }
        assertThat(foreign).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
