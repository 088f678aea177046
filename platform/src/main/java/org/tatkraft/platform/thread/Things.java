package org.tatkraft.platform.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.shared.Word;
import org.tatkraft.platform.site.Gone;
import org.tatkraft.platform.site.MovedTo;
import org.tatkraft.platform.site.NotHere;

/** All things of all alliances, as cards. */
@Component
public class Things {

    static final String CARD =
            """
            thing.id, thing.alliance, thing.kind, thing.plural, thing.slug, thing.title,
            thing.summary, thing.state, thing.date,
            array_to_string(thing.open_ends, ' ') as open_ends, thing.changed_at
            """;

    private final JdbcClient database;

    Things(JdbcClient database) {
        this.database = database;
    }

    static ThingCard card(ResultSet row) throws SQLException {
        return new ThingCard(
                row.getObject("id", UUID.class),
                row.getString("alliance"),
                row.getString("kind"),
                row.getString("plural"),
                row.getString("slug"),
                LocalizedText.parse(row.getString("title")),
                LocalizedText.parse(row.getString("summary")),
                row.getString("state"),
                PartialDate.parseIfThere(row.getString("date")),
                Word.list(row.getString("open_ends")),
                row.getTimestamp("changed_at").toInstant());
    }

    /** Everything public of an alliance, by kind and address; for site map and listings. */
    public List<ThingCard> all(String alliance, int most, int from) {
        return database.sql(
                        "select "
                                + CARD
                                + """
                                from thread.thing where alliance = :alliance and not removed
                                order by plural, slug limit :most offset :from
                                """)
                .param("alliance", alliance)
                .param("most", most)
                .param("from", from)
                .query((row, number) -> card(row))
                .list();
    }

    /** The cards of these things, by identity; the ones that are not public are left out. */
    public Map<UUID, ThingCard> cards(Collection<UUID> ids) {
        return database
                .sql("select " + CARD + " from thread.thing where id = any(:ids) and not removed")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> card(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ThingCard::id, card -> card));
    }

    /** The thing at an address. */
    public Optional<ThingCard> named(String alliance, String plural, String slug) {
        return database.sql(
                        "select "
                                + CARD
                                + """
                                from thread.thing where not removed
                                and (alliance, plural, slug) = (:alliance, :plural, :slug)
                                """)
                .param("alliance", alliance)
                .param("plural", plural)
                .param("slug", slug)
                .query((row, number) -> card(row))
                .optional();
    }

    /** The day on which something public of an alliance last changed; today if there is nothing. */
    public LocalDate lastChange(String alliance) {
        return database.sql(
                        """
                        select coalesce(max(changed_at), now())::date from thread.thing
                        where alliance = :alliance
                        """)
                .param("alliance", alliance)
                .query(LocalDate.class)
                .single();
    }

    /** The kinds of things there are in each alliance. */
    public Map<String, Set<String>> kinds() {
        return database
                .sql(
                        """
                        select distinct alliance, kind from thread.thing where not removed
                        """)
                .query((row, number) -> Map.entry(row.getString("alliance"), row.getString("kind")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** What there is of each kind in an alliance. */
    public Map<String, Integer> counts(String alliance) {
        return database
                .sql(
                        """
                        select kind, count(*)::int as number from thread.thing
                        where alliance = :alliance and not removed group by kind
                        """)
                .param("alliance", alliance)
                .query((row, number) -> Map.entry(row.getString("kind"), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Says why there is no page at an address: it moved, it was archived, or it never was.
     *
     * @return what to throw
     */
    public RuntimeException absent(Language language, String alliance, String plural, String slug) {
        Optional<String> today =
                database.sql(
                                """
                                select '/' || thing.alliance || '/' || thing.plural || '/' || thing.slug
                                from thread.former_address former
                                join thread.thing on thing.id = former.thing and not thing.removed
                                where (former.alliance, former.plural, former.slug)
                                    = (:alliance, :plural, :slug)
                                """)
                        .param("alliance", alliance)
                        .param("plural", plural)
                        .param("slug", slug)
                        .query(String.class)
                        .optional();
        if (today.isPresent()) {
            return new MovedTo("/" + language.code() + today.get());
        }
        boolean archived =
                database.sql(
                                """
                                select exists (select from thread.thing where removed
                                and (alliance, plural, slug) = (:alliance, :plural, :slug))
                                """)
                        .param("alliance", alliance)
                        .param("plural", plural)
                        .param("slug", slug)
                        .query(Boolean.class)
                        .single();
        return archived ? new Gone() : new NotHere();
    }
}
