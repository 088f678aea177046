package org.tatkraft.platform.browser;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tatkraft.platform.EveryRoute;
import org.tatkraft.platform.RunningSite;

/** The addresses of all pages of all examples. */
final class EveryPage {

    private EveryPage() {}

    /** One address of each route, and everything that the site maps name. */
    static Set<String> in(String... languages) {
        var all = new TreeSet<String>();
        for (String language : languages) {
            EveryRoute.PAGES_AND_NOTHING.forEach(path -> all.add("/" + language + path));
            for (String alliance : List.of("ostbelgien", "ems-achse", "gross-gerau")) {
                Pattern.compile("<loc>[^<]+?(/" + language + "/[^<]+)</loc>")
                        .matcher(RunningSite.get().get("/sitemap/" + alliance + ".xml").body())
                        .results()
                        .forEach(each -> all.add(each.group(1)));
            }
        }
        return all;
    }
}
