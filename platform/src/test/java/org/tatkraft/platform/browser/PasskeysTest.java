package org.tatkraft.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.SignInLinks;
import org.tatkraft.platform.account.passkey.Passkeys;
import org.tatkraft.platform.shared.Language;

/** Passkeys in a browser that has a device for them, and in browsers that have none. */
class PasskeysTest {

    private static final RunningSite SITE = RunningSite.get();

    private static Person somebody() {
        return SITE.bean(People.class)
                .known("jemand-" + UUID.randomUUID() + "@example.org", "Jemand", Language.DE);
    }

    private static BrowserContext window(boolean scripts) {
        return Browser.window(
                wishes -> wishes.setBaseURL(SITE.byName("")).setJavaScriptEnabled(scripts));
    }

    /** Gives the browser a device that checks its holder by a finger. */
    private static CDPSession device(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var wish = new JsonObject();
        wish.add("options", options);
        JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", wish);
        assertThat(made.has("authenticatorId")).isTrue();
        return session;
    }

    private static void signIn(Page page, Person person) {
        page.navigate("/de/sign-in/" + SITE.bean(SignInLinks.class).make(person.id(), ""));
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/me");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void add(Page page, String label) {
        page.locator("#label").fill(label);
        button(page, "Passkey hinzufügen").click();
        assertThat(page.locator(".done")).containsText("Der Passkey ist gespeichert");
    }

    @Test
    void somebodyAddsAPasskeySignsInWithItAndRemovesIt() {
        Person person = somebody();
        var complaints = new ArrayList<String>();
        try (BrowserContext window = window(true);
                Page page = window.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("422")) {
                    complaints.add(message.text());
                }
            });
            device(page);
            signIn(page, person);
            add(page, "Laptop im Büro");
            assertThat(page.locator(".member")).containsText("Laptop im Büro");
            assertThat(Browser.violations(page)).isEmpty();

            button(page, "Abmelden").click();
            page.waitForURL("**/de");
            page.navigate("/de/sign-in?next=/de/ostbelgien/actions");
            assertThat(Browser.violations(page)).isEmpty();
            Locator signIn = button(page, "Mit Passkey anmelden");
            signIn.focus();
            page.keyboard().press("Enter");
            page.waitForURL(SITE.byName("/de/ostbelgien/actions"));
            page.navigate("/de/me");
            assertThat(page.locator(".member")).containsText("Zuletzt benutzt am");

            button(page, "Entfernen Laptop im Büro").click();
            assertThat(page.locator(".done")).containsText("Der Passkey ist entfernt");
            button(page, "Überall abmelden").click();
            page.waitForURL("**/de");
            page.navigate("/de/sign-in");
            button(page, "Mit Passkey anmelden").click();
            assertThat(page.locator("form[data-passkey] [role=alert]"))
                    .containsText("konnten wir Sie nicht anmelden");
            assertThat(button(page, "Link schicken")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aDeviceKeepsOnePasskeyOfSomebody() {
        Person person = somebody();
        try (BrowserContext window = window(true);
                Page page = window.newPage()) {
            device(page);
            signIn(page, person);
            add(page, "");
            assertThat(page.locator(".member__name")).hasText("Passkey");
            button(page, "Passkey hinzufügen").click();
            assertThat(page.locator("form[data-passkey] [role=alert]"))
                    .hasText("Auf diesem Gerät haben Sie schon einen Passkey für Ihr Konto.");
        }
        assertThat(SITE.bean(Passkeys.class).of(person.id())).hasSize(1);
    }

    @Test
    void aHolderWhomTheDeviceDoesNotKnowIsToldSo() {
        Person person = somebody();
        try (BrowserContext window = window(true);
                Page page = window.newPage()) {
            CDPSession device = device(page);
            signIn(page, person);
            device.send("WebAuthn.disable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "usb");
            options.addProperty("hasResidentKey", false);
            var wish = new JsonObject();
            wish.add("options", options);
            device.send("WebAuthn.enable");
            device.send("WebAuthn.addVirtualAuthenticator", wish);
            button(page, "Passkey hinzufügen").click();
            assertThat(page.locator("form[data-passkey] [role=alert]"))
                    .containsText("nicht geklappt");
        }
        assertThat(SITE.bean(Passkeys.class).of(person.id())).isEmpty();
    }

    @Test
    void withoutScriptsThePagesWorkAsBefore() {
        Person person = somebody();
        try (BrowserContext window = window(false);
                Page page = window.newPage()) {
            page.navigate("/de/sign-in");
            assertThat(button(page, "Mit Passkey anmelden")).isHidden();
            assertThat(button(page, "Link schicken")).isVisible();
            signIn(page, person);
            assertThat(button(page, "Passkey hinzufügen")).isHidden();
            assertThat(page.locator("[data-passkey-missing]")).isVisible();
            page.locator("#name").fill("Ohne Skript");
            button(page, "Speichern").click();
            assertThat(page.locator("#name")).hasValue("Ohne Skript");
        }
    }

    @Test
    void aBrowserThatKnowsNoPasskeysIsNotOfferedAny() {
        try (BrowserContext window = window(true);
                Page page = window.newPage()) {
            page.addInitScript("delete window.PublicKeyCredential");
            page.navigate("/de/sign-in");
            assertThat(button(page, "Mit Passkey anmelden")).isHidden();
        }
    }
}
