package org.tatkraft.platform.alliance.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.journal.Journal;
import org.tatkraft.platform.journal.Journal.Happening;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.thread.Registry;

/** The lists in which entries stand: what there is, in which order, and what is archived. */
@Component
public class EntryLists {

    private final Entries entries;
    private final SectionList sections;
    private final Registry registry;
    private final Journal journal;
    private final JdbcClient database;

    EntryLists(
            Entries entries,
            SectionList sections,
            Registry registry,
            Journal journal,
            JdbcClient database) {
        this.entries = entries;
        this.sections = sections;
        this.registry = registry;
        this.journal = journal;
        this.database = database;
    }

    /** The keys of all sections, in the order of the file. */
    public List<String> sections() {
        return sections.inOrder().stream().map(FileSection::key).toList();
    }

    /** How many entries each section has that are not archived. */
    public Map<String, Integer> counts(Owner owner) {
        var counts = new HashMap<String, Integer>();
        database.sql(everywhere(each -> each.table().countQuery(each.key())))
                .param("alliance", owner.id())
                .query(row -> {
                    counts.put(row.getString("section"), row.getInt("number"));
                });
        return counts;
    }

    private String everywhere(Function<FileSection<?>, String> query) {
        return sections.inOrder().stream().map(query).collect(Collectors.joining(" union all "));
    }

    /** What the entries of a section are called, in their order; the archived ones come last. */
    public List<EntryName> names(
            Owner owner, String section, EntryFilter filter, int most, int from) {
        FileSection<?> known = sections.get(section);
        return known.table().names(owner.id(), nameColumn(known), filter, most, from);
    }

    private static String nameColumn(FileSection<?> section) {
        return Shape.of(section.type()).fields().containsKey("title") ? "title" : "name";
    }

    /** Where names are missing in some of these languages, in the order of the file. */
    public List<Untranslated> untranslated(Owner owner, List<Language> languages) {
        return database.sql(
                        everywhere(each ->
                                each.table().untranslatedQuery(each.key(), nameColumn(each))))
                .param("alliance", owner.id())
                .param("languages", languages.stream().map(Language::code).toArray(String[]::new))
                .query((row, number) ->
                        new Untranslated(
                                row.getString("section"),
                                Language.ofKnown(row.getString("language")),
                                row.getInt("number")))
                .list();
    }

    /** Those of these ids that a section has, archived or not. */
    public Set<String> known(Owner owner, String section, Collection<String> ids) {
        return sections.get(section).table().known(owner.id(), ids);
    }

    /**
     * The id of the entry with this identity, archived or not; that of the alliance for its own.
     */
    public Optional<String> idOf(Owner owner, String section, UUID identity) {
        return section.equals(Entries.HEAD)
                ? Optional.of(owner.slug())
                : sections.get(section).table().idOf(identity);
    }

    /** The id that an entry has now which was called so before; nothing if none was. */
    public Optional<String> nowCalled(Owner owner, String section, String former) {
        return journal.renamed(owner.id(), section, former)
                .flatMap(each -> idOf(owner, section, each));
    }

    /** Whether an entry is archived. */
    public boolean isArchived(Owner owner, String section, String id) {
        return sections.get(section).table().isArchived(owner.id(), id);
    }

    /** Archives an entry: it is no longer shown, but kept. */
    @Transactional
    public void archive(Owner owner, String section, String id) {
        put(owner, section, id, "archived");
    }

    /** Brings an archived entry back. */
    @Transactional
    public void restore(Owner owner, String section, String id) {
        put(owner, section, id, "restored");
    }

    private void put(Owner owner, String section, String id, String deed) {
        entries.alone(owner);
        FileTable table = sections.get(section).table();
        UUID identity = table.identity(owner.id(), id);
        boolean isArchived = table.isArchived(owner.id(), id);
        if (isArchived == deed.equals("archived")) {
            return;
        }
        if (isArchived) {
            table.restore(owner.id(), id);
        } else {
            table.archive(owner.id(), List.of(id));
        }
        journal.record(new Happening(owner.id(), identity, section, deed, Map.of(), Map.of()));
        registry.refresh(owner.id(), owner.slug(), identity);
    }

    /**
     * Moves an entry in the order of its section.
     *
     * @param by how many places towards the end; negative towards the beginning
     * @return its place then, counted from 1; 0 if it is archived
     */
    @Transactional
    public int move(Owner owner, String section, String id, int by) {
        entries.alone(owner);
        FileTable table = sections.get(section).table();
        int place = table.place(owner.id(), id);
        int wanted = Math.clamp((long) place + by, 1, Math.max(1, table.count(owner.id())));
        if (place == 0 || wanted == place) {
            return place;
        }
        table.move(owner.id(), id, wanted);
        UUID identity = table.identity(owner.id(), id);
        journal.record(
                new Happening(
                        owner.id(),
                        identity,
                        section,
                        "moved",
                        Map.of("place", place),
                        Map.of("place", wanted)));
        registry.refresh(owner.id(), owner.slug(), identity);
        return wanted;
    }
}
