package org.tatkraft.platform.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.account.Actor;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.file.EntryFilter;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.editing.FoundAlliance;
import org.tatkraft.platform.editing.Founding;
import org.tatkraft.platform.editing.Foundings;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Views;

/** Founding an alliance, step by step; what was typed is kept from one step to the next. */
@Controller
@OpenTo(OpenTo.Circle.OPERATORS)
class FoundingRoutes {

    /** The steps and what is typed in each. */
    static final Map<String, List<String>> FIELDS = fields();

    private static final String PATH = "/{language:de|fr|en|nl}/new";
    private static final String FIRST = "name";
    private static final String LAST = "colleagues";
    private static final int MOST_OFFERED = 60;

    private final FoundAlliance foundAlliance;
    private final Foundings foundings;
    private final Alliances alliances;
    private final EntryLists lists;
    private final Views views;

    FoundingRoutes(
            FoundAlliance foundAlliance,
            Foundings foundings,
            Alliances alliances,
            EntryLists lists,
            Views views) {
        this.foundAlliance = foundAlliance;
        this.foundings = foundings;
        this.alliances = alliances;
        this.lists = lists;
        this.views = views;
    }

    private static Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(FIRST, List.of("name", "claim", "region", "main", "language", "colour"));
        fields.put("partners", List.of("pasted"));
        fields.put("groups", List.of("pasted", "partner", "web", "kind"));
        fields.put(
                "actions",
                List.of(
                        "topics",
                        "actions",
                        "own-topics",
                        "action",
                        "action-summary",
                        "action-purpose"));
        fields.put(LAST, List.of("colleagues", "colleagues-role"));
        return fields;
    }

    @GetMapping(PATH)
    View step(
            Shell shell,
            CsrfToken token,
            @RequestParam(defaultValue = FIRST) String step,
            @RequestParam(defaultValue = "") String done) {
        Founding begun = foundings.begun(Actor.current().orElseThrow());
        var page =
                page(
                        shell,
                        token,
                        known(step),
                        begun,
                        new FormErrors(),
                        false,
                        done.equals("discarded"));
        return views.personal("editing/found", page, HttpStatus.OK);
    }

    /** Keeps what was typed in a step and leads to another; behind the last the alliance is. */
    @PostMapping(PATH)
    @ShowsAgain
    View go(
            Shell shell,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(name = "do", defaultValue = FIRST) String deed,
            @RequestParam(defaultValue = FIRST) String step) {
        UUID founder = Actor.current().orElseThrow();
        Founding begun = foundings.begun(founder);
        Founding founding =
                begun.with(
                        Founding.typed(request.getParameterMap()),
                        FIELDS.getOrDefault(step, List.of()));
        if (FormPost.isExpired(request)) {
            return page(
                    shell,
                    token,
                    known(step),
                    founding,
                    new FormErrors(),
                    true,
                    HttpStatus.FORBIDDEN);
        }
        if (deed.equals("discard")) {
            foundings.discard(founder);
            return Views.seeOther(shell.to("new?done=discarded"));
        }
        boolean isOnlyLast = step.equals(LAST) && founding.one(FIRST).isEmpty();
        if (deed.equals("found") && isOnlyLast && begun.fields().isEmpty()) {
            // Sent twice: the alliance is there already, and stands among one's roles.
            return Views.seeOther(shell.to("me"));
        }
        foundings.keep(founder, founding);
        if (!deed.equals("found")) {
            return Views.seeOther(shell.to("new?step=" + known(deed)));
        }
        FormErrors errors = founding.errors(shell.say());
        if (!errors.isEmpty()) {
            HttpStatus wrong = HttpStatus.UNPROCESSABLE_CONTENT;
            String first = stepOf(errors);
            return page(shell, token, first, founding, ofStep(errors, first), false, wrong);
        }
        String slug = foundAlliance.found(founding, founder, shell.language(), shell.origin());
        return Views.seeOther("/%s/%s/desk?founded=true".formatted(shell.language().code(), slug));
    }

    private static String known(String step) {
        return FIELDS.containsKey(step) ? step : FIRST;
    }

    /** The mistakes that can be mended in a step; those of others are told there. */
    private static FormErrors ofStep(FormErrors errors, String step) {
        var some = new FormErrors();
        errors.all()
                .forEach((field, message) -> {
                    if (FIELDS.getOrDefault(step, List.of()).contains(field)) {
                        some.add(field, message);
                    }
                });
        return some;
    }

    /** The step in which the first mistake was made. */
    private static String stepOf(FormErrors errors) {
        String first = errors.all().keySet().iterator().next();
        return FIELDS.entrySet().stream()
                .filter(each -> each.getValue().contains(first))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(FIRST);
    }

    private View page(
            Shell shell,
            CsrfToken token,
            String step,
            Founding founding,
            FormErrors errors,
            boolean expired,
            HttpStatus status) {
        return views.personal(
                "editing/found",
                page(shell, token, step, founding, errors, expired, false),
                status);
    }

    private FoundingPage page(
            Shell shell,
            CsrfToken token,
            String step,
            Founding founding,
            FormErrors errors,
            boolean expired,
            boolean discarded) {
        boolean offers = step.equals("actions");
        return new FoundingPage(
                shell.titled(shell.say().it("editing.found"), "").hidden(),
                step,
                List.copyOf(FIELDS.keySet()),
                founding,
                offers ? offers(shell, founding, "topics") : List.of(),
                offers ? offers(shell, founding, "actions") : List.of(),
                errors,
                expired,
                discarded,
                token.getToken());
    }

    private List<FoundingPage.Offer> offers(Shell shell, Founding founding, String section) {
        List<String> chosen = founding.all(section);
        var offers = new ArrayList<FoundingPage.Offer>();
        for (Alliance alliance : alliances.all()) {
            var owner = alliance.owner();
            for (EntryName each : lists.names(owner, section, EntryFilter.NONE, MOST_OFFERED, 0)) {
                String value = alliance.slug() + "/" + each.id();
                boolean isNamed = each.name().has(founding.languages(shell.language()).getFirst());
                if (isNamed && !each.archived() && offers.size() < MOST_OFFERED) {
                    offers.add(
                            new FoundingPage.Offer(
                                    value,
                                    shell.in(each.name()).text(),
                                    shell.in(alliance.name()).text(),
                                    chosen.contains(value)));
                }
            }
        }
        return offers;
    }
}
