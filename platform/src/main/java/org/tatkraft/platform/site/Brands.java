package org.tatkraft.platform.site;

import java.util.Optional;

/** Where the shell learns how an alliance shows itself; the module that owns alliances answers. */
public interface Brands {

    /** The brand of the alliance with this part of the address, if it is public. */
    Optional<Brand> find(String slug);

    /** Whether there is exactly one public alliance. */
    boolean alone();
}
