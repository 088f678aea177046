package org.tatkraft.platform.thread.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.site.Brands;
import org.tatkraft.platform.site.DataTable;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenData;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Things;

/** Everything public of an alliance, whatever its kind, for programs. */
@RestController
@Tag(name = "Things")
@OpenTo(OpenTo.Circle.EVERYONE)
class ThingData {

    private static final int MOST = 1_000;
    private static final int MOST_IN_FILE = 100_000;

    private final Things things;
    private final Brands brands;

    ThingData(Things things, Brands brands) {
        this.things = things;
        this.brands = brands;
    }

    /**
     * A thing for programs.
     *
     * @param id its identity, which never changes
     * @param kind such as {@code action}
     * @param path its address behind the language
     * @param title by language code
     * @param summary by language code
     * @param state such as {@code running}
     * @param date a year, month or day
     * @param openEnds what is missing on its thread
     * @param changedAt when it last changed
     */
    record Listed(
            UUID id,
            String kind,
            String path,
            Map<String, String> title,
            Map<String, String> summary,
            String state,
            @Nullable String date,
            List<String> openEnds,
            Instant changedAt) {

        static Listed of(ThingCard card) {
            return new Listed(
                    card.id(),
                    card.kind(),
                    "/" + card.alliance() + "/" + card.below(),
                    card.title().codes(),
                    card.summary().codes(),
                    card.state(),
                    card.date() == null ? null : card.date().toString(),
                    card.openEnds(),
                    card.changedAt());
        }
    }

    @Operation(summary = "Everything that has an address, of every kind")
    @GetMapping("/api/v1/alliances/{alliance}/things")
    ResponseEntity<OpenData.Part<Listed>> things(
            @PathVariable String alliance, @RequestParam(defaultValue = "0") int from) {
        requireAlliance(alliance);
        int start = Math.max(0, from);
        int total = things.counts(alliance).values().stream().mapToInt(Integer::intValue).sum();
        return OpenData.json(
                new OpenData.Part<>(
                        things.all(alliance, MOST, start).stream().map(Listed::of).toList(),
                        total,
                        start));
    }

    @Operation(summary = "Everything that has an address, as a table")
    @GetMapping(value = "/api/v1/alliances/{alliance}/things.csv", produces = "text/csv")
    ResponseEntity<String> file(@PathVariable String alliance) {
        requireAlliance(alliance);
        return new DataTable<ThingCard>()
                .with("id", ThingCard::id)
                .with("kind", ThingCard::kind)
                .with("path", card -> "/" + card.alliance() + "/" + card.below())
                .withText("title", ThingCard::title)
                .with("state", ThingCard::state)
                .with("date", ThingCard::date)
                .withList("open_ends", ThingCard::openEnds)
                .with("changed_at", ThingCard::changedAt)
                .file(alliance + "-things", things.all(alliance, MOST_IN_FILE, 0));
    }

    private void requireAlliance(String alliance) {
        if (brands.find(alliance).isEmpty()) {
            throw new NotHere();
        }
    }
}
