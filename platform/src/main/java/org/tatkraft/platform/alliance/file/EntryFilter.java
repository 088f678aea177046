package org.tatkraft.platform.alliance.file;

/**
 * Which entries of a section are wanted.
 *
 * @param words what the id or the name contains in some language; blank for all
 * @param lacking the code of a language in which the name is missing; blank for all
 */
public record EntryFilter(String words, String lacking) {

    /** All entries. */
    public static final EntryFilter NONE = new EntryFilter("", "");
}
