package org.tatkraft.platform.editing.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.PageTool;
import org.tatkraft.platform.site.Shell;

/** Leads those who look after the installation to founding an alliance. */
@Component
class FoundTool implements PageTool {

    @Override
    public List<Shell.Link> of(Shell shell) {
        return shell.brand() == null
                        && !shell.path().equals("/new")
                        && shell.isOpenTo(OpenTo.Circle.OPERATORS)
                ? List.of(
                        new Shell.Link(
                                shell.say().it("editing.found"),
                                "/" + shell.language().code() + "/new",
                                false))
                : List.of();
    }
}
