package org.tatkraft.platform.strategy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.site.DataTable;
import org.tatkraft.platform.site.OpenData;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.strategy.ElementKind;
import org.tatkraft.platform.strategy.Strategy;

/** Fields of action, priorities and topics for programs. */
@RestController
@Tag(name = "Strategy")
@OpenTo(OpenTo.Circle.EVERYONE)
class TopicData {

    private final Alliances alliances;
    private final Strategy strategy;

    TopicData(Alliances alliances, Strategy strategy) {
        this.alliances = alliances;
        this.strategy = strategy;
    }

    /**
     * An element of a strategy for programs.
     *
     * @param id the last part of its address
     * @param title by language code
     * @param summary by language code
     * @param description Markdown by language code
     * @param since a year, month or day
     */
    record Listed(
            String id,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> description,
            @Nullable String since) {

        static Listed of(Element element) {
            return new Listed(
                    element.slug(),
                    element.title().codes(),
                    element.summary().codes(),
                    element.description().codes(),
                    element.since() == null ? null : element.since().toString());
        }
    }

    @Operation(summary = "The topics of an alliance")
    @GetMapping("/api/v1/alliances/{alliance}/topics")
    ResponseEntity<OpenData.Part<Listed>> topics(@PathVariable String alliance) {
        return list(alliance, ElementKind.TOPIC);
    }

    @Operation(summary = "The fields of action of an alliance")
    @GetMapping("/api/v1/alliances/{alliance}/fields")
    ResponseEntity<OpenData.Part<Listed>> fields(@PathVariable String alliance) {
        return list(alliance, ElementKind.FIELD);
    }

    @Operation(summary = "The priorities of an alliance")
    @GetMapping("/api/v1/alliances/{alliance}/priorities")
    ResponseEntity<OpenData.Part<Listed>> priorities(@PathVariable String alliance) {
        return list(alliance, ElementKind.PRIORITY);
    }

    private ResponseEntity<OpenData.Part<Listed>> list(String alliance, ElementKind kind) {
        return OpenData.json(
                OpenData.Part.whole(
                        strategy.elements(alliances.required(alliance).id(), kind).stream()
                                .map(Listed::of)
                                .toList()));
    }

    @Operation(summary = "The topics of an alliance, as a table")
    @GetMapping(value = "/api/v1/alliances/{alliance}/topics.csv", produces = "text/csv")
    ResponseEntity<String> file(@PathVariable String alliance) {
        return new DataTable<Element>()
                .with("id", Element::slug)
                .withText("title", Element::title)
                .withText("summary", Element::summary)
                .with("since", Element::since)
                .file(
                        alliance + "-topics",
                        strategy.elements(alliances.required(alliance).id(), ElementKind.TOPIC));
    }
}
