package org.tatkraft.platform.alliance.file;

import java.util.Optional;
import java.util.UUID;

/**
 * What stands at the head of the file: the alliance itself.
 *
 * @param <E> the record of the head
 */
public interface FileHead<E extends Record & Entry> {

    /** The record of the head; its components are the first keys of the file. */
    Class<E> type();

    /** The head of a known alliance. */
    Optional<E> present(String alliance);

    /** The identity of a known alliance. */
    Optional<UUID> identity(String alliance);

    /** Creates or changes the alliance; the logo has no bytes where the file names none. */
    UUID put(E head, byte[] logo);

    /** The name of the picture that the head names; blank if none. */
    String logoOf(E head);

    /** The name of the logo of a known alliance; blank if it has none. */
    default String logoName(String alliance) {
        return present(alliance).map(this::logoOf).orElse("");
    }

    /** The bytes of the logo of a known alliance; none if it has no logo. */
    byte[] logo(String alliance);

    /**
     * The bytes of a logo that a known alliance has or had; nothing if it never had one so called.
     */
    Optional<byte[]> logo(String alliance, String name);
}
