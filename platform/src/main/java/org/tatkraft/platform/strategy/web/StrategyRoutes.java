package org.tatkraft.platform.strategy.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.site.LinkedData;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.strategy.ElementKind;
import org.tatkraft.platform.strategy.Strategy;
import org.tatkraft.platform.thread.Things;
import org.tatkraft.platform.thread.Threads;

/** What an alliance wants to do. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class StrategyRoutes {

    private static final String ACTION = "action";
    private static final int MOST_LISTED = 24;
    private static final int MOST_IN_CELL = 8;

    private final Strategy strategy;
    private final Threads threads;
    private final Things things;
    private final Views views;

    StrategyRoutes(Strategy strategy, Threads threads, Things things, Views views) {
        this.strategy = strategy;
        this.threads = threads;
        this.things = things;
        this.views = views;
    }

    @Bean
    static NavigationEntry strategyEntry() {
        return NavigationEntry.main(30, "strategy", "strategy.strategy")
                .showing(ElementKind.kinds());
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/strategy")
    View strategy(Shell shell, Alliance alliance) {
        List<Element> fields = strategy.elements(alliance.id(), ElementKind.FIELD);
        List<Element> priorities = strategy.elements(alliance.id(), ElementKind.PRIORITY);
        List<Element> topics = strategy.elements(alliance.id(), ElementKind.TOPIC);
        Set<UUID> ids = ids(fields);
        ids.addAll(ids(priorities));
        ids.addAll(ids(topics));
        Map<UUID, Integer> actions = threads.numbersIn(ids, ACTION);
        String title = shell.say().it("strategy.strategy");
        return views.page(
                "strategy/strategy",
                new StrategyPage(
                        shell.titled(
                                title,
                                shell.say()
                                        .it("strategy.description", "alliance", shell.siteName())),
                        strategy.goals(alliance.id()),
                        strategy.periods(alliance.id()),
                        Matrix.of(
                                fields,
                                priorities,
                                threads.crossings(
                                        ids(fields), ids(priorities), ACTION, MOST_IN_CELL)),
                        fields.stream().map(each -> listed(each, actions)).toList(),
                        priorities.stream().map(each -> listed(each, actions)).toList(),
                        topics.stream().map(each -> listed(each, actions)).toList()));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/topics")
    View topics(Shell shell, Alliance alliance) {
        return elements(shell, alliance, ElementKind.TOPIC);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/fields")
    View fields(Shell shell, Alliance alliance) {
        return elements(shell, alliance, ElementKind.FIELD);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/priorities")
    View priorities(Shell shell, Alliance alliance) {
        return elements(shell, alliance, ElementKind.PRIORITY);
    }

    private View elements(Shell shell, Alliance alliance, ElementKind kind) {
        List<Element> all = strategy.elements(alliance.id(), kind);
        Map<UUID, Integer> actions = threads.numbersIn(ids(all), ACTION);
        String plural = kind.thing().plural();
        return views.page(
                "strategy/elements",
                new ElementsPage(
                        shell.titled(
                                shell.say().it("strategy." + plural),
                                shell.say()
                                        .it(
                                                "strategy." + plural + ".description",
                                                "alliance",
                                                shell.siteName())),
                        plural,
                        all.stream().map(each -> listed(each, actions)).toList()));
    }

    private static Set<UUID> ids(List<Element> elements) {
        var ids = new LinkedHashSet<UUID>();
        elements.forEach(each -> ids.add(each.id()));
        return ids;
    }

    private static ListedElement listed(Element element, Map<UUID, Integer> actions) {
        return new ListedElement(element, actions.getOrDefault(element.id(), 0));
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/topics/{slug}")
    View topic(Shell shell, Alliance alliance, @PathVariable String slug) {
        return element(shell, alliance, ElementKind.TOPIC, slug);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/fields/{slug}")
    View field(Shell shell, Alliance alliance, @PathVariable String slug) {
        return element(shell, alliance, ElementKind.FIELD, slug);
    }

    @GetMapping("/{language:de|fr|en|nl}/{alliance}/priorities/{slug}")
    View priority(Shell shell, Alliance alliance, @PathVariable String slug) {
        return element(shell, alliance, ElementKind.PRIORITY, slug);
    }

    private View element(Shell shell, Alliance alliance, ElementKind kind, String slug) {
        String plural = kind.thing().plural();
        Element element =
                strategy.named(alliance.id(), kind, slug)
                        .orElseThrow(() ->
                                things.absent(shell.language(), alliance.slug(), plural, slug));
        String title = shell.in(element.title()).text();
        String summary = shell.in(element.summary()).text();
        LinkedData data =
                LinkedData.of("DefinedTerm")
                        .with("name", title)
                        .with("description", summary)
                        .with("url", shell.canonical());
        Shell titled = shell.titled(title, summary).described(data.json());
        return views.page(
                "strategy/element",
                new ElementPage(
                        titled,
                        kind.thing().name(),
                        plural,
                        element,
                        threads.belongingTo(element.id(), ACTION, MOST_LISTED),
                        threads.numbersIn(Set.of(element.id()), ACTION)
                                .getOrDefault(element.id(), 0),
                        threads.view(titled, element.id())));
    }
}
