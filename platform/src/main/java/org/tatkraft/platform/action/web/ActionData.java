package org.tatkraft.platform.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.action.Action;
import org.tatkraft.platform.action.ActionCard;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.action.ActionFilter;
import org.tatkraft.platform.action.Actions;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.site.DataTable;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenData;
import org.tatkraft.platform.site.OpenTo;

/** Actions for programs. */
@RestController
@Tag(name = "Actions")
@OpenTo(OpenTo.Circle.EVERYONE)
class ActionData {

    private static final int MOST = 500;
    private static final int MOST_IN_FILE = 100_000;

    private final Alliances alliances;
    private final Actions actions;

    ActionData(Alliances alliances, Actions actions) {
        this.alliances = alliances;
        this.actions = actions;
    }

    /**
     * An action in a list for programs.
     *
     * @param id the last part of its address
     * @param title by language code
     * @param summary by language code
     * @param purposes of {@code keep}, {@code train}, {@code attract}
     * @param format such as {@code occasion}
     * @param targetGroups such as {@code newcomers}
     * @param status such as {@code running}
     * @param since a year, month or day
     * @param until a year, month or day
     */
    record Listed(
            String id,
            Map<String, String> title,
            Map<String, String> summary,
            List<String> purposes,
            String format,
            List<String> targetGroups,
            String status,
            @Nullable String since,
            @Nullable String until) {

        static Listed of(ActionCard card) {
            return new Listed(
                    card.slug(),
                    card.title().codes(),
                    card.summary().codes(),
                    card.purposes(),
                    card.format(),
                    card.targetGroups(),
                    card.status(),
                    card.since() == null ? null : card.since().toString(),
                    card.until() == null ? null : card.until().toString());
        }
    }

    /**
     * An action with everything that is public, for programs.
     *
     * @param listed what lists show
     * @param description Markdown by language code
     * @param lead the id of the partner who leads it
     * @param contributions who contributes what
     */
    record Whole(
            Listed listed,
            Map<String, String> description,
            @Nullable String lead,
            List<Given> contributions) {}

    /**
     * A contribution for programs.
     *
     * @param partner the id of the partner
     * @param kind such as {@code hours}
     * @param text by language code
     */
    record Given(String partner, String kind, Map<String, String> text) {}

    @Operation(summary = "The actions of an alliance, 500 at a time")
    @GetMapping("/api/v1/alliances/{alliance}/actions")
    ResponseEntity<OpenData.Part<Listed>> actions(
            @PathVariable String alliance, @RequestParam(defaultValue = "0") int from) {
        Alliance owner = alliances.required(alliance);
        int start = Math.max(0, from);
        FacetIndex<ActionFacet>.Selection all = actions.listing(owner).select(ActionFilter.NONE);
        List<Listed> items = actions.cards(all.part(MOST, start)).stream().map(Listed::of).toList();
        return OpenData.json(new OpenData.Part<>(items, all.total(), start));
    }

    @Operation(summary = "An action with who leads it and who contributes what")
    @GetMapping("/api/v1/alliances/{alliance}/actions/{id}")
    ResponseEntity<Whole> action(@PathVariable String alliance, @PathVariable String id) {
        Action action =
                actions.named(alliances.required(alliance).id(), id).orElseThrow(NotHere::new);
        return OpenData.json(
                new Whole(
                        Listed.of(action.card()),
                        action.description().codes(),
                        action.lead() == null ? null : action.lead().slug(),
                        action.contributions().stream()
                                .map(each ->
                                        new Given(
                                                each.partner().slug(),
                                                each.kind(),
                                                each.text().codes()))
                                .toList()));
    }

    @Operation(summary = "The actions of an alliance, as a table")
    @GetMapping(value = "/api/v1/alliances/{alliance}/actions.csv", produces = "text/csv")
    ResponseEntity<String> file(@PathVariable String alliance) {
        Alliance owner = alliances.required(alliance);
        return new DataTable<ActionCard>()
                .with("id", ActionCard::slug)
                .withText("title", ActionCard::title)
                .withText("summary", ActionCard::summary)
                .withList("purposes", ActionCard::purposes)
                .with("format", ActionCard::format)
                .withList("target_groups", ActionCard::targetGroups)
                .with("status", ActionCard::status)
                .with("since", ActionCard::since)
                .with("until", ActionCard::until)
                .file(alliance + "-actions", actions.first(owner, ActionFilter.NONE, MOST_IN_FILE));
    }
}
