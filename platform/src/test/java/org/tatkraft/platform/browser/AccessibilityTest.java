package org.tatkraft.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.tatkraft.platform.EveryRoute;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.shared.Language;

/** axe over every route that shows a page, in every language; widths, zoom, contrast, keyboard. */
class AccessibilityTest {

    @Test
    void everyRouteThatShowsAPageIsInTheList() {
        var uncovered = new TreeSet<String>();
        RunningSite.get().routes().getHandlerMethods().keySet().stream()
                .filter(AccessibilityTest::showsAPage)
                .forEach(mapping ->
                        mapping.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/{language"))
                                .filter(pattern -> !pattern.matches(".*\\.(pdf|atom|json)"))
                                .filter(pattern ->
                                        Stream.of(EveryRoute.PAGES, EveryRoute.PAGES_OF_THE_OFFICE)
                                                .flatMap(List::stream)
                                                .noneMatch(page -> fits(pattern, page)))
                                .forEach(uncovered::add));
        assertThat(uncovered).as("Add an address of these routes to the list").isEmpty();
    }

    private static boolean showsAPage(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean fits(String pattern, String page) {
        String regex =
                pattern.replaceAll("\\{language[^}]*}", "de")
                        .replaceAll("\\{token[^/]*}", "[^/]+")
                        .replaceAll("\\{[^}]*}", "[^/]+");
        return ("/de" + page).replaceFirst("\\?.*", "").matches(regex);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void axeFindsNothing(Language language) {
        var found = new ArrayList<String>();
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            for (String path : EveryRoute.PAGES_AND_NOTHING) {
                page.navigate("/" + language.code() + path);
                Browser.violations(page).forEach(each -> found.add(path + " " + each));
            }
            Browser.signInAsTheOffice(page);
            for (String path : EveryRoute.PAGES_OF_THE_OFFICE) {
                page.navigate("/" + language.code() + path);
                Browser.violations(page).forEach(each -> found.add(path + " " + each));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsNothingInTheDark() {
        var found = new ArrayList<String>();
        try (BrowserContext window =
                        Browser.window(wishes -> wishes.setColorScheme(ColorScheme.DARK));
                Page page = window.newPage()) {
            for (String path : EveryRoute.PAGES_AND_NOTHING) {
                page.navigate("/de" + path);
                Browser.violations(page).forEach(each -> found.add(path + " " + each));
            }
            Browser.signInAsTheOffice(page);
            for (String path : EveryRoute.PAGES_OF_THE_OFFICE) {
                page.navigate("/de" + path);
                Browser.violations(page).forEach(each -> found.add(path + " " + each));
            }
        }
        assertThat(found).isEmpty();
    }

    /** 320 pixels are a small phone, and a desktop at 400 percent. */
    @Test
    void nothingNeedsSidewaysScrollingOnASmallPhone() {
        var found = new ArrayList<String>();
        try (BrowserContext window = Browser.window(wishes -> wishes.setViewportSize(320, 640));
                Page page = window.newPage()) {
            for (String path : EveryPage.in("de", "fr")) {
                page.navigate(path);
                int over = Browser.pixelsTooWide(page);
                if (over > 0) {
                    found.add(path + " is " + over + " pixels too wide");
                }
            }
            Browser.signInAsTheOffice(page);
            for (String path : EveryRoute.PAGES_OF_THE_OFFICE) {
                page.navigate("/de" + path);
                int over = Browser.pixelsTooWide(page);
                if (over > 0) {
                    found.add(path + " is " + over + " pixels too wide");
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        try (BrowserContext window = Browser.window(wishes -> {});
                Page page = window.newPage()) {
            page.navigate("/de/ostbelgien/actions");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Zum Inhalt springen");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }
}
