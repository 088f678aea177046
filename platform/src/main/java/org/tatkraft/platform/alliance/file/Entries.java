package org.tatkraft.platform.alliance.file;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.journal.Journal;
import org.tatkraft.platform.journal.Journal.Happening;
import org.tatkraft.platform.thread.Registry;

/**
 * The entries of alliance files, one at a time, for whoever keeps them in forms. What is written
 * here comes out of the next export as it would have been read from a file.
 */
@Component
public class Entries {

    private final List<FileSection<?>> sections;
    private final Registry registry;
    private final Journal journal;
    private final JdbcClient database;

    Entries(
            List<FileSection<?>> sections,
            Registry registry,
            Journal journal,
            JdbcClient database) {
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(FileSection::place)).toList();
        this.registry = registry;
        this.journal = journal;
        this.database = database;
    }

    /**
     * The alliance whose entries are meant.
     *
     * @param id its identity
     * @param slug its part of every address
     */
    public record Owner(UUID id, String slug) {}

    /** All sections, in the order of the file. */
    public List<FileSection<?>> sections() {
        return sections;
    }

    /** The section with this key. */
    public Optional<FileSection<?>> section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .<FileSection<?>>map(section -> section)
                .findFirst();
    }

    /** The entry with this id, archived or not. */
    public Optional<Record> find(Owner owner, FileSection<?> section, String id) {
        return section.find(owner.id(), id).map(Record.class::cast);
    }

    /** The identity of an entry, archived or not. */
    public Optional<UUID> identity(Owner owner, FileSection<?> section, String id) {
        return section.table().identityIfThere(owner.id(), id);
    }

    /** How many entries of a section there are that are not archived. */
    public int count(Owner owner, FileSection<?> section) {
        return section.table().count(owner.id());
    }

    /** What the entries of a section are called; the archived ones come last. */
    public List<EntryName> names(
            Owner owner, FileSection<?> section, String words, int most, int from) {
        boolean titled = Shape.of(section.type()).fields().containsKey("title");
        return section.table().names(owner.id(), titled ? "title" : "name", words, most, from);
    }

    /**
     * Keeps others from changing an entry until the end of the transaction, and gives it as it
     * stands; nothing if there is none. A whole file that is being taken over is waited for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Record> lock(Owner owner, FileSection<?> section, String id) {
        database.sql("select pg_advisory_xact_lock_shared(hashtext('alliance file'))")
                .query((row, number) -> number)
                .single();
        section.table().identityIfThere(owner.id(), id);
        return find(owner, section, id);
    }

    /**
     * Creates, changes or restores an entry.
     *
     * @param former the id it has had so far; blank if it is new
     * @return whether anything changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean save(Owner owner, FileSection<?> section, String former, Record entry) {
        return saveAs(owner, section, former, entry);
    }

    private <E extends Record & Entry> boolean saveAs(
            Owner owner, FileSection<E> section, String former, Record typed) {
        E entry = section.type().cast(typed);
        FileTable table = section.table();
        boolean renamed = !former.isBlank() && !former.equals(entry.id());
        if (renamed) {
            table.rename(owner.id(), former, entry.id());
        }
        List<E> before = section.find(owner.id(), entry.id()).stream().toList();
        SectionChanges changes = SectionChanges.between(section.key(), before, List.of(entry));
        if (!renamed && changes.isNothing(false)) {
            return false;
        }
        section.put(owner.id(), List.of(entry));
        UUID identity = table.identity(owner.id(), entry.id());
        if (before.isEmpty()) {
            table.move(owner.id(), entry.id(), table.count(owner.id()));
        }
        journal.record(
                SectionFacts.of(
                        owner.id(),
                        changes,
                        false,
                        before,
                        List.of(entry),
                        Map.of(entry.id(), identity)));
        registry.refresh(owner.id(), owner.slug(), identity);
        if (renamed) {
            record(owner, section, identity, "renamed", Map.of("id", former), entry.id());
            registry.rememberFormer(identity, former);
        }
        return true;
    }

    private void record(
            Owner owner,
            FileSection<?> section,
            UUID identity,
            String deed,
            Map<String, Object> before,
            String id) {
        journal.record(
                new Happening(owner.id(), identity, section.key(), deed, before, Map.of("id", id)));
    }

    /** Archives an entry: it is no longer shown, but kept. */
    @Transactional
    public void archive(Owner owner, FileSection<?> section, String id) {
        put(owner, section, id, "archived");
    }

    /** Brings an archived entry back. */
    @Transactional
    public void restore(Owner owner, FileSection<?> section, String id) {
        put(owner, section, id, "restored");
    }

    private void put(Owner owner, FileSection<?> section, String id, String deed) {
        lock(owner, section, id);
        FileTable table = section.table();
        UUID identity = table.identity(owner.id(), id);
        boolean isArchived = table.place(owner.id(), id) == 0;
        if (isArchived == deed.equals("archived")) {
            return;
        }
        if (isArchived) {
            table.restore(owner.id(), id);
        } else {
            table.archive(owner.id(), List.of(id));
        }
        journal.record(
                new Happening(owner.id(), identity, section.key(), deed, Map.of(), Map.of()));
        registry.refresh(owner.id(), owner.slug(), identity);
    }

    /**
     * Moves an entry in the order of its section.
     *
     * @param by how many places towards the end; negative towards the beginning
     */
    @Transactional
    public void move(Owner owner, FileSection<?> section, String id, int by) {
        lock(owner, section, id);
        FileTable table = section.table();
        int place = table.place(owner.id(), id);
        int wanted = Math.clamp((long) place + by, 1, Math.max(1, table.count(owner.id())));
        if (place == 0 || wanted == place) {
            return;
        }
        table.move(owner.id(), id, wanted);
        UUID identity = table.identity(owner.id(), id);
        journal.record(
                new Happening(
                        owner.id(),
                        identity,
                        section.key(),
                        "moved",
                        Map.of("place", place),
                        Map.of("place", wanted)));
        registry.refresh(owner.id(), owner.slug(), identity);
    }
}
