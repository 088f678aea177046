package org.tatkraft.platform.alliance.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.alliance.file.Reconciliation.Reconciled;
import org.tatkraft.platform.journal.Journal;
import org.tatkraft.platform.thread.Registry;

/** Takes alliance files over into the database, all or nothing, and writes them from it. */
@Component
public class AllianceFiles {

    /** The version of the format that is read and written. */
    public static final int FORMAT = 1;

    /** How large a file may be. */
    public static final int MAXIMUM_BYTES = 32 << 20;

    private static final int MANY = 1_000;
    private static final String HEAD = Entries.HEAD;

    private final FileHead<?> head;
    private final SectionList sections;
    private final Registry registry;
    private final Journal journal;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final FileContentReader reader;
    private final Reconciliation reconciliation;
    private final FilePictures filePictures;

    AllianceFiles(
            FileHead<?> head,
            SectionList sections,
            Registry registry,
            Journal journal,
            PictureStore pictures,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.head = head;
        this.sections = sections;
        this.registry = registry;
        this.journal = journal;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.reader = new FileContentReader(head, sections.inOrder());
        this.filePictures = new FilePictures(pictures);
        this.reconciliation = new Reconciliation(head, sections, journal, pictures);
    }

    /**
     * Says what taking the file over would change, and changes nothing.
     *
     * @param picture gives the bytes of a picture that the file names, or refuses it
     * @throws RefusedFile with everything that is wrong with it
     */
    public FileChanges preview(byte[] file, boolean prune, Function<String, byte[]> picture) {
        return preview(file, new Manner(prune, false), picture);
    }

    /** The same, in a manner of one's own. */
    public FileChanges preview(byte[] file, Manner manner, Function<String, byte[]> picture) {
        return Objects.requireNonNull(
                transactions.execute(status -> settled(file, manner, picture).changes()));
    }

    /**
     * Takes the file over.
     *
     * @param picture gives the bytes of a picture that the file names, or refuses it
     * @throws RefusedFile with everything that is wrong with it; nothing is changed then
     */
    public FileChanges apply(byte[] file, boolean prune, Function<String, byte[]> picture) {
        return apply(file, new Manner(prune, false), picture);
    }

