package org.tatkraft.platform.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.EditEntry.Setting;
import org.tatkraft.platform.editing.Edited;
import org.tatkraft.platform.editing.History;
import org.tatkraft.platform.editing.Values;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.Shell;

/** Opens the forms of entries, with what is stored or with what was typed into them. */
@Component
class EntryForms {

    private final Entries entries;
    private final EntryLists lists;
    private final Drafts drafts;
    private final History history;

    EntryForms(Entries entries, EntryLists lists, Drafts drafts, History history) {
        this.entries = entries;
        this.lists = lists;
        this.drafts = drafts;
        this.history = history;
    }

    Setting setting(Shell shell, Alliance alliance) {
        return new Setting(alliance.owner(), alliance.languages().getFirst(), shell.say());
    }

    /** The identity of an entry of a list, which the address names. */
    UUID required(Alliance alliance, String section, String entry) {
        if (section.equals(Entries.HEAD) || entries.shape(section).isEmpty()) {
            throw new NotHere();
        }
        return entries.identity(alliance.owner(), section, entry).orElseThrow(NotHere::new);
    }

    /** The form of the entry that the address names, as it is published. */
    EntryForm open(Shell shell, Alliance alliance, String section, String entry) {
        Shape.Mapping shape = entries.shape(section).orElseThrow(NotHere::new);
        if (entry.equals(EntryForm.NEW) && !section.equals(Entries.HEAD)) {
            return EntryForm.of(shell, alliance, null, section, "", Values.none(shape));
        }
        if (section.equals(Entries.HEAD) && !entry.equals(alliance.slug())) {
            throw new NotHere();
        }
        Owner owner = alliance.owner();
        Optional<Record> named = entries.find(owner, section, entry);
        // Somebody may have changed the id since the form was opened.
        String former =
                named.isPresent()
                        ? entry
                        : lists.nowCalled(owner, section, entry).orElseThrow(NotHere::new);
        Record there =
                named.or(() -> entries.find(owner, section, former)).orElseThrow(NotHere::new);
        UUID identity = entries.identity(owner, section, former).orElseThrow(NotHere::new);
        return EntryForm.of(shell, alliance, identity, section, former, Values.of(shape, there));
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
                : history.before(fact, identity, form.edited().values(), form.shell().say())
                        .map(earlier -> form.showing(earlier.values(), earlier.until()));
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
                    if (name.startsWith(EntryViews.CHOICE)) {
                        choices.put(name.substring(EntryViews.CHOICE.length()), values[0]);
                    }
                });
        Optional<Draft> draft =
                uuid(request.getParameter("draft"))
                        .flatMap(id -> drafts.find(alliance.id(), section, id));
        var edited =
                new Edited(
                        section,
                        open.edited().former(),
                        Values.typed(open.edited().values().shape(), request.getParameterMap()),
                        Edited.unpacked(given(request, "_base")),
                        draft.map(Draft::id),
                        Edited.unpacked(given(request, "_draft-base")),
                        choices,
                        given(request, "seen"));
        var typed =
                new EntryForm(
                        shell,
                        alliance,
                        open.identity(),
                        edited,
                        draft.orElse(null),
                        new FormErrors(),
                        "",
                        null,
                        true,
                        publishAt,
                        LocalizedText.empty());
        return uuid(request.getParameter("before"))
                .flatMap(fact -> before(open, fact))
                .map(earlier -> typed.from(Objects.requireNonNull(earlier.earlier())))
                .orElse(typed);
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
}
