package org.tatkraft.platform.alliance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * A skilled-labour alliance as the public sees it.
 *
 * @param id its identity
 * @param slug its part of the address
 * @param name what it is called
 * @param claim one sentence saying what it does
 * @param description who it is, as Markdown
 * @param notice a sentence for every page, possibly empty
 * @param region where it is
 * @param languages the languages of its contents, the main one first
 * @param since when it was founded
 * @param colour its colour as {@code #rrggbb}; blank for the platform's own
 * @param contact where its coordination office is reached
 * @param imprint who answers for the site, as Markdown
 */
public record Alliance(
        UUID id,
        String slug,
        LocalizedText name,
        LocalizedText claim,
        LocalizedText description,
        LocalizedText notice,
        AllianceHead.Region region,
        List<Language> languages,
        @Nullable PartialDate since,
        String colour,
        AllianceHead.Contact contact,
        LocalizedText imprint) {

    /** The alliance as the owner of entries. */
    public Owner owner() {
        return new Owner(id, slug);
    }
}
