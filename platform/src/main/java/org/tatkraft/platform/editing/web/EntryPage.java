package org.tatkraft.platform.editing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Edited;
import org.tatkraft.platform.editing.History.Last;
import org.tatkraft.platform.editing.Naming;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Shell;

/**
 * The form of an entry as it is shown.
 *
 * @param shell the shell around it
 * @param form what stands in it
 * @param isArchived whether the entry is archived
 * @param publicPage where the entry is shown, behind the alliance's address
 * @param widgets the fields
 * @param labels what the fields are called that have an error, by their path
 * @param waiting a draft of the entry that is not shown; {@code null} if there is none
 * @param token the protection of the form
 */
public record EntryPage(
        Shell shell,
        EntryForm form,
        boolean isArchived,
        String publicPage,
        List<Widget> widgets,
        Map<String, String> labels,
        @Nullable Draft waiting,
        String token) {

    /** What the section is called. */
    public String section() {
        return sectionName(shell, form);
    }

    private static String sectionName(Shell shell, EntryForm form) {
        return Wordings.section(shell.say(), form.edited().section());
    }

    /** What stands above the form. */
    static String heading(EntryForm form) {
        Shell shell = form.shell();
        if (isNew(form)) {
            return shell.say().it("editing.new", "section", sectionName(shell, form));
        }
        String name = Naming.nameIn(form.edited().values(), shell.language());
        return shell.say()
                .it("editing.entry", "name", name.isBlank() ? form.edited().former() : name);
    }

    private static boolean isNew(EntryForm form) {
        return form.edited().former().isBlank();
    }

    /** Whether the entry is not there yet. */
    public boolean isNew() {
        return isNew(form);
    }

    /** What stands above the form. */
    public String heading() {
        return heading(form);
    }

    /** Whether it is the form of the alliance itself. */
    public boolean isHead() {
        return form.edited().section().equals(Entries.HEAD);
    }

    /** Where the entries of the section are listed, behind the alliance's address. */
    public String list() {
        return "edit/" + form.edited().section();
    }

    /** What is wrong. */
    public FormErrors errors() {
        return form.errors();
    }

    /** The digests of the entry as it was when the form was opened. */
    public String base() {
        return Edited.packed(form.edited().base());
    }

    /** The digests of the draft that is shown. */
    public String draftBase() {
        return Edited.packed(form.edited().draftBase());
    }

    /** The draft that is shown; {@code null} if it is none. */
    public @Nullable OpenDraft open() {
        Draft draft = form.draft();
        return draft == null ? null : OpenDraft.of(shell, draft);
    }

    /** The draft that is not shown; {@code null} if there is none. */
    public @Nullable OpenDraft other() {
        return waiting == null ? null : OpenDraft.of(shell, waiting);
    }

    /** What is said above the form; blank if nothing has just been done. */
    public String done() {
        String key = "editing.done." + form.note();
        return !form.note().isBlank() && shell.say().knows(key) ? shell.say().it(key) : "";
    }

    /** Whether the form comes back because its protection had run out. */
    public boolean isExpired() {
        return form.note().equals("expired");
    }

    /** That an earlier version is shown; blank if it is today's. */
    public String earlier() {
        Last until = form.earlier();
        return until == null
                ? ""
                : shell.say()
                        .it(
                                "editing.earlier",
                                "who",
                                until.who(),
                                "when",
                                HistoryPage.moment(until.at(), shell.language()));
    }

    /** Whether the entry has just been published. */
    public boolean isPublished() {
        return form.note().equals("published") || form.note().equals("created");
    }

    /** Under which name the browser keeps what is typed. */
    public String keptAs() {
        return keptAs(form.edited().former());
    }

    private String keptAs(String entry) {
        return "draft.%s.%s.%s".formatted(form.alliance().slug(), form.edited().section(), entry);
    }

    /** The names of what the browser need not keep any longer; blank if it keeps all. */
    public String forgotten() {
        return switch (form.note()) {
            case "published", "draft", "schedule" -> keptAs();
            case "created" -> keptAs() + " " + keptAs("");
            default -> "";
        };
    }

    /** The name of the logo that an earlier version had; blank if it is today's that is shown. */
    public String logo() {
        return form.earlier() == null && form.draft() == null
                ? ""
                : form.edited().values().one("logo");
    }

    /** Whether entries of this section have a picture. */
    public boolean hasPicture() {
        return form.edited().values().shape().fields().containsKey("picture");
    }

    /** The name of the entry's picture; blank if it has none. */
    public String picture() {
        String name = form.edited().values().one(Widgets.PICTURE);
        return name.matches(Key.Look.PHOTO.pattern()) ? name : "";
    }
}
