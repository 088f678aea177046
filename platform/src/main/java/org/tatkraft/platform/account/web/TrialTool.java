package org.tatkraft.platform.account.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.TrialPeople;
import org.tatkraft.platform.site.PageTool;
import org.tatkraft.platform.site.Shell;

/** Leads from every page of an example to looking at it as somebody else. */
@Component
@ConditionalOnWebApplication
class TrialTool implements PageTool {

    private final TrialPeople trial;

    TrialTool(TrialPeople trial) {
        this.trial = trial;
    }

    @Override
    public List<Shell.Link> of(Shell shell) {
        return shell.brand() != null && trial.isOn(shell.alliance())
                ? List.of(new Shell.Link(shell.say().it("account.trial"), shell.to("trial"), false))
                : List.of();
    }
}
