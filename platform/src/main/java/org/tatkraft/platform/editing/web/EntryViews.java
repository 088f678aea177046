package org.tatkraft.platform.editing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.Edited;
import org.tatkraft.platform.editing.Naming;
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
    private final Views views;

    EntryViews(Entries entries, EntryLists lists, Drafts drafts, Views views) {
        this.entries = entries;
        this.lists = lists;
        this.drafts = drafts;
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
        return lists.names(alliance.owner(), section, "", Widgets.MOST_OFFERED + 1, 0);
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
        var widgets =
                new Widgets(
                        edited.values(),
                        form.errors(),
                        wordings(shell, alliance, edited.section()),
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
        return new EntryPage(
                shell.titled(
                                shell.say().it("editing.section." + Naming.kebab(edited.section())),
                                "")
                        .hidden(),
                edited.section(),
                Naming.nameIn(edited.values(), shell.language()),
                form.address(),
                isNew,
                !isNew
                        && !isHead
                        && lists.isArchived(alliance.owner(), edited.section(), edited.former()),
                isNew ? "" : entries.page(edited.section(), edited.former()),
                widgets.all(),
                form.errors(),
                Edited.packed(edited.base()),
                form.draft(),
                Edited.packed(edited.draftBase()),
                waiting,
                form.note(),
                form.isTyped(),
                "%s.%s.%s".formatted(alliance.slug(), edited.section(), edited.former()),
                form.publishAt(),
                edited.values().shape().fields().containsKey("picture"),
                pictureOf(edited.values(), alliance),
                alliance.languages(),
                token.getToken());
    }

    private static String pictureOf(Values values, Alliance alliance) {
        String name = values.one(Widgets.PICTURE);
        return name.isEmpty() ? "" : "/pictures/%s/%s".formatted(alliance.slug(), name);
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
                            offered(part, differs.known(), mine, theirs)));
        }
        var typed = new LinkedHashMap<String, List<String>>(mine.byPath());
        typed.put("_base", List.of(Edited.packed(edited.base())));
        typed.put("_draft-base", List.of(Edited.packed(edited.draftBase())));
        edited.draft().ifPresent(draft -> typed.put("draft", List.of(draft.toString())));
        typed.put("publish-at", List.of(form.publishAt()));
        var page =
                new VersionsPage(
                        shell.titled(shell.say().it("editing.versions"), "").hidden(),
                        form.address(),
                        deed,
                        parts,
                        typed,
                        differs.fingerprint(),
                        token.getToken());
        return views.personal("editing/versions", page, HttpStatus.CONFLICT);
    }

    /** Where only one of both has changed a part, that version is offered. */
    private static String offered(
            String part, Map<String, String> known, Values mine, Values theirs) {
        String before = known.getOrDefault(part, "");
        if (before.equals(theirs.digests().getOrDefault(part, ""))) {
            return "mine";
        }
        return before.equals(mine.digests().getOrDefault(part, "")) ? "theirs" : "";
    }
}
