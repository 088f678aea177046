package org.tatkraft.platform.home.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.radar.Radar;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Things;

/** The search, in one alliance and in all of them. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class SearchRoutes {

    private static final int MOST = 50;

    private final Radar radar;
    private final Things things;
    private final Alliances alliances;
    private final Views views;

    SearchRoutes(Radar radar, Things things, Alliances alliances, Views views) {
        this.radar = radar;
        this.things = things;
        this.alliances = alliances;
        this.views = views;
    }

    @GetMapping("/{language:de|fr|en|nl}/search")
    View everywhere(Shell shell, @RequestParam(defaultValue = "") String q) {
        return page(shell, q, q.isBlank() ? List.of() : radar.find(q, MOST));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/search")
    View inAlliance(Shell shell, Alliance alliance, @RequestParam(defaultValue = "") String q) {
        return page(shell, q, q.isBlank() ? List.of() : radar.find(q, alliance.slug(), MOST));
    }

    private View page(Shell shell, String words, List<UUID> found) {
        Map<UUID, ThingCard> cards = things.cards(found);
        List<SearchPage.Hit> hits =
                found.stream()
                        .map(cards::get)
                        .filter(Objects::nonNull)
                        .map(card -> hit(shell, card))
                        .toList();
        String search = shell.say().it("home.search");
        String title = words.isBlank() ? search : words.strip() + " – " + search;
        return views.page(
                "home/search",
                new SearchPage(shell.titled(title, "").hidden(), words.strip(), hits));
    }

    private SearchPage.Hit hit(Shell shell, ThingCard card) {
        LocalizedText alliance =
                shell.brand() != null
                        ? LocalizedText.empty()
                        : alliances
                                .named(card.alliance())
                                .map(Alliance::name)
                                .orElse(LocalizedText.empty());
        return new SearchPage.Hit(
                card,
                "/" + shell.language().code() + "/" + card.alliance() + "/" + card.below(),
                alliance);
    }
}
