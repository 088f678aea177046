package org.tatkraft.platform.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.Untranslated;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.Drafts;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Task;
import org.tatkraft.platform.site.TaskSource;

/** What waits for those who keep the contents: their drafts, and what is missing. */
@Component
class EditTasks implements TaskSource {

    /** Without these, an alliance has little to show. */
    private static final List<String> FIRST = List.of("organisations", "topics", "actions");

    private final Alliances alliances;
    private final Drafts drafts;
    private final EntryLists lists;

    EditTasks(Alliances alliances, Drafts drafts, EntryLists lists) {
        this.alliances = alliances;
        this.drafts = drafts;
        this.lists = lists;
    }

    @Override
    public List<Task> of(Shell shell) {
        if (!shell.isOpenTo(OpenTo.Circle.EDITORS)) {
            return List.of();
        }
        Alliance alliance = alliances.required(shell.alliance());
        var tasks = new ArrayList<Task>();
        addDrafts(tasks, shell, alliance);
        addMissing(tasks, shell, alliance);
        addUntranslated(tasks, shell, alliance);
        return tasks;
    }

    /** One's own drafts, and everybody's that are planned or could not be published. */
    private void addDrafts(List<Task> tasks, Shell shell, Alliance alliance) {
        for (Draft draft : drafts.of(alliance.id())) {
            OpenDraft open = OpenDraft.of(shell, draft);
            if (open.own() || draft.refusedAt() != null || draft.publishAt() != null) {
                tasks.add(
                        new Task(
                                shell.say()
                                        .it(
                                                "editing.task.draft",
                                                Map.of(
                                                        "name",
                                                        open.name(),
                                                        "section",
                                                        open.section(),
                                                        "state",
                                                        open.state())),
                                open.address()));
            }
        }
    }

    private void addMissing(List<Task> tasks, Shell shell, Alliance alliance) {
        Say say = shell.say();
        String head = shell.to("edit/%s/%s".formatted(Entries.HEAD, alliance.slug()));
        String main = alliance.languages().getFirst().code();
        for (Language each : alliance.languages()) {
            if (!alliance.name().has(each) || !alliance.claim().has(each)) {
                String field = alliance.name().has(each) ? "claim." : "name.";
                String language = each.nameIn(shell.language());
                tasks.add(
                        new Task(
                                say.it("editing.task.head", "language", language),
                                head + "#" + field + each.code()));
            }
        }
        if (alliance.imprint().isEmpty()) {
            tasks.add(new Task(say.it("editing.task.imprint"), head + "#imprint." + main));
        }
        if (alliance.contact().mail().isBlank()) {
            tasks.add(new Task(say.it("editing.task.contact"), head + "#contact.mail"));
        }
        if (shell.branded().filter(brand -> !brand.logo().isBlank()).isEmpty()) {
            tasks.add(new Task(say.it("editing.task.logo"), head + "#picture"));
        }
        Map<String, Integer> counts = lists.counts(alliance.owner());
        for (String section : FIRST) {
            if (counts.getOrDefault(section, 0) == 0) {
                tasks.add(
                        new Task(
                                say.it("editing.task.none." + section),
                                shell.to("edit/%s/%s".formatted(section, EntryForm.NEW))));
            }
        }
    }

    private void addUntranslated(List<Task> tasks, Shell shell, Alliance alliance) {
        for (Untranslated each : lists.untranslated(alliance.owner(), alliance.languages())) {
            tasks.add(
                    new Task(
                            shell.say()
                                    .it(
                                            "editing.task.untranslated",
                                            Map.of(
                                                    "section",
                                                    Wordings.section(shell.say(), each.section()),
                                                    "n",
                                                    each.count(),
                                                    "language",
                                                    each.language().nameIn(shell.language()))),
                            shell.to(
                                    "edit/%s?lacking=%s"
                                            .formatted(each.section(), each.language().code()))));
        }
    }
}
