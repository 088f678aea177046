package org.tatkraft.platform.alliance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.alliance.Organisations;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.DataTable;
import org.tatkraft.platform.site.OpenData;
import org.tatkraft.platform.site.OpenTo;

/** Alliances and partners for programs. */
@RestController
@Tag(name = "Alliances and partners")
@OpenTo(OpenTo.Circle.EVERYONE)
class AllianceData {

    private final Alliances alliances;
    private final Organisations organisations;

    AllianceData(Alliances alliances, Organisations organisations) {
        this.alliances = alliances;
        this.organisations = organisations;
    }

    /**
     * An alliance for programs.
     *
     * @param id its part of every address
     * @param name by language code
     * @param claim by language code
     * @param region by language code
     * @param country a two-letter code
     * @param since a year, month or day
     * @param languages the languages of its contents, the main one first
     */
    record Listed(
            String id,
            Map<String, String> name,
            Map<String, String> claim,
            Map<String, String> region,
            String country,
            @Nullable String since,
            List<String> languages) {

        static Listed of(Alliance alliance) {
            return new Listed(
                    alliance.slug(),
                    alliance.name().codes(),
                    alliance.claim().codes(),
                    alliance.region().name().codes(),
                    alliance.region().country(),
                    alliance.since() == null ? null : alliance.since().toString(),
                    alliance.languages().stream().map(Language::code).toList());
        }
    }

    /**
     * A partner for programs.
     *
     * @param id the last part of its address
     * @param name by language code
     * @param shortName its usual abbreviation
     * @param group its stakeholder group, by language code
     * @param roles such as {@code partner}
     * @param since a year, month or day
     * @param summary by language code
     * @param web its own web page
     * @param place where it is at home
     */
    record Partner(
            String id,
            Map<String, String> name,
            String shortName,
            Map<String, String> group,
            List<String> roles,
            @Nullable String since,
            Map<String, String> summary,
            String web,
            String place) {

        static Partner of(Organisation organisation) {
            return new Partner(
                    organisation.slug(),
                    organisation.name().codes(),
                    organisation.shortName(),
                    organisation.group().codes(),
                    organisation.roles(),
                    organisation.since() == null ? null : organisation.since().toString(),
                    organisation.summary().codes(),
                    organisation.web(),
                    organisation.place());
        }
    }

    @Operation(summary = "All alliances of this installation")
    @GetMapping("/api/v1/alliances")
    ResponseEntity<OpenData.Part<Listed>> alliances() {
        return OpenData.json(
                OpenData.Part.whole(alliances.all().stream().map(Listed::of).toList()));
    }

    @Operation(summary = "An alliance: region, languages, contact")
    @GetMapping("/api/v1/alliances/{alliance}")
    ResponseEntity<Listed> alliance(@PathVariable String alliance) {
        return OpenData.json(Listed.of(alliances.required(alliance)));
    }

    @Operation(summary = "The organisations of an alliance")
    @GetMapping("/api/v1/alliances/{alliance}/partners")
    ResponseEntity<OpenData.Part<Partner>> partners(@PathVariable String alliance) {
        return OpenData.json(
                OpenData.Part.whole(
                        organisations.of(alliances.required(alliance).id()).stream()
                                .map(Partner::of)
                                .toList()));
    }

    @Operation(summary = "The organisations of an alliance, as a table")
    @GetMapping(value = "/api/v1/alliances/{alliance}/partners.csv", produces = "text/csv")
    ResponseEntity<String> partnersFile(@PathVariable String alliance) {
        return new DataTable<Organisation>()
                .with("id", Organisation::slug)
                .withText("name", Organisation::name)
                .with("short_name", Organisation::shortName)
                .withText("group", Organisation::group)
                .withList("roles", Organisation::roles)
                .with("since", Organisation::since)
                .with("web", Organisation::web)
                .with("place", Organisation::place)
                .file(alliance + "-partners", organisations.of(alliances.required(alliance).id()));
    }
}
