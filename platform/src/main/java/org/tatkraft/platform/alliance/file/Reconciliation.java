package org.tatkraft.platform.alliance.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tatkraft.platform.installation.Refusal;
import org.tatkraft.platform.journal.Fact;
import org.tatkraft.platform.journal.Journal;

/** Brings a file together with what people have edited in forms since it was made. */
final class Reconciliation {

    private final FileHead<?> head;
    private final SectionList sections;
    private final Journal journal;
    private final PictureStore pictures;

    Reconciliation(FileHead<?> head, SectionList sections, Journal journal, PictureStore pictures) {
        this.head = head;
        this.sections = sections;
        this.journal = journal;
        this.pictures = pictures;
    }

    /**
     * A file with what it does not know of.
     *
     * @param content what is to be taken over
     * @param kept what stays as it was edited, although the file says otherwise
     * @param fallen what was edited and is lost, because the file is to win
     * @param picture gives the bytes of a picture that the content names
     */
    record Reconciled(
            FileContent content,
            List<String> kept,
            List<String> fallen,
            Function<String, byte[]> picture) {}

    /**
     * The file with what it does not know of.
     *
     * @param basis the edit up to which the file says that it knows everything
     * @throws RefusedFile if the file and a person have changed the same
     */
    Reconciled of(
            FileContent file,
            Optional<UUID> basis,
            Manner manner,
            Function<String, byte[]> picture) {
        Optional<UUID> alliance = head.identity(file.alliance());
        if (alliance.isEmpty()) {
            return new Reconciled(file, List.of(), List.of(), picture);
        }
        List<Fact> edits = journal.byPeople(alliance.get());
        if (edits.isEmpty()) {
            return new Reconciled(file, List.of(), List.of(), picture);
        }
        var edited = new EditedSince(edits, identities(alliance.get(), file.alliance()));
        basis.flatMap(edit -> journal.when(alliance.get(), edit))
                .ifPresentOrElse(edited::knowsUntil, () -> learn(edited, file));
        FileContent merged = merged(file, alliance.get(), edited, manner.prune());
        if (manner.overwrite()) {
            return new Reconciled(file, List.of(), edited.fallen(), picture);
        }
        if (!edited.conflicts().isEmpty()) {
            throw new RefusedFile(edited.conflicts());
        }
        return new Reconciled(
                merged,
                edited.kept(),
                List.of(),
                name -> picture(file.alliance(), alliance.get(), name, picture));
    }

    private Map<String, Map<String, UUID>> identities(UUID alliance, String slug) {
        var all = new HashMap<String, Map<String, UUID>>();
        all.put(Entries.HEAD, Map.of(slug, alliance));
        for (FileSection<?> section : sections) {
            all.put(section.key(), section.table().identities(alliance));
        }
        return all;
    }

    private static void learn(EditedSince edited, FileContent file) {
        edited.learnFrom(Entries.HEAD, List.of(file.head()));
        file.entries().forEach(edited::learnFrom);
    }

    private FileContent merged(FileContent file, UUID alliance, EditedSince edited, boolean prune) {
        List<? extends Record> heads = head.present(file.alliance()).stream().toList();
        List<Object> merged = edited.merged(Entries.HEAD, heads, List.of(file.head()), false);
        var entries = new LinkedHashMap<String, List<Object>>();
        for (FileSection<?> section : sections) {
            List<? extends Record> present = section.present(alliance);
            if (file.entries().containsKey(section.key()) || (prune && !present.isEmpty())) {
                entries.put(
                        section.key(),
                        edited.merged(section.key(), present, file.of(section), prune));
            }
        }
        return new FileContent((Record) merged.getFirst(), entries);
    }

    /** What was uploaded since lies in no folder beside the file. */
    private byte[] picture(
            String alliance, UUID identity, String name, Function<String, byte[]> picture) {
        try {
            return picture.apply(name);
        } catch (Refusal absent) {
            Optional<byte[]> photograph = pictures.find(identity, name);
            if (photograph.isPresent()) {
                return photograph.get();
            }
            byte[] uploaded = head.logo(alliance);
            if (uploaded.length > 0 && head.logoName(alliance).equals(name)) {
                return uploaded;
            }
            throw absent;
        }
    }
}
