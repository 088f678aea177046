package org.tatkraft.platform.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a module tells the house about its things: implemented once for each kind. */
public interface ThingSource {

    /** The kind that all of them are. */
    ThingKind kind();

    /** All public things of an alliance, as they stand in the current transaction. */
    List<Thing> things(UUID alliance);

    /** The public ones among these things, as they stand in the current transaction. */
    default List<Thing> things(UUID alliance, Collection<UUID> only) {
        return things(alliance).stream().filter(thing -> only.contains(thing.id())).toList();
    }
}
