package org.tatkraft.platform.alliance.file;

import java.util.Optional;
import java.util.UUID;

/** Where the pictures of entries are kept; implemented by the module that keeps the alliances. */
public interface PictureStore {

    /** Whether a picture of this name was made of these bytes, or is them. */
    boolean has(UUID alliance, String name, byte[] bytes);

    /** Keeps a picture: made small enough, and without anything that a camera wrote into it. */
    void put(UUID alliance, String name, byte[] bytes);

    /** The bytes of a picture as they are shown. */
    Optional<byte[]> find(UUID alliance, String name);
}
