package org.tatkraft.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tatkraft.platform.EveryRoute;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.shared.Language;

/** Every page of every example, in every language, at every width and with every wish. */
@Tag("nightly")
class NightlyTest {

    /** A way of looking at a page; 320 pixels are what 400 % leave of 1280. */
    enum Look {
        FOUR_HUNDRED_PERCENT(wishes -> wishes.setViewportSize(320, 640)),
        PHONE_IN_THE_DARK(
                wishes -> wishes.setViewportSize(390, 844).setColorScheme(ColorScheme.DARK)),
        TABLET(wishes -> wishes.setViewportSize(768, 1024)),
        DESKTOP(wishes -> wishes.setViewportSize(1280, 900)),
        DESKTOP_IN_THE_DARK(
                wishes -> wishes.setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK)),
        FORCED_COLOURS(
                wishes -> wishes.setViewportSize(1280, 900).setForcedColors(ForcedColors.ACTIVE)),
        REDUCED_MOTION(
                wishes -> wishes.setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));

        private final Consumer<NewContextOptions> wishes;

        Look(Consumer<NewContextOptions> wishes) {
            this.wishes = wishes;
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void nothingHindersAnybody(Look look) {
        var found = new ArrayList<String>();
        try (BrowserContext window = Browser.window(look.wishes);
                Page page = window.newPage()) {
            for (Language language : Language.all()) {
                for (String path : EveryPage.in(language.code())) {
                    page.navigate(path);
                    look(page, path, found);
                    unfold(page);
                    look(page, path + " unfolded", found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Menus, facets, tables behind charts: everything that is folded, opened. */
    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    }

    private static void look(Page page, String where, List<String> found) {
        Browser.violations(page).forEach(each -> found.add(where + " " + each));
        int over = Browser.pixelsTooWide(page);
        if (over > 0) {
            found.add(where + " is " + over + " pixels too wide");
        }
    }

    /**
     * The pages of the office, and the form of every section with what it says when it is sent
     * empty.
     */
    @ParameterizedTest
    @EnumSource(Look.class)
    void nothingHindersTheOffice(Look look) {
        var found = new ArrayList<String>();
        var pages = new ArrayList<>(EveryRoute.PAGES_OF_THE_OFFICE);
        List<String> sections = RunningSite.get().bean(EntryLists.class).sections();
        sections.forEach(section -> pages.add("/ostbelgien/edit/" + section + "/_new"));
        try (BrowserContext window = Browser.window(look.wishes);
                Page page = window.newPage()) {
            Browser.signInAsTheOffice(page);
            for (Language language : Language.all()) {
                for (String path : pages) {
                    page.navigate("/" + language.code() + path);
                    unfold(page);
                    look(page, "/" + language.code() + path, found);
                    if (path.endsWith("/_new")) {
                        page.locator(".deeds button[value=publish]").click();
                        page.waitForSelector("#errors");
                        look(page, "/" + language.code() + path + " with errors", found);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aFormWithErrorsHindersNobody(Look look) {
        var found = new ArrayList<String>();
        try (BrowserContext window = Browser.window(look.wishes);
                Page page = window.newPage()) {
            for (Language language : Language.all()) {
                String path = "/" + language.code() + "/ostbelgien/contact";
                page.navigate(path);
                page.evaluate("document.querySelector('main form').noValidate = true");
                page.locator("main form button[type=submit]").click();
                page.waitForSelector("[aria-invalid=true]");
                look(page, path + " with errors", found);
            }
        }
        assertThat(found).isEmpty();
    }
}
