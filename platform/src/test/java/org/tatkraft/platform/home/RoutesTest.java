package org.tatkraft.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Things;

/** Every route that there is: who may use it, and that it keeps to its alliance. */
class RoutesTest {

    private static final RunningSite SITE = RunningSite.get();

    private static Map<RequestMappingInfo, HandlerMethod> routes() {
        return SITE.routes().getHandlerMethods();
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        var silent = new ArrayList<String>();
        routes().forEach((mapping, method) -> {
            boolean ours = method.getBeanType().getPackageName().startsWith("org.tatkraft.");
            boolean says =
                    AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenTo.class)
                            || AnnotatedElementUtils.hasAnnotation(
                                    method.getBeanType(), OpenTo.class);
            if (ours && !says) {
                silent.add(mapping + " " + method);
            }
        });
        assertThat(silent).as("Say with @OpenTo who may use these").isEmpty();
    }

    /** What belongs to one alliance is not found under the address of another one. */
    @Test
    void noRouteShowsAnotherAlliancesThings() {
        int tried = 0;
        for (RequestMappingInfo mapping : routes().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.contains("{alliance}") && pattern.matches(".*\\{(slug|id)}.*")) {
                    tried += tryWithForeignThings(pattern);
                }
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    private static int tryWithForeignThings(String pattern) {
        int tried = 0;
        List<Alliance> alliances =
                Stream.of("ostbelgien", "ems-achse", "gross-gerau")
                        .map(SITE.bean(Alliances.class)::required)
                        .toList();
        for (Alliance owner : alliances) {
            List<ThingCard> cards = twoOfEachKind(owner);
            for (ThingCard card : cards) {
                if (!pattern.contains("/" + card.plural() + "/") && !pattern.contains("{plural}")) {
                    continue;
                }
                for (Alliance other : alliances) {
                    if (!other.slug().equals(owner.slug())
                            && SITE.bean(Things.class)
                                    .named(other.slug(), card.plural(), card.slug())
                                    .isEmpty()) {
                        String path =
                                pattern.replaceAll("\\{language[^}]*}", "de")
                                        .replace("{alliance}", other.slug())
                                        .replace("{plural}", card.plural())
                                        .replaceAll("\\{(slug|id)}", card.slug());
                        assertThat(SITE.get(path).statusCode()).as(path).isEqualTo(404);
                        tried++;
                    }
                }
            }
        }
        return tried;
    }

    private static List<ThingCard> twoOfEachKind(Alliance owner) {
        return SITE.bean(Things.class).all(owner.slug(), 1_000, 0).stream()
                .collect(Collectors.groupingBy(ThingCard::kind))
                .values()
                .stream()
                .flatMap(ofKind -> ofKind.stream().limit(2))
                .toList();
    }
}
