package org.tatkraft.platform.home.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.home.News;
import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.radar.Radar;
import org.tatkraft.platform.site.DataTable;
import org.tatkraft.platform.site.OpenData;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Things;

/** News and search for programs. */
@RestController
@Tag(name = "News and search")
@OpenTo(OpenTo.Circle.EVERYONE)
class NewsData {

    private static final int MOST = 1_000;
    private static final int MOST_HITS = 50;

    private final Alliances alliances;
    private final News news;
    private final Radar radar;
    private final Things things;

    NewsData(Alliances alliances, News news, Radar radar, Things things) {
        this.alliances = alliances;
        this.news = news;
        this.radar = radar;
        this.things = things;
    }

    /**
     * A piece of news for programs.
     *
     * @param id the last part of its address
     * @param date a year, month or day
     * @param title by language code
     * @param text Markdown by language code
     * @param about kinds and ids such as {@code actions/start2day}
     * @param milestone whether it belongs to the alliance's history
     */
    record Listed(
            String id,
            String date,
            Map<String, String> title,
            Map<String, String> text,
            List<String> about,
            boolean milestone) {

        static Listed of(NewsItem item) {
            return new Listed(
                    item.slug(),
                    item.date().toString(),
                    item.title().codes(),
                    item.wording().codes(),
                    item.about(),
                    item.milestone());
        }
    }

    /**
     * Something that was found, for programs.
     *
     * @param kind such as {@code action}
     * @param path its address behind the language
     * @param title by language code
     */
    record Hit(String kind, String path, Map<String, String> title) {

        static Hit of(ThingCard card) {
            return new Hit(
                    card.kind(), "/" + card.alliance() + "/" + card.below(), card.title().codes());
        }
    }

    @Operation(summary = "The news of an alliance, the newest first")
    @GetMapping("/api/v1/alliances/{alliance}/news")
    ResponseEntity<OpenData.Part<Listed>> news(@PathVariable String alliance) {
        return OpenData.json(
                OpenData.Part.whole(
                        news.newest(alliances.required(alliance).id(), MOST).stream()
                                .map(Listed::of)
                                .toList()));
    }

    @Operation(summary = "The news of an alliance, as a table")
    @GetMapping(value = "/api/v1/alliances/{alliance}/news.csv", produces = "text/csv")
    ResponseEntity<String> file(@PathVariable String alliance) {
        return new DataTable<NewsItem>()
                .with("id", NewsItem::slug)
                .with("date", NewsItem::date)
                .withText("title", NewsItem::title)
                .withList("about", NewsItem::about)
                .with("milestone", NewsItem::milestone)
                .file(alliance + "-news", news.newest(alliances.required(alliance).id(), MOST));
    }

    @Operation(summary = "Things found by words, in one alliance or in all")
    @GetMapping("/api/v1/search")
    ResponseEntity<OpenData.Part<Hit>> search(@RequestParam String q) {
        var found = q.isBlank() ? List.<java.util.UUID>of() : radar.find(q, MOST_HITS);
        var cards = things.cards(found);
        return OpenData.json(
                OpenData.Part.whole(
                        found.stream()
                                .filter(cards::containsKey)
                                .map(id -> Hit.of(java.util.Objects.requireNonNull(cards.get(id))))
                                .toList()));
    }
}
