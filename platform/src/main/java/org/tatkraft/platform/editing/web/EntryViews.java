package org.tatkraft.platform.editing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.EntryFilter;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.Edited;
import org.tatkraft.platform.editing.History;
import org.tatkraft.platform.editing.History.Last;
import org.tatkraft.platform.editing.Outcome.Differs;
import org.tatkraft.platform.editing.Values;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;

/** Shows the forms of entries, and two versions of an entry side by side. */
@Component
class EntryViews {

    /** How the choice between two versions of a part is called, before the part. */
    static final String CHOICE = "choice.";

    private final Entries entries;
    private final EntryLists lists;
    private final Drafts drafts;
    private final History history;
    private final Views views;

    EntryViews(Entries entries, EntryLists lists, Drafts drafts, History history, Views views) {
        this.entries = entries;
        this.lists = lists;
        this.drafts = drafts;
        this.history = history;
        this.views = views;
    }

    Wordings wordings(Shell shell, Alliance alliance, String section) {
        return new Wordings(
                shell.say(),
                section,
                referred ->
                        names(alliance, referred).stream()
                                .collect(
                                        Collectors.toMap(
                                                EntryName::id,
                                                each -> shell.in(each.name()).text())));
    }

    private List<EntryName> names(Alliance alliance, String section) {
        return lists.names(
                alliance.owner(), section, EntryFilter.NONE, Widgets.MOST_OFFERED + 1, 0);
    }

    View page(EntryForm form, CsrfToken token, HttpStatus status) {
        return views.personal("editing/entry", page(form, token), status);
    }

    private EntryPage page(EntryForm form, CsrfToken token) {
        Edited edited = form.edited();
        Shell shell = form.shell();
        Alliance alliance = form.alliance();
        boolean isHead = edited.section().equals(Entries.HEAD);
        var known = new HashMap<String, List<EntryName>>();
        Wordings wordings = wordings(shell, alliance, edited.section());
        var widgets =
                new Widgets(
                        edited.values(),
                        form.errors(),
                        wordings,
                        alliance.languages(),
                        shell.language(),
                        section -> known.computeIfAbsent(section, each -> names(alliance, each)),
                        isHead);
        boolean isNew = edited.former().isBlank();
        UUID identity = form.identity();
        Draft waiting =
                identity == null || form.draft() != null
                        ? null
                        : drafts.ofSubject(identity).orElse(null);
        String title = EntryPage.heading(form);
        boolean isWrong = !form.errors().isEmpty();
        return new EntryPage(
                shell.titled(
                                isWrong
                                        ? shell.say().it("site.error.title", "title", title)
                                        : title,
                                "")
                        .hidden(),
                form,
                !isNew
                        && !isHead
                        && lists.isArchived(alliance.owner(), edited.section(), edited.former()),
                isNew ? "" : entries.page(edited.section(), edited.former()),
                widgets.all(),
                labels(form, wordings),
                waiting,
                token.getToken());
    }

    /** What the fields are called in which something is wrong. */
    private static Map<String, String> labels(EntryForm form, Wordings wordings) {
        Values values = form.edited().values();
        var labels = new HashMap<String, String>();
        for (String path : form.errors().all().keySet()) {
            if (values.shape().fields().containsKey(path.split("\\.", 2)[0])) {
                labels.put(path, wordings.whole(values, path));
            }
        }
        return labels;
    }

    /** Both versions side by side. */
    View versions(EntryForm form, Differs differs, String deed, CsrfToken token) {
        Shell shell = form.shell();
        Edited edited = differs.edited();
        Values mine = edited.values();
        Values theirs = differs.theirs();
        Wordings wordings = wordings(shell, form.alliance(), edited.section());
        var parts = new ArrayList<VersionsPage.Part>();
        for (String part : differs.parts()) {
            parts.add(
                    new VersionsPage.Part(
                            CHOICE + part,
                            wordings.partLabel(mine, part),
                            wordings.read(mine, part),
                            wordings.read(theirs, part),
                            offered(part, differs, mine)));
        }
        var typed = new LinkedHashMap<String, List<String>>(mine.byPath());
        typed.put("_base", List.of(Edited.packed(edited.base())));
        typed.put("_draft-base", List.of(Edited.packed(edited.draftBase())));
        edited.draft().ifPresent(draft -> typed.put("draft", List.of(draft.toString())));
        typed.put("publish-at", List.of(form.publishAt()));
        Optional<Last> last =
                differs.draft()
                        .map(draft -> OpenDraft.last(draft))
                        .or(() ->
                                Optional.ofNullable(form.identity())
                                        .flatMap(entry -> history.last(entry, shell.say())));
        boolean isOwn = last.filter(Last::isOwn).isPresent();
        String title = shell.say().it(isOwn ? "editing.versions.own" : "editing.versions");
        var page =
                new VersionsPage(
                        shell.titled(title, "").hidden(),
                        form.address(),
                        deed,
                        last.map(each ->
                                        shell.say()
                                                .it(
                                                        "editing.versions.last",
                                                        "who",
                                                        each.who(),
                                                        "when",
                                                        HistoryPage.moment(
                                                                each.at(), shell.language())))
                                .orElse(""),
                        parts,
                        typed,
                        differs.seen(),
                        token.getToken());
        return views.personal("editing/versions", page, HttpStatus.CONFLICT);
    }

    /**
     * Which version is offered: the one that was chosen before, if the other still says the same;
     * else the one that only one of both has changed.
     */
    private static String offered(String part, Differs differs, Values mine) {
        String there = differs.theirs().digests().getOrDefault(part, "");
        Edited edited = differs.edited();
        String chosen = edited.choices().getOrDefault(part, "");
        if (!chosen.isEmpty()
                && there.equals(Edited.unpacked(edited.seen()).getOrDefault(part, ""))) {
            return chosen;
        }
        String before = differs.known().getOrDefault(part, "");
        if (before.equals(there)) {
            return "mine";
        }
        return before.equals(mine.digests().getOrDefault(part, "")) ? "theirs" : "";
    }
}
