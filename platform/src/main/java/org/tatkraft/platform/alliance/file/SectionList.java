package org.tatkraft.platform.alliance.file;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All sections of the alliance file, in its order. */
@Component
class SectionList implements Iterable<FileSection<?>> {

    private final List<FileSection<?>> inOrder;

    SectionList(List<FileSection<?>> sections) {
        inOrder = sections.stream().sorted(Comparator.comparingInt(FileSection::place)).toList();
    }

    @Override
    public Iterator<FileSection<?>> iterator() {
        return inOrder.iterator();
    }

    /** The sections as a list. */
    List<FileSection<?>> inOrder() {
        return inOrder;
    }

    /** The section with this key. */
    Optional<FileSection<?>> find(String key) {
        for (FileSection<?> section : inOrder) {
            if (section.key().equals(key)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /**
     * The section with this key.
     *
     * @throws IllegalArgumentException if there is none
     */
    FileSection<?> get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no section " + key));
    }
}
