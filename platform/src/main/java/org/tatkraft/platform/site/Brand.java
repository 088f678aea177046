package org.tatkraft.platform.site;

import java.util.List;
import java.util.Set;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;

/**
 * How an alliance shows itself on every page.
 *
 * @param slug its part of the address
 * @param name what it is called
 * @param claim one sentence saying what it does
 * @param notice a sentence that stands on every page, possibly empty
 * @param languages the languages of its contents, the main one first
 * @param styleSheet the address of its own style sheet, or blank
 * @param logo the address of its logo, or blank
 * @param colour its colour as {@code #rrggbb}
 * @param kinds the kinds of things it has
 */
public record Brand(
        String slug,
        LocalizedText name,
        LocalizedText claim,
        LocalizedText notice,
        List<Language> languages,
        String styleSheet,
        String logo,
        String colour,
        Set<String> kinds) {}
