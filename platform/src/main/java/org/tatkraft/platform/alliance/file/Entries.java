package org.tatkraft.platform.alliance.file;

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
 * The entries of alliance files, one at a time, for whoever keeps them in forms; the head of the
 * file is the only entry of the section {@value #HEAD}. What is written here comes out of the next
 * export as it would have been read from a file.
 */
@Component
public class Entries {

    /** The section whose only entry is the alliance itself. */
    public static final String HEAD = "alliance";

    private final FileHead<?> head;
    private final SectionList sections;
    private final Registry registry;
    private final Journal journal;
    private final JdbcClient database;

    Entries(
            FileHead<?> head,
            SectionList sections,
            Registry registry,
            Journal journal,
            JdbcClient database) {
        this.head = head;
        this.sections = sections;
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

    /** What the entries of a section look like; nothing if there is no such section. */
    public Optional<Shape.Mapping> shape(String section) {
        return section.equals(HEAD)
                ? Optional.of(Shape.of(head.type()))
                : sections.find(section).map(known -> Shape.of(known.type()));
    }

    /** Where an entry is shown, behind the alliance's address. */
    public String page(String section, String id) {
        return section.equals(HEAD) ? "about" : sections.get(section).page().replace("{id}", id);
    }

    /** The entry with this id, archived or not. */
    public Optional<Record> find(Owner owner, String section, String id) {
        return section.equals(HEAD)
                ? head.present(owner.slug()).map(Record.class::cast)
                : sections.get(section).find(owner.id(), id).map(Record.class::cast);
    }

    /** The identity of an entry, archived or not. */
    public Optional<UUID> identity(Owner owner, String section, String id) {
        return section.equals(HEAD)
                ? Optional.of(owner.id())
                : sections.get(section).table().identityIfThere(owner.id(), id);
    }

    /**
     * Waits for everybody else who changes something in the alliance, and for a whole file that is
     * being taken over; until the end of the transaction, others wait.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone(Owner owner) {
        database.sql(
                        """
                        select pg_advisory_xact_lock_shared(hashtext('alliance file')),
                            pg_advisory_xact_lock(hashtext('entries'), hashtext(:alliance))
                        """)
                .param("alliance", owner.id().toString())
                .query((row, number) -> number)
                .single();
    }

    /** Waits for everybody else who founds an alliance. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitFounders() {
        database.sql("select pg_advisory_xact_lock(hashtext('founding'))")
                .query((row, number) -> number)
                .single();
    }

    /**
     * Creates, changes or restores an entry.
     *
     * @param former the id it has had so far; blank if it is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Owner owner, String section, String former, Record entry) {
        if (section.equals(HEAD)) {
            saveHead(owner, entry, logoOf(head, entry));
        } else {
            saveAs(owner, sections.get(section), former, entry);
        }
    }

    /** The logo that the head names: the one it has, or one that it had before. */
    private static <E extends Record & Entry> byte[] logoOf(FileHead<E> as, Record typed) {
        E entry = as.type().cast(typed);
        return as.logo(entry.id(), as.logoOf(entry)).orElse(new byte[0]);
    }

    /** Whether the alliance has or had a logo of this name. */
    public boolean hadLogo(Owner owner, String name) {
        return head.logo(owner.slug(), name).isPresent();
    }

    private void saveHead(Owner owner, Record entry, byte[] logo) {
        if (!((Entry) entry).id().equals(owner.slug())) {
            throw new IllegalArgumentException(owner.slug() + " became " + entry);
        }
        putHead(head, entry, logo);
    }

    private <E extends Record & Entry> Owner putHead(FileHead<E> as, Record typed, byte[] logo) {
        E entry = as.type().cast(typed);
        List<E> before = as.present(entry.id()).stream().toList();
        UUID alliance = as.put(entry, logo);
        record(alliance, HEAD, before, entry, alliance);
        registry.refresh(alliance, entry.id());
        return new Owner(alliance, entry.id());
    }

    private <E extends Record & Entry> void record(
            UUID alliance, String section, List<E> before, E entry, UUID identity) {
        journal.record(
                SectionFacts.of(
                        alliance,
                        SectionChanges.between(section, before, List.of(entry)),
                        false,
                        before,
                        List.of(entry),
                        Map.of(entry.id(), identity)));
    }

    /** The same entry with another picture. */
    public Record pictured(Record entry, PictureEntry picture) {
        return Shape.with(entry, "picture", picture);
    }

    /** Whether an alliance has this part of the address, archived or not. */
    public boolean isTaken(String slug) {
        return FileContentReader.RESERVED.contains(slug) || head.identity(slug).isPresent();
    }

    /** Founds an alliance. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Owner found(Record entry) {
        String slug = ((Entry) entry).id();
        if (isTaken(slug)) {
            throw new IllegalArgumentException(slug + " is there already");
        }
        return putHead(head, entry, new byte[0]);
    }

    /**
     * Gives the alliance another logo.
     *
     * @param name the name of the picture in an alliance file
     * @param bytes what has been found to be a picture
     */
    @Transactional
    public void changeLogo(Owner owner, String name, byte[] bytes) {
        alone(owner);
        Record present = find(owner, HEAD, owner.slug()).orElseThrow();
        saveHead(owner, Shape.with(present, "logo", name), bytes);
    }

    private <E extends Record & Entry> void saveAs(
            Owner owner, FileSection<E> section, String former, Record typed) {
        E entry = section.type().cast(typed);
        FileTable table = section.table();
        boolean renamed = !former.isBlank() && !former.equals(entry.id());
        if (renamed) {
            table.rename(owner.id(), former, entry.id());
        }
        List<E> before = section.find(owner.id(), entry.id()).stream().toList();
        SectionChanges changes = SectionChanges.between(section.key(), before, List.of(entry));
        if (!renamed && changes.isNothing(false) && table.place(owner.id(), entry.id()) > 0) {
            return;
        }
        boolean wasArchived = !before.isEmpty() && table.isArchived(owner.id(), entry.id());
        section.put(owner.id(), List.of(entry));
        UUID identity = table.identity(owner.id(), entry.id());
        if (wasArchived) {
            journal.record(
                    new Happening(
                            owner.id(), identity, section.key(), "restored", Map.of(), Map.of()));
        }
        if (before.isEmpty()) {
            table.move(owner.id(), entry.id(), table.count(owner.id()));
        }
        record(owner.id(), section.key(), before, entry, identity);
        registry.refresh(owner.id(), owner.slug(), identity);
        if (renamed) {
            journal.record(
                    new Happening(
                            owner.id(),
                            identity,
                            section.key(),
                            "renamed",
                            Map.of("id", former),
                            Map.of("id", entry.id())));
            registry.rememberFormer(identity, former);
        }
    }
}
