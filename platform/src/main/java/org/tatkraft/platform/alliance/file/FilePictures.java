package org.tatkraft.platform.alliance.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The photographs that the entries of a file name. */
final class FilePictures {

    private static final String KEY = "picture";

    private final PictureStore store;

    FilePictures(PictureStore store) {
        this.store = store;
    }

    /** The name of the photograph of an entry; nothing if it has none. */
    private static Optional<String> nameIn(Object entry) {
        boolean has = Shape.of(entry.getClass()).fields().containsKey(KEY);
        return has && Shape.valueIn(entry, KEY) instanceof PictureEntry picture
                ? Optional.of(picture.file()).filter(name -> !name.isBlank())
                : Optional.empty();
    }

    /** The changes with those entries whose photograph is another one under the same name. */
    SectionChanges changed(
            SectionChanges changes,
            UUID alliance,
            List<?> wanted,
            Function<String, byte[]> picture) {
        SectionChanges all = changes;
        for (Object each : wanted) {
            Optional<String> name = nameIn(each);
            if (name.isPresent() && !store.has(alliance, name.get(), picture.apply(name.get()))) {
                all = all.with(((Entry) each).id(), "the picture");
            }
        }
        return all;
    }

    /** Keeps the photographs of entries that are not kept yet. */
    void keep(UUID alliance, List<?> wanted, Function<String, byte[]> picture) {
        for (Object each : wanted) {
            nameIn(each)
                    .ifPresent(name -> {
                        byte[] bytes = picture.apply(name);
                        if (!store.has(alliance, name, bytes)) {
                            store.put(alliance, name, bytes);
                        }
                    });
        }
    }

    /** The photographs that the entries of an alliance name. */
    Map<String, byte[]> of(UUID alliance, SectionList sections) {
        var pictures = new LinkedHashMap<String, byte[]>();
        for (FileSection<?> section : sections) {
            if (Shape.of(section.type()).fields().containsKey(KEY)) {
                for (Object each : section.present(alliance)) {
                    nameIn(each)
                            .ifPresent(name ->
                                    store.find(alliance, name)
                                            .ifPresent(bytes -> pictures.put(name, bytes)));
                }
            }
        }
        return pictures;
    }
}
