package org.tatkraft.platform.editing.web;

import java.util.List;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.site.Shell;

/**
 * The entries of a section.
 *
 * @param shell the shell around it
 * @param section the key of the section
 * @param word the key as it stands in messages
 * @param words what was searched for
 * @param entries the entries on this page
 * @param page which page of the list it is, counted from 1
 * @param isLast whether there is no page behind it
 * @param note what has just been done, as a word; blank if nothing was
 * @param token the protection of the forms
 */
public record SectionPage(
        Shell shell,
        String section,
        String word,
        String words,
        List<EntryName> entries,
        int page,
        boolean isLast,
        String note,
        String token) {}
