package org.tatkraft.platform.editing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.file.EntryFilter;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.History;
import org.tatkraft.platform.editing.Naming;
import org.tatkraft.platform.editing.Values;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.NavigationEntry;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Typed;
import org.tatkraft.platform.site.Views;

/** What there is to edit, section by section, and what happened to it. */
@Controller
@OpenTo(OpenTo.Circle.EDITORS)
class EditRoutes {

    private static final String PATH = "/{language:de|fr|en|nl}/{alliance}/edit";
    private static final int PER_PAGE = 100;

    private final EntryLists lists;
    private final Drafts drafts;
    private final History history;
    private final EntryForms forms;
    private final EntryViews entryViews;
    private final Views views;

    EditRoutes(
            EntryLists lists,
            Drafts drafts,
            History history,
            EntryForms forms,
            EntryViews entryViews,
            Views views) {
        this.lists = lists;
        this.drafts = drafts;
        this.history = history;
        this.forms = forms;
        this.entryViews = entryViews;
        this.views = views;
    }

    @Bean
    static NavigationEntry editingEntry() {
        return NavigationEntry.desk(10, "edit", "editing.desk", OpenTo.Circle.EDITORS);
    }

    @GetMapping(PATH)
    View overview(Shell shell, Alliance alliance) {
        Map<String, Integer> counts = lists.counts(alliance.owner());
        List<EditPage.Section> sections =
                lists.sections().stream()
                        .map(key ->
                                new EditPage.Section(
                                        key,
                                        Wordings.section(shell.say(), key),
                                        counts.getOrDefault(key, 0)))
                        .toList();
        List<OpenDraft> open =
                drafts.of(alliance.id()).stream().map(draft -> OpenDraft.of(shell, draft)).toList();
        return views.personal(
                "editing/edit",
                new EditPage(
                        shell.titled(shell.say().it("editing.edit"), "").hidden(),
                        alliance.slug(),
                        open,
                        sections),
                HttpStatus.OK);
    }

    /** On which page of a list an entry stands at this place, counted from 1. */
    static int pageOf(int place) {
        return (Math.max(1, place) - 1) / PER_PAGE + 1;
    }

    @GetMapping(PATH + "/{section}")
    View section(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @PathVariable String section,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String lacking,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done) {
        if (!lists.sections().contains(section)) {
            throw new NotHere();
        }
        int here = Math.clamp(page, 1, 1_000);
        var filter =
                new EntryFilter(
                        Typed.line(words), Language.of(lacking).map(Language::code).orElse(""));
        List<EntryName> names =
                lists.names(alliance.owner(), section, filter, PER_PAGE + 1, (here - 1) * PER_PAGE);
        List<Draft> open =
                drafts.of(alliance.id()).stream()
                        .filter(draft -> draft.section().equals(section))
                        .toList();
        return views.personal(
                "editing/section",
                new SectionPage(
                        shell.titled(Wordings.section(shell.say(), section), "").hidden(),
                        section,
                        filter,
                        alliance.languages(),
                        names.subList(0, Math.min(PER_PAGE, names.size())),
                        open,
                        here,
                        names.size() <= PER_PAGE,
                        done,
                        token.getToken()),
                HttpStatus.OK);
    }

    @GetMapping(PATH + "/{section}/{entry}/history")
    View history(
            Shell shell,
            Alliance alliance,
            @PathVariable String section,
            @PathVariable String entry) {
        EntryForm form = forms.open(shell, alliance, section, entry);
        UUID identity = form.identity();
        if (identity == null) {
            throw new NotHere();
        }
        Values values = form.edited().values();
        return views.personal(
                "editing/history",
                new HistoryPage(
                        shell.titled(shell.say().it("editing.history"), "").hidden(),
                        form.address(),
                        Naming.nameIn(values, shell.language()),
                        history.of(
                                identity,
                                values.shape(),
                                entryViews.wordings(shell, alliance, section),
                                shell.say())),
                HttpStatus.OK);
    }
}
