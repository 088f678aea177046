package org.tatkraft.platform.home.web;

import java.time.LocalDate;
import java.util.List;
import org.tatkraft.platform.action.ActionCard;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.Messages;
import org.tatkraft.platform.site.QrCode;
import org.tatkraft.platform.site.Shell;

/**
 * The alliance on one sheet.
 *
 * @param shell the shell around it
 * @param alliance the alliance
 * @param changed the day on which something of it last changed
 * @param actions its first actions
 * @param total how many actions it has
 * @param charts its leading figure
 * @param partners who takes part
 * @param address where there is more
 * @param code the address as a code to photograph
 */
public record TodayPage(
        Shell shell,
        Alliance alliance,
        LocalDate changed,
        List<ActionCard> actions,
        int total,
        List<BarChart> charts,
        List<Organisation> partners,
        String address,
        QrCode code) {

    /** What stands over the actions: how many of how many are shown. */
    public String heading() {
        Messages.Say say = shell.say();
        return actions.size() == total
                ? say.it("action.actions")
                : say.it("home.today.some", "shown", actions.size(), "n", total);
    }

    /** As of when all this is so. */
    public String asOf() {
        return shell.say()
                .it("home.today.as-of", "date", PartialDate.of(changed).in(shell.language()));
    }

    /** The colour of the alliance as {@code #rrggbb}. */
    public String colour() {
        return shell.branded().orElseThrow().colour();
    }
}
