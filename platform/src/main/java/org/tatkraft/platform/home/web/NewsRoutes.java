package org.tatkraft.platform.home.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.home.News;
import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.Things;
import org.tatkraft.platform.thread.Threads;

/** The news of an alliance, as pages and as a feed. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class NewsRoutes {

    private static final int MOST = 200;
    private static final int MOST_IN_FEED = 40;

    private final News news;
    private final Things things;
    private final Threads threads;
    private final Views views;

    NewsRoutes(News news, Things things, Threads threads, Views views) {
        this.news = news;
        this.things = things;
        this.threads = threads;
        this.views = views;
    }

    @Bean
    static NavigationEntry newsEntry() {
        return NavigationEntry.main(60, "news", "home.news").showing(News.KIND);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/news")
    View news(Shell shell, Alliance alliance) {
        Shell titled =
                shell.titled(
                                shell.say().it("home.news"),
                                shell.say()
                                        .it("home.news.description", "alliance", shell.siteName()))
                        .fed(shell.to("news.atom"));
        return views.page("home/news", new NewsPage(titled, news.newest(alliance.id(), MOST)));
    }

    @GetMapping(value = "/{language:de|fr|en|nl}/{alliance}/news.atom")
    ResponseEntity<String> feed(Shell shell, Alliance alliance) {
        List<NewsItem> items = news.newest(alliance.id(), MOST_IN_FEED);
        return ResponseEntity.ok()
                .header("Content-Type", "application/atom+xml;charset=utf-8")
                .header("Cache-Control", Views.ASK_AGAIN)
                .body(NewsFeed.of(shell, items));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/news/{slug}")
    View item(Shell shell, Alliance alliance, @PathVariable String slug) {
        NewsItem item =
                news.named(alliance.id(), slug)
                        .orElseThrow(() ->
                                things.absent(shell.language(), alliance.slug(), "news", slug));
        String title = shell.in(item.title()).text();
        LinkedData data =
                LinkedData.of("NewsArticle")
                        .with("headline", title)
                        .with("datePublished", item.date())
                        .with("inLanguage", shell.in(item.title()).language().code())
                        .with("url", shell.canonical())
                        .with(
                                "publisher",
                                LinkedData.of("Organization").with("name", shell.siteName()));
        Shell titled = shell.titled(title, "").described(data.json());
        return views.page(
                "home/news-item", new NewsItemPage(titled, item, threads.view(titled, item.id())));
    }
}
