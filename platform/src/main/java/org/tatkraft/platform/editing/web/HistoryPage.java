package org.tatkraft.platform.editing.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.tatkraft.platform.editing.Change;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Shell;

/**
 * What happened to an entry.
 *
 * @param shell the shell around it
 * @param address the address of its form
 * @param name what it is called
 * @param changes what happened, the newest first
 */
public record HistoryPage(Shell shell, String address, String name, List<Change> changes) {

    /** A moment in words of a language, by the clock of the regions. */
    public static String moment(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(ZonedDateTime.ofInstant(at, EntryForm.CLOCK));
    }
}
