package org.tatkraft.platform.editing.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import org.tatkraft.platform.alliance.file.EntryFilter;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Shell;

/**
 * The entries of a section.
 *
 * @param shell the shell around it
 * @param section the key of the section
 * @param filter which entries were asked for
 * @param languages the languages of the alliance
 * @param entries the entries on this page
 * @param drafts the drafts of this section
 * @param page which page of the list it is, counted from 1
 * @param isLast whether there is no page behind it
 * @param note what has just been done, as a word; blank if nothing was
 * @param token the protection of the forms
 */
public record SectionPage(
        Shell shell,
        String section,
        EntryFilter filter,
        List<Language> languages,
        List<EntryName> entries,
        List<Draft> drafts,
        int page,
        boolean isLast,
        String note,
        String token) {

    /** The drafts of what is not published yet. */
    public List<OpenDraft> unpublished() {
        return drafts.stream()
                .filter(draft -> draft.subject() == null)
                .map(draft -> OpenDraft.of(shell, draft))
                .toList();
    }

    /** The draft of an entry. */
    public Optional<OpenDraft> draftOf(EntryName entry) {
        return drafts.stream()
                .filter(draft -> entry.identity().equals(draft.subject()))
                .findFirst()
                .map(draft -> OpenDraft.of(shell, draft));
    }

    /** The languages of the alliance in which an entry has no name, in the language of the page. */
    public String lacking(EntryName entry) {
        return languages.stream()
                .filter(language -> !entry.name().has(language))
                .map(language -> language.nameIn(shell.language()))
                .collect(Collectors.joining(", "));
    }

    /** Whether all entries were asked for, so that they can be sorted. */
    public boolean isWhole() {
        return filter.equals(EntryFilter.NONE);
    }

    /** The address of another page of the list. */
    public String at(int other) {
        return shell.to(
                "edit/%s?page=%d&q=%s&lacking=%s"
                        .formatted(
                                section,
                                other,
                                UriUtils.encodeQueryParam(filter.words(), StandardCharsets.UTF_8),
                                filter.lacking()));
    }
}
