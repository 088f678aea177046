package org.tatkraft.platform.site;

/**
 * Something that waits for somebody.
 *
 * @param text what it is, in a sentence
 * @param href where it is done
 */
public record Task(String text, String href) {}
