package org.tatkraft.platform.alliance.file;

/**
 * How a file is taken over.
 *
 * @param prune whether what is missing in it is archived
 * @param overwrite whether it wins over what was edited in forms since it was made
 */
public record Manner(boolean prune, boolean overwrite) {}
