package org.tatkraft.platform.site;

/**
 * Something public has changed and is committed; told on every instance.
 *
 * @param alliance the alliance's part of the address; blank if it may have been any
 */
public record ContentChanged(String alliance) {

    /** Whether the contents of this alliance may have changed. */
    public boolean concerns(String slug) {
        return alliance.isBlank() || alliance.equals(slug);
    }
}
