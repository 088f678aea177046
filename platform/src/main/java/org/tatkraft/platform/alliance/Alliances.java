package org.tatkraft.platform.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.Refusal;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.site.Brand;
import org.tatkraft.platform.site.Brands;
import org.tatkraft.platform.site.ContentChanges;
import org.tatkraft.platform.site.Digests;
import org.tatkraft.platform.site.Kept;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.ReadableColour;
import org.tatkraft.platform.thread.Things;
import tools.jackson.databind.json.JsonMapper;

/** All alliances of this installation; kept in memory until one of them changes. */
@Component
public class Alliances implements Brands {

    static final String DEFAULT_COLOUR = "#171a6b";

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Things things;
    private final Kept<Map<String, Known>> known;

    /** An alliance, its brand and its logo as they are served. */
    private record Known(Alliance alliance, Brand brand) {}

    Alliances(JdbcClient database, Things things, ContentChanges changes) {
        this.database = database;
        this.things = things;
        known = new Kept<>(changes, 1, all -> 1);
    }

    /** What an operator is told who names an alliance that there is not. */
    public Refusal unknown(String slug) {
        return new Refusal(
                "There is no alliance '%s'.".formatted(slug),
                "one of %s was meant.".formatted(all().stream().map(Alliance::slug).toList()));
    }

    private Map<String, Known> known() {
        return known.of("", this::load);
    }

    private Map<String, Known> load() {
        Map<String, Set<String>> kinds = things.kinds();
        var all = new java.util.LinkedHashMap<String, Known>();
        database.sql(
                        """
                        select id, slug, name, claim, description, notice, region, languages, since,
                            colour, contact, imprint, logo, md5(logo_bytes) as logo_hash
                        from alliance.alliance where archived_at is null order by position, slug
                        """)
                .query((row, number) -> {
                    Alliance alliance = alliance(row);
                    return new Known(
                            alliance,
                            brand(
                                    alliance,
                                    row.getString("logo"),
                                    row.getString("logo_hash"),
                                    kinds.getOrDefault(alliance.slug(), Set.of())));
                })
                .list()
                .forEach(each -> all.put(each.alliance().slug(), each));
        return all;
    }

    private Alliance alliance(ResultSet row) throws SQLException {
        return new Alliance(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                LocalizedText.parse(row.getString("name")),
                LocalizedText.parse(row.getString("claim")),
                LocalizedText.parse(row.getString("description")),
                LocalizedText.parse(row.getString("notice")),
                json.readValue(row.getString("region"), AllianceHead.Region.class),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::ofKnown)
                        .toList(),
                PartialDate.parseIfThere(row.getString("since")),
                row.getString("colour"),
                json.readValue(row.getString("contact"), AllianceHead.Contact.class),
                LocalizedText.parse(row.getString("imprint")));
    }

    private static Brand brand(Alliance alliance, String logo, String logoHash, Set<String> kinds) {
        String colour =
                alliance.colour().isBlank() ? DEFAULT_COLOUR : ReadableColour.of(alliance.colour());
        String sheetHash = Digests.brief(colour.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Brand(
                alliance.slug(),
                alliance.name(),
                alliance.claim(),
                alliance.notice(),
                alliance.languages(),
                "/brands/%s-%s.css".formatted(alliance.slug(), sheetHash),
                logo.isBlank()
                        ? ""
                        : "/brands/%s-%s%s"
                                .formatted(
                                        alliance.slug(),
                                        logoHash.substring(0, 16),
                                        logo.substring(logo.lastIndexOf('.'))),
                colour,
                kinds);
    }

    /** All public alliances, in their order. */
    public List<Alliance> all() {
        return known().values().stream().map(Known::alliance).toList();
    }

    /** The alliance with this part of the address. */
    public Optional<Alliance> named(String slug) {
        return Optional.ofNullable(known().get(slug)).map(Known::alliance);
    }

    /**
     * The alliance with this part of the address.
     *
     * @throws NotHere if there is none
     */
    public Alliance required(String slug) {
        return named(slug).orElseThrow(NotHere::new);
    }

    @Override
    public Optional<Brand> find(String slug) {
        return Optional.ofNullable(known().get(slug)).map(Known::brand);
    }

    @Override
    public boolean alone() {
        return known().size() == 1;
    }
}
