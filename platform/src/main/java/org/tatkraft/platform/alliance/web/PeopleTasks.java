package org.tatkraft.platform.alliance.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Member;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Task;
import org.tatkraft.platform.site.TaskSource;

/**
 * What waits for the office with regard to people: roles that end, and colleagues still missing.
 */
@Component
class PeopleTasks implements TaskSource {

    private static final int DAYS_AHEAD = 30;

    private final Alliances alliances;
    private final Members members;

    PeopleTasks(Alliances alliances, Members members) {
        this.alliances = alliances;
        this.members = members;
    }

    @Override
    public List<Task> of(Shell shell) {
        if (!shell.isOpenTo(OpenTo.Circle.COORDINATION)) {
            return List.of();
        }
        List<Member> everybody = members.in(alliances.required(shell.alliance()).id());
        var tasks = new ArrayList<Task>();
        LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD);
        for (Member member : everybody) {
            LocalDate until = member.until();
            if (until != null && until.isBefore(soon)) {
                tasks.add(
                        task(
                                shell,
                                shell.say()
                                        .it(
                                                "alliance.people.task.ends",
                                                "name",
                                                member.calling(),
                                                "until",
                                                PartialDate.of(until).in(shell.language()))));
            }
        }
        if (everybody.stream().map(Member::person).distinct().count() == 1) {
            tasks.add(task(shell, shell.say().it("alliance.people.task.alone")));
        }
        return tasks;
    }

    private static Task task(Shell shell, String text) {
        return new Task(text, shell.to("people"));
    }
}
