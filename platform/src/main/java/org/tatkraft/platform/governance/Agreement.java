package org.tatkraft.platform.governance;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * A cooperation agreement.
 *
 * @param slug its name in addresses
 * @param title what it is called
 * @param since since when it is in force
 * @param until until when it is in force
 * @param summary what the partners have agreed on
 * @param wording the agreement itself, as Markdown
 */
public record Agreement(
        String slug,
        LocalizedText title,
        @Nullable PartialDate since,
        @Nullable PartialDate until,
        LocalizedText summary,
        LocalizedText wording) {}
