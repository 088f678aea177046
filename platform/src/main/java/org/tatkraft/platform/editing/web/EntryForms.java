package org.tatkraft.platform.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.EditEntry.Setting;
import org.tatkraft.platform.editing.Edited;
import org.tatkraft.platform.editing.History;
import org.tatkraft.platform.editing.Naming;
import org.tatkraft.platform.editing.Outcome.Differs;
import org.tatkraft.platform.editing.Values;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Views;

/** Opens the forms of entries and shows them. */
@Component
class EntryForms {

    private static final String CHOICE = "choice.";

    private final Entries entries;
    private final EntryLists lists;
    private final Drafts drafts;
    private final History history;
    private final Views views;

    EntryForms(Entries entries, EntryLists lists, Drafts drafts, History history, Views views) {
        this.entries = entries;
        this.lists = lists;
        this.drafts = drafts;
        this.history = history;
        this.views = views;
    }

    Owner owner(Alliance alliance) {
        return new Owner(alliance.id(), alliance.slug());
    }

    Setting setting(Shell shell, Alliance alliance) {
        return new Setting(owner(alliance), alliance.languages().getFirst(), shell.say());
    }

    /** The identity of an entry of a list, which the address names. */
    UUID required(Alliance alliance, String section, String entry) {
        if (section.equals(Entries.HEAD) || entries.shape(section).isEmpty()) {
            throw new NotHere();
        }
        return entries.identity(owner(alliance), section, entry).orElseThrow(NotHere::new);
    }

    /** The form of the entry that the address names, as it is published. */
    EntryForm open(Shell shell, Alliance alliance, String section, String entry) {
        Shape.Mapping shape = entries.shape(section).orElseThrow(NotHere::new);
        Values values = Values.none(shape);
        UUID identity = null;
        String former = "";
        boolean isHead = section.equals(Entries.HEAD);
        if (isHead && !entry.equals(alliance.slug())) {
            throw new NotHere();
        }
        if (!entry.equals(EntryForm.NEW)) {
            former = isHead ? entry : todaysId(alliance, section, entry);
            Record there = entries.find(owner(alliance), section, former).orElseThrow(NotHere::new);
            values = Values.of(shape, there);
            identity = entries.identity(owner(alliance), section, former).orElseThrow();
        }
        var edited =
                new Edited(
                        section,
                        former,
                        values,
                        values.digests(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        "");
        return new EntryForm(
                shell, alliance, identity, edited, null, new FormErrors(), "", false, "");
    }

    /** Somebody may have changed the id since the form was opened. */
    private String todaysId(Alliance alliance, String section, String entry) {
        boolean isThere = !lists.known(owner(alliance), section, Set.of(entry)).isEmpty();
        return isThere
                ? entry
                : lists.nowCalled(owner(alliance), section, entry).orElseThrow(NotHere::new);
    }

    /** Whether the address names an entry of a list whose entries have pictures. */
    void requiredPictured(Alliance alliance, String section, String entry) {
        required(alliance, section, entry);
        if (!entries.shape(section).orElseThrow(NotHere::new).fields().containsKey("picture")) {
            throw new NotHere();
        }
    }

    /** The form with the entry as it was before something happened to it. */
    Optional<EntryForm> before(EntryForm form, UUID fact) {
        UUID identity = form.identity();
        return identity == null
                ? Optional.empty()
                : history.before(fact, identity, form.edited().values()).map(form::with);
    }

    /** The form with what was typed into it. */
    EntryForm typed(
            Shell shell,
            Alliance alliance,
            String section,
            String entry,
            HttpServletRequest request,
            String publishAt) {
        EntryForm open = open(shell, alliance, section, entry);
        var choices = new HashMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (name.startsWith(CHOICE)) {
                        choices.put(name.substring(CHOICE.length()), values[0]);
                    }
                });
        Optional<UUID> draft =
                uuid(request.getParameter("draft"))
                        .filter(id ->
                                drafts.find(alliance.id(), id)
                                        .filter(each -> each.section().equals(section))
                                        .isPresent());
        var edited =
                new Edited(
                        section,
                        open.edited().former(),
                        Values.typed(open.edited().values().shape(), request.getParameterMap()),
                        Edited.unpacked(given(request, "_base")),
                        draft,
                        Edited.unpacked(given(request, "_draft-base")),
                        choices,
                        given(request, "seen"));
        return new EntryForm(
                shell,
                alliance,
                open.identity(),
                edited,
                draft.flatMap(id -> drafts.find(alliance.id(), id)).orElse(null),
                new FormErrors(),
                "",
                true,
                publishAt);
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
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
        return lists.names(owner(alliance), section, "", Widgets.MOST_OFFERED + 1, 0);
    }

    View page(EntryForm form, HttpServletRequest request, HttpStatus status) {
        return views.personal("editing/entry", page(form, request), status);
    }

    private EntryPage page(EntryForm form, HttpServletRequest request) {
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
                shell.titled(shell.say().it("editing.section." + kebab(edited.section())), "")
                        .hidden(),
                edited.section(),
                Naming.nameIn(edited.values(), shell.language()),
                form.address(),
                isNew,
                !isNew
                        && !isHead
                        && lists.isArchived(owner(alliance), edited.section(), edited.former()),
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
                token(request));
    }

    private static String pictureOf(Values values, Alliance alliance) {
        String name = values.one(Widgets.PICTURE);
        return name.isEmpty() ? "" : "/pictures/%s/%s".formatted(alliance.slug(), name);
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /** Both versions side by side. */
    View versions(EntryForm form, Differs differs, String deed, HttpServletRequest request) {
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
                        token(request));
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
