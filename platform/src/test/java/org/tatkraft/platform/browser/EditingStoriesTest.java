package org.tatkraft.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.account.SignInLinks;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.alliance.SmallAlliance;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.shared.Language;

/** What the office does in its forms, done in a browser. */
class EditingStoriesTest {

    private static final RunningSite SITE = RunningSite.get();

    private String slug = "";
    private String form = "";

    @BeforeEach
    void anAllianceOfItsOwn() {
        slug = "geschichten-" + UUID.randomUUID();
        form = "/de/" + slug + "/edit/actions/messe";
        SITE.bean(AllianceFiles.class)
                .apply(
                        SmallAlliance.yaml(slug)
                                .replace("languages: [de]", "languages: [de, fr]")
                                .getBytes(StandardCharsets.UTF_8),
                        false,
                        name -> new byte[0]);
    }

    private void signIn(Page page, Role role) {
        UUID person =
                SITE.bean(People.class)
                        .known(UUID.randomUUID() + "@example.org", "", Language.DE)
                        .id();
        SITE.bean(People.class).makeOperator(person);
        SITE.bean(Members.class)
                .add(SITE.bean(Alliances.class).required(slug).id(), person, role, null, null);
        page.navigate("/de/sign-in/" + SITE.bean(SignInLinks.class).make(person, ""));
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/me");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void whatWasTypedIsOfferedAgainAndThenForgotten() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            signIn(page, Role.EDITOR);
            page.navigate(form);
            page.locator("[id='title.fr']").fill("Salon");
            page.locator("[id='purposes'] input[value=attract]").check();
            page.navigate("/de/" + slug);

            page.navigate(form);
            assertThat(page.locator("[id='title.fr']")).hasValue("");
            press(page, "Wieder einsetzen");
            assertThat(page.locator("[id='title.fr']")).hasValue("Salon");
            assertThat(page.locator("[id='purposes'] input[value=attract]")).isChecked();
            press(page, "Veröffentlichen");
            assertThat(page.locator(".done")).containsText("Veröffentlicht.");

            page.navigate(form);
            assertThat(page.locator("[data-offer]")).isHidden();
        }
    }

    @Test
    void withoutANetworkNothingTypedIsLost() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            signIn(page, Role.EDITOR);
            page.navigate(form);
            page.locator("[id='summary.de']").fill("Im Zug geschrieben.");
            window.setOffline(true);
            press(page, "Veröffentlichen");
            assertThat(page.locator("[data-told]")).containsText("Gerade besteht keine Verbindung");
            assertThat(page.locator("[id='summary.de']")).hasValue("Im Zug geschrieben.");
            window.setOffline(false);
            // The browser cannot know that nobody answers.
            page.route("**" + form, Route::abort);
            try {
                press(page, "Veröffentlichen");
                page.waitForLoadState();
            } catch (PlaywrightException gone) {
                assertThat(gone).hasMessageContaining("ERR_FAILED");
            }
            page.unroute("**" + form);
            page.navigate(form);
            press(page, "Wieder einsetzen");
            assertThat(page.locator("[id='summary.de']")).hasValue("Im Zug geschrieben.");
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            signIn(page, Role.COORDINATION);
            page.navigate(form);
            page.locator("[id='title.de']").focus();
            page.keyboard().press("End");
            page.keyboard().type(" 2027");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("title.fr");
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).containsText("Der Entwurf ist gespeichert.");
            page.locator(".deeds button[value=publish]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).containsText("Veröffentlicht.");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Lehrstellenmesse 2027 bearbeiten");
        }
    }

    @Test
    void markdownIsAButtonAway() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            signIn(page, Role.EDITOR);
            page.navigate(form);
            var area = page.locator("[id='description.de']");
            area.fill("wichtig");
            area.selectText();
            press(page, "Fett");
            assertThat(area).hasValue("**wichtig**");
            area.fill("eins\nzwei");
            area.selectText();
            press(page, "Liste");
            assertThat(area).hasValue("- eins\n- zwei");
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void twoWhoEditTheSameSeeBothVersions() {
        try (BrowserContext window = Browser.window(wishes -> {});
                BrowserContext other = Browser.window(wishes -> {});
                Page page = window.newPage();
                Page second = other.newPage()) {
            signIn(page, Role.EDITOR);
            signIn(second, Role.COORDINATION);
            page.navigate(form);
            second.navigate(form);
            second.locator("[id='title.de']").fill("Aus dem Büro");
            press(second, "Veröffentlichen");
            page.locator("[id='title.de']").fill("Aus der Redaktion");
            page.locator("[id='title.fr']").fill("De la rédaction");
            press(page, "Veröffentlichen");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Jemand anderes war schneller");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.locator("[name='choice.title.fr'][value=mine]")).isChecked();
            page.locator("[name='choice.title.de'][value=theirs]").check();
            press(page, "So übernehmen");
            assertThat(page.locator("[id='title.de']")).hasValue("Aus dem Büro");
            assertThat(page.locator("[id='title.fr']")).hasValue("De la rédaction");
        }
    }

    @Test
    void aPreviewOpensBesideTheForm() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            signIn(page, Role.EDITOR);
            page.navigate(form);
            page.locator("[id='title.de']").fill("Nur zur Ansicht");
            Page preview = page.waitForPopup(() -> press(page, "Vorschau"));
            assertThat(preview.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Nur zur Ansicht");
            assertThat(preview.getByText("Veröffentlicht ist es noch nicht")).isVisible();
            assertThat(page.locator("[id='title.de']")).hasValue("Nur zur Ansicht");
        }
    }

    @Test
    void anAllianceIsFoundedOnAPhone() {
        var found = new ArrayList<String>();
        try (BrowserContext window =
                        Browser.window(
                                wishes -> wishes.setViewportSize(360, 740).setHasTouch(true));
                Page page = window.newPage()) {
            signIn(page, Role.EDITOR);
            page.navigate("/de");
            page.getByText("Ein eigenes Bündnis anlegen").click();
            page.locator("#name").fill("Bündnis Handy " + slug.substring(12, 20));
            found.addAll(Browser.violations(page));
            press(page, "Weiter");
            page.locator("#pasted").fill("IHK Musterstadt\nAgentur für Arbeit\nIG Metall");
            found.addAll(Browser.violations(page));
            press(page, "Weiter");
            assertThat(page.locator("[id='kind.1']")).hasValue("employment");
            found.addAll(Browser.violations(page));
            press(page, "Weiter");
            page.locator("#own-topics").fill("Lehre stärken\nZuwanderung");
            page.locator("[id='action.0']").fill("Lehrstellenmesse");
            found.addAll(Browser.violations(page));
            assertThat(Browser.pixelsTooWide(page)).isNotPositive();
            press(page, "Weiter");
            found.addAll(Browser.violations(page));
            press(page, "Bündnis anlegen");
            assertThat(page.locator(".done")).containsText("Ihr Bündnis ist online.");
            page.locator(".done a").click();
            assertThat(page).hasURL(Pattern.compile("/de/buendnis-handy-[^/]+$"));
            assertThat(page.locator("main")).containsText("Lehrstellenmesse");
            assertThat(found).isEmpty();
        }
    }
}
