package org.tatkraft.platform.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.EditEntry;
import org.tatkraft.platform.editing.EditEntry.Setting;
import org.tatkraft.platform.editing.Outcome;
import org.tatkraft.platform.editing.Rows;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Views;

/** The form of an entry: opening it, and everything that can be done with what was typed. */
@Controller
@OpenTo(OpenTo.Circle.EDITORS)
class EntryRoutes {

    private static final Duration LATEST = Duration.ofDays(3_650);

    static final String PATH = "/{language:de|fr|en|nl}/{alliance}/edit/{section}/{entry}";

    private final EntryForms forms;
    private final EntryViews views;
    private final EditEntry editEntry;
    private final Drafts drafts;
    private final EntryLists lists;
    private final PageInside pageInside;

    EntryRoutes(
            EntryForms forms,
            EntryViews views,
            EditEntry editEntry,
            Drafts drafts,
            EntryLists lists,
            PageInside pageInside) {
        this.forms = forms;
        this.views = views;
        this.editEntry = editEntry;
        this.drafts = drafts;
        this.lists = lists;
        this.pageInside = pageInside;
    }

    @GetMapping(PATH)
    View form(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @PathVariable String section,
            @PathVariable String entry,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "") String done) {
        EntryForm form = forms.open(shell, alliance, section, entry);
        if (before != null) {
            form = forms.before(form, before).orElseThrow(NotHere::new);
        } else if (draft != null) {
            Draft known = drafts.find(alliance.id(), section, draft).orElseThrow(NotHere::new);
            UUID subject = known.subject();
            if (!entry.equals(EntryForm.NEW) && !Objects.equals(subject, form.identity())) {
                throw new NotHere();
            }
            if (subject != null && entry.equals(EntryForm.NEW)) {
                return Views.seeOther(
                        shell.to(
                                "edit/%s/%s?draft=%s"
                                        .formatted(
                                                section,
                                                lists.idOf(alliance.owner(), section, subject)
                                                        .orElseThrow(NotHere::new),
                                                draft)));
            }
            form = form.from(known);
        }
        return views.page(form.noting(done), token, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @ShowsAgain
    @Nullable View send(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String section,
            @PathVariable String entry,
            @RequestParam(name = "do", defaultValue = "again") String deed,
            @RequestParam(name = "publish-at", defaultValue = "") String publishAt) {
        EntryForm form = forms.typed(shell, alliance, section, entry, request, publishAt);
        if (FormPost.isExpired(request)) {
            return views.page(form.noting("expired"), token, HttpStatus.FORBIDDEN);
        }
        Setting setting = forms.setting(shell, alliance);
        return switch (deed) {
            case "publish" -> answer(form, editEntry.publish(setting, form.edited()), deed, token);
            case "draft" -> {
                boolean staysPlanned = !publishAt.isBlank();
                yield answer(
                        form, editEntry.keep(setting, form.edited(), staysPlanned), deed, token);
            }
            case "schedule" -> schedule(form, setting, publishAt, token);
            case "preview" -> preview(form, setting, token, request, response);
            default ->
                    views.page(
                            form.with(Rows.changed(form.edited().values(), deed)),
                            token,
                            HttpStatus.OK);
        };
    }

    private View answer(EntryForm form, Outcome outcome, String deed, CsrfToken token) {
        return switch (outcome) {
            case Outcome.Published published ->
                    Views.seeOther(
                            form.addressOf(published.id())
                                    + "?done="
                                    + (form.identity() == null ? "created" : "published"));
            case Outcome.Kept kept ->
                    Views.seeOther(form.address() + "?draft=" + kept.draft() + "&done=" + deed);
            case Outcome.Wrong wrong ->
                    views.page(form.with(wrong.errors()), token, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Differs differs -> views.versions(form, differs, deed, token);
            case Outcome.Absent absent -> throw new NotHere();
        };
    }

    private View schedule(EntryForm form, Setting setting, String typed, CsrfToken token) {
        Optional<Instant> at = time(typed);
        if (at.isEmpty() || !at.get().isAfter(Instant.now())) {
            String message =
                    typed.isBlank()
                            ? form.shell().say().it("editing.error.publish-at.none")
                            : form.shell().say().it("editing.error.publish-at", "text", typed);
            return views.page(
                    form.with(new FormErrors().add("publish-at", message)),
                    token,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                form, editEntry.schedule(setting, form.edited(), at.get()), "schedule", token);
    }

    private static Optional<Instant> time(String typed) {
        try {
            return Optional.of(
                            LocalDateTime.parse(typed.strip()).atZone(EntryForm.CLOCK).toInstant())
                    .filter(at -> at.isBefore(Instant.now().plus(LATEST)));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The page itself is asked, as if it had been published, and then that is undone. */
    private @Nullable View preview(
            EntryForm form,
            Setting setting,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nobody waits for a slow reader while the transaction is open.
        var page = new ContentCachingResponseWrapper(response);
        Views.markPreview(request);
        Outcome outcome =
                editEntry.preview(
                        setting,
                        form.edited(),
                        path -> pageInside.write(form.shell().to(path), request, page));
        if (!(outcome instanceof Outcome.Published)) {
            return answer(form, outcome, "preview", token);
        }
        try {
            page.copyBodyToResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    /** Throws the draft away. */
    @PostMapping(PATH + "/discard")
    View discard(
            Shell shell,
            Alliance alliance,
            @PathVariable String section,
            @PathVariable String entry,
            @RequestParam UUID draft) {
        drafts.discard(alliance.id(), draft);
        boolean isNew = entry.equals(EntryForm.NEW);
        return Views.seeOther(
                shell.to("edit/" + section + (isNew ? "" : "/" + entry) + "?done=discarded"));
    }

    @PostMapping(PATH + "/archive")
    View archive(
            Shell shell,
            Alliance alliance,
            @PathVariable String section,
            @PathVariable String entry) {
        forms.required(alliance, section, entry);
        lists.archive(alliance.owner(), section, entry);
        return done(shell, section, entry, "archived");
    }

    @PostMapping(PATH + "/restore")
    View restore(
            Shell shell,
            Alliance alliance,
            @PathVariable String section,
            @PathVariable String entry) {
        forms.required(alliance, section, entry);
        lists.restore(alliance.owner(), section, entry);
        return done(shell, section, entry, "restored");
    }

    /** The form of an entry, saying what has just been done to it. */
    static View done(Shell shell, String section, String entry, String word) {
        return Views.seeOther(shell.to("edit/%s/%s?done=%s".formatted(section, entry, word)));
    }

    /**
     * Moves the entry in the order of its section; one goes on from the button that was pressed.
     */
    @PostMapping(PATH + "/move")
    View move(
            Shell shell,
            Alliance alliance,
            @PathVariable String section,
            @PathVariable String entry,
            @RequestParam int by) {
        forms.required(alliance, section, entry);
        int place = lists.move(alliance.owner(), section, entry, by);
        return Views.seeOther(
                shell.to(
                        "edit/%s?page=%d#%s.%s"
                                .formatted(
                                        section,
                                        EditRoutes.pageOf(place),
                                        entry,
                                        by < 0 ? "up" : "down")));
    }
}
