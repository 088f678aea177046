package org.tatkraft.platform.editing.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Edited;
import org.tatkraft.platform.editing.History;
import org.tatkraft.platform.editing.Values;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * A form while it is being made ready to be shown.
 *
 * @param shell the shell of the page
 * @param alliance the alliance
 * @param identity the identity of the entry; {@code null} if it is a new one
 * @param edited what stands in it
 * @param draft the draft that is shown; {@code null} if it is none
 * @param errors what is wrong with it
 * @param note what has just been done, as a word; blank if nothing was
 * @param earlier who ended the version that is shown, and when; {@code null} if it is today's
 * @param isTyped whether what stands in it was typed and is stored nowhere
 * @param publishAt the time typed for publishing
 * @param alt what was typed to say what is to be seen in a picture
 */
public record EntryForm(
        Shell shell,
        Alliance alliance,
        @Nullable UUID identity,
        Edited edited,
        @Nullable Draft draft,
        FormErrors errors,
        String note,
        History.@Nullable Last earlier,
        boolean isTyped,
        String publishAt,
        LocalizedText alt) {

    /** Stands in addresses for an entry that is not there yet; no id looks like it. */
    static final String NEW = "_new";

    /** The clock of the regions, by which times are typed and shown. */
    static final ZoneId CLOCK = ZoneId.of("Europe/Berlin");

    /** The form of an entry as it is published, or of none yet. */
    static EntryForm of(
            Shell shell,
            Alliance alliance,
            @Nullable UUID identity,
            String section,
            String former,
            Values values) {
        return new EntryForm(
                shell,
                alliance,
                identity,
                Edited.anew(section, former, values, values.digests()),
                null,
                new FormErrors(),
                "",
                null,
                false,
                "",
                LocalizedText.empty());
    }

    /** The address of the form. */
    public String address() {
        return addressOf(edited.former().isBlank() ? NEW : edited.former());
    }

    /** The address of the form of an entry of the same section. */
    String addressOf(String entry) {
        return shell.to("edit/" + edited.section() + "/" + entry);
    }

    /** The same form with what is wrong. */
    EntryForm with(FormErrors wrong) {
        return new EntryForm(
                shell, alliance, identity, edited, draft, wrong, note, earlier, isTyped, publishAt,
                alt);
    }

    /** The same form with other values. */
    EntryForm with(Values values) {
        Edited changed = edited.from(values, edited.base(), edited.draft(), edited.draftBase());
        return new EntryForm(
                shell, alliance, identity, changed, draft, errors, note, earlier, true, publishAt,
                alt);
    }

    /** The same form with what was typed about a picture. */
    EntryForm describing(LocalizedText typed) {
        return new EntryForm(
                shell, alliance, identity, edited, draft, errors, note, earlier, isTyped, publishAt,
                typed);
    }

    /** The same form, saying what has just been done. */
    EntryForm noting(String word) {
        return new EntryForm(
                shell, alliance, identity, edited, draft, errors, word, earlier, isTyped, publishAt,
                alt);
    }

    /** The same form, showing a version that somebody has ended. */
    EntryForm showing(Values version, History.Last until) {
        Edited changed = edited.from(version, edited.base(), edited.draft(), edited.draftBase());
        return new EntryForm(
                shell, alliance, identity, changed, draft, errors, note, until, false, publishAt,
                alt);
    }

    /** The same form, in which a version is being edited that somebody has ended. */
    EntryForm from(History.Last until) {
        return new EntryForm(
                shell, alliance, identity, edited, draft, errors, note, until, isTyped, publishAt,
                alt);
    }

    /** The form showing a draft instead of what is published. */
    EntryForm from(Draft shown) {
        Values values = Values.kept(edited.values().shape(), shown.fields());
        Edited changed =
                edited.from(values, shown.base(), Optional.of(shown.id()), values.digests());
        Instant at = shown.publishAt();
        return new EntryForm(
                shell, alliance, identity, changed, shown, errors, note, null, false, typed(at),
                alt);
    }

    private static String typed(@Nullable Instant at) {
        return at == null
                ? ""
                : LocalDateTime.ofInstant(at, CLOCK).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
