package org.tatkraft.platform.editing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * The form of an entry.
 *
 * @param shell the shell around it
 * @param section the section of the entry
 * @param name what the entry is called; blank if it has no name yet
 * @param address where the form is sent, behind the alliance's address
 * @param isNew whether the entry is not there yet
 * @param isArchived whether it is archived
 * @param publicPage where the entry is shown, behind the alliance's address
 * @param widgets the fields
 * @param errors what is wrong with them
 * @param base the digests of the entry as it was when the form was opened
 * @param draft the draft that is shown; {@code null} if it is none
 * @param draftBase the digests of that draft
 * @param waiting a draft of the entry that is not shown; {@code null} if there is none
 * @param note what is said above the form; blank if nothing is
 * @param isTyped whether what is shown was typed and is stored nowhere yet
 * @param keptAs under which name the browser keeps what is typed
 * @param publishAt the time typed for publishing
 * @param token the protection of the form
 */
public record EntryPage(
        Shell shell,
        String section,
        String name,
        String address,
        boolean isNew,
        boolean isArchived,
        String publicPage,
        List<Widget> widgets,
        FormErrors errors,
        String base,
        @Nullable Draft draft,
        String draftBase,
        @Nullable Draft waiting,
        String note,
        boolean isTyped,
        String keptAs,
        String publishAt,
        String token) {}