    /** The same, in a manner of one's own. */
    public FileChanges apply(byte[] file, Manner manner, Function<String, byte[]> picture) {
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    database.sql("select pg_advisory_xact_lock(hashtext('alliance file'))")
                            .query((row, number) -> number)
                            .single();
                    Settled settled = settled(file, manner, picture);
                    if (!settled.changes().isNothing()) {
                        write(settled.content(), settled.changes(), settled.picture());
                    }
                    return settled.changes();
                }));
    }

    /** A file as it is taken over, and what that means. */
    private record Settled(
            FileContent content, FileChanges changes, Function<String, byte[]> picture) {}

    private Settled settled(byte[] file, Manner manner, Function<String, byte[]> picture) {
        FileContent read = reader.read(file, picture);
        Reconciled reconciled = reconciliation.of(read, Basis.of(file), manner, picture);
        return new Settled(
                reconciled.content(), compare(reconciled, manner.prune()), reconciled.picture());
    }

    private static <E extends Record & Entry> boolean hasNewLogo(
            FileHead<E> head, FileContent content, Function<String, byte[]> picture) {
        String name = head.logoOf(head.type().cast(content.head()));
        return !name.isBlank()
                && !Arrays.equals(head.logo(content.alliance()), picture.apply(name));
    }

    private FileChanges compare(Reconciled reconciled, boolean prune) {
        FileContent content = reconciled.content();
        Function<String, byte[]> picture = reconciled.picture();
        Optional<UUID> alliance = head.identity(content.alliance());
        var changes = new ArrayList<SectionChanges>();
        SectionChanges ofHead =
                SectionChanges.between(
                        HEAD,
                        head.present(content.alliance()).map(List::<Record>of).orElse(List.of()),
                        List.of(content.head()));
        boolean newLogo = hasNewLogo(head, content, picture);
        changes.add(newLogo ? ofHead.with(content.alliance(), "the picture of the logo") : ofHead);
        for (FileSection<?> section : sections) {
            List<? extends Record> present =
                    alliance.<List<? extends Record>>map(section::present).orElse(List.of());
            List<Object> wanted = content.of(section);
            if (!present.isEmpty() || !wanted.isEmpty()) {
                SectionChanges each = SectionChanges.between(section.key(), present, wanted);
                changes.add(
                        alliance.map(known -> filePictures.changed(each, known, wanted, picture))
                                .orElse(each));
            }
        }
        return new FileChanges(
                content.alliance(),
                alliance.isEmpty(),
                changes,
                prune,
                reconciled.kept(),
                reconciled.fallen());
    }

    private void write(FileContent content, FileChanges changes, Function<String, byte[]> picture) {
        Optional<? extends Record> known = head.present(content.alliance());
        UUID alliance = putHead(head, content.head(), picture);
        changes.sections().stream()
                .filter(each -> each.section().equals(HEAD))
                .forEach(each ->
                        journal.record(
                                SectionFacts.of(
                                        alliance,
                                        each,
                                        false,
                                        known.<List<? extends Record>>map(List::of)
                                                .orElse(List.of()),
                                        List.of(content.head()),
                                        Map.of(content.alliance(), alliance))));
        for (FileSection<?> section : sections) {
            filePictures.keep(alliance, content.of(section), picture);
            changes.sections().stream()
                    .filter(each -> each.section().equals(section.key()))
                    .findFirst()
                    .ifPresent(each ->
                            write(section, alliance, content.of(section), each, changes.prune()));
        }
        registry.refresh(alliance, content.alliance());
        for (FileSection<?> section : sections) {
            rememberFormer(section, alliance, content.of(section));
        }
        if (changes.created() > MANY) {
            // Until autovacuum comes round, the planner would take the tables for small ones.
            database.sql("analyze").update();
        }
    }

    private void rememberFormer(FileSection<?> section, UUID alliance, List<Object> entries) {
        for (Object each : entries) {
            Entry entry = (Entry) each;
            if (!entry.formerly().isEmpty()) {
                UUID thing = section.table().identity(alliance, entry.id());
                entry.formerly().forEach(former -> registry.rememberFormer(thing, former));
            }
        }
    }

    private static <E extends Record & Entry> UUID putHead(
            FileHead<E> head, Record content, Function<String, byte[]> picture) {
        E entry = head.type().cast(content);
        String logo = head.logoOf(entry);
        return head.put(entry, logo.isBlank() ? new byte[0] : picture.apply(logo));
    }

    private <E extends Record & Entry> void write(
            FileSection<E> section,
            UUID alliance,
            List<Object> wanted,
            SectionChanges changes,
            boolean prune) {
        boolean changesAnything = !changes.isNothing(prune);
        List<E> present = changesAnything ? section.present(alliance) : List.of();
        changes.renamed().forEach((id, former) -> section.table().rename(alliance, former, id));
        Set<String> touched = new HashSet<>(changes.created());
        touched.addAll(changes.changed().keySet());
        touched.addAll(changes.renamed().keySet());
        List<E> entries = wanted.stream().map(section.type()::cast).toList();
        List<E> toPut = entries.stream().filter(entry -> touched.contains(entry.id())).toList();
        if (!toPut.isEmpty()) {
            section.put(alliance, toPut);
        }
        section.table().arrange(alliance, entries.stream().map(Entry::id).toList());
        if (prune && !changes.missing().isEmpty()) {
            section.table().archive(alliance, changes.missing());
        }
        if (changesAnything) {
            journal.record(
                    SectionFacts.of(
                            alliance,
                            changes,
                            prune,
                            present,
                            wanted,
                            section.table().identities(alliance)));
        }
    }

    /**
     * The file of an alliance; importing it changes nothing. Nothing if the alliance is unknown.
     */
    public Optional<String> export(String alliance) {
        return Objects.requireNonNull(
                transactions.execute(status ->
                        head.present(alliance)
                                .map(known ->
                                        written(known, head.identity(alliance).orElseThrow()))));
    }

    private String written(Record known, UUID alliance) {
        var writer = new FileWriter();
        writer.add("format", new Shape.Numeric(true, FORMAT, FORMAT), FORMAT);
        for (Shape.Field field : Shape.of(head.type()).fields().values()) {
            writer.add(field.name(), field.shape(), Shape.valueIn(known, field.name()));
        }
        for (FileSection<?> section : sections) {
            writer.addSection(section.key(), Shape.of(section.type()), section.present(alliance));
        }
        var kinds = new ArrayList<>(List.of(HEAD));
        sections.forEach(section -> kinds.add(section.key()));
        return journal.lastByPeople(alliance, kinds).map(Basis::line).orElse("") + writer.written();
    }

    /** The name of the logo's file beside the exported one; blank if there is no logo. */
    public String logoName(String alliance) {
        return head.logoName(alliance);
    }

    /** The bytes of the logo of an alliance; none if it has no logo. */
    public byte[] logo(String alliance) {
        return head.logo(alliance);
    }

    /** The pictures of an alliance that its file names, by their names. */
    public Map<String, byte[]> pictures(String alliance) {
        return head.identity(alliance)
                .map(known -> filePictures.of(known, sections))
                .orElse(Map.of());
    }

    /** The format as a JSON Schema. */
    public String schema() {
        return new SchemaWriter(Shape.of(head.type()), sections.inOrder()).schema();
    }

    /** The reference of all keys as Markdown. */
    public String reference() {
        return new ReferenceWriter(Shape.of(head.type()), sections.inOrder()).reference();
    }
}
