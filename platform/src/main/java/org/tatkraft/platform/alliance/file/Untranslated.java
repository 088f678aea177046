package org.tatkraft.platform.alliance.file;

import org.tatkraft.platform.shared.Language;

/**
 * Entries whose name is not there in a language of their alliance.
 *
 * @param section the section
 * @param language the language
 * @param count how many there are, at least one
 */
public record Untranslated(String section, Language language, int count) {}
