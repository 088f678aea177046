package org.tatkraft.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.alliance.Organisations;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.OpenTo.Circle;
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

    /**
     * Strangers, people without a role and people with any role in another alliance get nowhere
     * with a route that is not open to everyone; those with a role in it get just as far as their
     * circles.
     */
    @Test
    void everyRouteLetsInWhomItSaysAndNobodyElse() {
        var wrong = new ArrayList<String>();
        Map<Role, UUID> elsewhere = peopleOfEachRole("ostbelgien");
        Map<Role, UUID> here = peopleOfEachRole("gross-gerau");
        UUID without = somebody();
        routes().forEach((mapping, route) -> {
            Circle circle = circleOf(route);
            if (circle == null || circle == Circle.EVERYONE) {
                return;
            }
            for (String path : pathsOf(mapping, "gross-gerau")) {
                expect(wrong, mapping, path, null, false);
                expect(wrong, mapping, path, without, circle == Circle.SIGNED_IN);
                elsewhere.forEach((role, person) ->
                        expect(wrong, mapping, path, person, circle == Circle.SIGNED_IN));
                here.forEach((role, person) ->
                        expect(
                                wrong,
                                mapping,
                                path,
                                person,
                                circle == Circle.SIGNED_IN || role.opens(circle)));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static @Nullable Circle circleOf(HandlerMethod route) {
        OpenTo own = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), OpenTo.class);
        OpenTo ofClass =
                AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), OpenTo.class);
        return own != null ? own.value() : ofClass != null ? ofClass.value() : null;
    }

    private static List<String> pathsOf(RequestMappingInfo mapping, String alliance) {
        return mapping.getPatternValues().stream()
                .map(pattern ->
                        pattern.replaceAll("\\{language[^}]*}", "de")
                                .replace("{alliance}", alliance)
                                .replaceAll("\\{(id|membership)}", UUID.randomUUID().toString())
                                .replaceAll("\\{[^}]*}+", "irgendwas"))
                .toList();
    }

    /** Reads, or sends an empty form; being let in may well mean to be told what is missing. */
    private static void expect(
            List<String> wrong,
            RequestMappingInfo mapping,
            String path,
            @Nullable UUID person,
            boolean letIn) {
        Visit visit = person == null ? SITE.visit() : SITE.visit().signedInAs(person);
        boolean reads = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        var answer = reads ? visit.get(path) : visit.submit("/de/sign-in", path, Map.of());
        boolean sentToSignIn =
                answer.headers().firstValue("Location").orElse("").startsWith("/de/sign-in");
        boolean refused = sentToSignIn || answer.statusCode() == 401 || answer.statusCode() == 403;
        if (refused == letIn) {
            wrong.add("%s %s: %d".formatted(mapping, path, answer.statusCode()));
        }
    }

    private static UUID somebody() {
        String mail = UUID.randomUUID() + "@example.org";
        return SITE.bean(People.class).known(mail, "", Language.DE).id();
    }

    private static Map<Role, UUID> peopleOfEachRole(String slug) {
        Alliance alliance = SITE.bean(Alliances.class).required(slug);
        UUID partner = SITE.bean(Organisations.class).of(alliance.id()).getFirst().id();
        var people = new EnumMap<Role, UUID>(Role.class);
        for (Role role : Role.values()) {
            UUID person = somebody();
            SITE.bean(Members.class)
                    .add(alliance.id(), person, role, role == Role.DELEGATE ? partner : null, null);
            people.put(role, person);
        }
        return people;
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
