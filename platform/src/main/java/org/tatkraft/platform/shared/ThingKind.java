package org.tatkraft.platform.shared;

/**
 * A kind of thing.
 *
 * @param name what one is called in messages and links, such as {@code action}
 * @param plural the part of the address under which all are listed, such as {@code actions}
 * @param stage where it stands on the thread
 */
public record ThingKind(String name, String plural, Stage stage) {}
