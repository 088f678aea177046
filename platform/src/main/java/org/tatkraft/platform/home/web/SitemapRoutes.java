package org.tatkraft.platform.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Brand;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shells;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Things;

/** Tells search engines what there is. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class SitemapRoutes {

    /** A site map holds at most 50,000 addresses; each thing has one in every language. */
    private static final int MOST_THINGS = 50_000 / 4 - 100;

    private final Alliances alliances;
    private final Things things;
    private final Shells shells;
    private final List<NavigationEntry> entries;

    SitemapRoutes(
            Alliances alliances, Things things, Shells shells, List<NavigationEntry> entries) {
        this.alliances = alliances;
        this.things = things;
        this.shells = shells;
        this.entries = entries;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> robots(HttpServletRequest request) {
        return kept("text/plain;charset=utf-8")
                .body(
                        "User-agent: *\nDisallow: /*/search\nSitemap: "
                                + shells.origin(request)
                                + "/sitemap.xml\n");
    }

    /** One site map for each alliance, and an index of them. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index(HttpServletRequest request) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Alliance alliance : alliances.all()) {
            xml.append("<sitemap><loc>")
                    .append(shells.origin(request))
                    .append("/sitemap/")
                    .append(alliance.slug())
                    .append(".xml</loc></sitemap>\n");
        }
        return kept("application/xml;charset=utf-8")
                .body(xml.append("</sitemapindex>\n").toString());
    }

    @GetMapping("/sitemap/{alliance}.xml")
    ResponseEntity<String> sitemap(HttpServletRequest request, Alliance alliance) {
        var paths = new ArrayList<String>();
        Set<String> kinds = alliances.find(alliance.slug()).map(Brand::kinds).orElse(Set.of());
        for (NavigationEntry entry :
                entries.stream().filter(each -> each.isPublic(kinds)).toList()) {
            paths.add(entry.path().isEmpty() ? "" : "/" + entry.path());
        }
        List.of("topics", "fields", "priorities").forEach(list -> paths.add("/" + list));
        for (ThingCard card : things.all(alliance.slug(), MOST_THINGS, 0)) {
            paths.add("/" + card.below());
        }
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
        xml.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (String path : paths) {
            addresses(xml, shells.origin(request), "/" + alliance.slug() + path);
        }
        return kept("application/xml;charset=utf-8").body(xml.append("</urlset>\n").toString());
    }

    /** One address in each language, each naming the others. */
    private static void addresses(StringBuilder xml, String origin, String path) {
        for (Language language : Language.all()) {
            xml.append("<url><loc>").append(origin).append('/').append(language.code());
            xml.append(path).append("</loc>");
            for (Language other : Language.all()) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(other.code())
                        .append("\" href=\"")
                        .append(origin)
                        .append('/')
                        .append(other.code())
                        .append(path)
                        .append("\"/>");
            }
            xml.append("</url>\n");
        }
    }

    private static ResponseEntity.BodyBuilder kept(String type) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", Views.ASK_AGAIN);
    }
}
