package org.tatkraft.platform.editing.web;

import java.time.Instant;
import org.tatkraft.platform.account.Actor;
import org.tatkraft.platform.editing.Draft;
import org.tatkraft.platform.editing.History.Last;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Shell;

/**
 * A draft as somebody comes upon it.
 *
 * @param name what it is called
 * @param section what its section is called
 * @param address where it is opened
 * @param state who wrote it when, and what is to become of it
 * @param own whether whoever comes upon it wrote it
 */
public record OpenDraft(String name, String section, String address, String state, boolean own) {

    static OpenDraft of(Shell shell, Draft draft) {
        Say say = shell.say();
        boolean own = Actor.is(draft.person());
        String when = HistoryPage.moment(draft.changedAt(), shell.language());
        String by =
                own
                        ? say.it("editing.draft.own", "when", when)
                        : say.it("editing.draft.by", "who", draft.author(), "when", when);
        return new OpenDraft(
                draft.name().isBlank() ? say.it("editing.nameless") : draft.name(),
                Wordings.section(say, draft.section()),
                shell.to(
                        "edit/%s/%s?draft=%s"
                                .formatted(draft.section(), EntryForm.NEW, draft.id())),
                (by + " " + fate(shell, draft)).strip(),
                own);
    }

    /** Who wrote a draft last. */
    static Last last(Draft draft) {
        return new Last(draft.id(), draft.author(), draft.changedAt(), Actor.is(draft.person()));
    }

    private static String fate(Shell shell, Draft draft) {
        Instant planned = draft.publishAt();
        if (planned != null) {
            return shell.say()
                    .it(
                            "editing.draft.planned",
                            "when",
                            HistoryPage.moment(planned, shell.language()));
        }
        Instant refused = draft.refusedAt();
        return refused == null
                ? ""
                : shell.say()
                        .it(
                                "editing.draft.refused",
                                "when",
                                HistoryPage.moment(refused, shell.language()));
    }
}
