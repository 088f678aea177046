package org.tatkraft.platform.alliance.file;

import java.util.List;

/** An entry of a section: a record whose components are the keys of the file. */
public interface Entry {

    /** What it is called in addresses, unique within its section. */
    String id();

    /** What it was called before, so that old addresses lead to it. */
    default List<String> formerly() {
        return List.of();
    }

    /** Former ids in the order in which they are kept. */
    static List<String> inOrder(List<String> formerly) {
        return formerly.stream().sorted().distinct().toList();
    }
}
