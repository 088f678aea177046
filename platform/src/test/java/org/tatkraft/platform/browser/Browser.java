package org.tatkraft.platform.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tatkraft.platform.EveryRoute;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.house.Sources;

/** A real Chromium, once for all browser tests. */
final class Browser {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final Browser ONLY = new Browser();

    private final com.microsoft.playwright.Browser chromium;
    private final String axe;

    private Browser() {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String path = System.getenv().getOrDefault("TATKRAFT_CHROMIUM", "/usr/bin/chromium");
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(path))
                                        .setArgs(QUIET));
        axe = Sources.text(Sources.ROOT.resolve("node_modules/axe-core/axe.min.js"));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** A window of its own, without cookies, on the running site. */
    static BrowserContext window(
            java.util.function.Consumer<com.microsoft.playwright.Browser.NewContextOptions>
                    wishes) {
        var options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(RunningSite.get().at(""))
                        .setBypassCSP(false)
                        .setViewportSize(1280, 900);
        wishes.accept(options);
        return ONLY.chromium.newContext(options);
    }

    /**
     * What axe finds on a page, at the levels A and AA up to WCAG 2.2; each with the element.
     *
     * <p>The script comes through the debugger and not through the page, whose policy forbids it.
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(ONLY.axe);
        return (List<String>)
                page.evaluate(
                        """
                        async () => {
                            const found = await axe.run(document, {
                                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                            });
                            return found.violations.flatMap((each) =>
                                each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 160)} (${node.any[0]?.message ?? each.help})`));
                        }
                        """);
    }

    /** Signs in as the office of the first example. */
    static void signInAsTheOffice(Page page) {
        page.navigate("/de/sign-in/" + EveryRoute.linkOfTheOffice());
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/me");
    }

    /** By how many pixels a page is wider than its window. */
    static int pixelsTooWide(Page page) {
        return (int)
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
