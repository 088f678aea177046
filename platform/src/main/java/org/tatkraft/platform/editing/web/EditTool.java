package org.tatkraft.platform.editing.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.PageTool;
import org.tatkraft.platform.site.Shell;

/** Leads from the page of an entry to its form and its history. */
@Component
class EditTool implements PageTool {

    private final Entries entries;
    private final EntryLists lists;

    EditTool(Entries entries, EntryLists lists) {
        this.entries = entries;
        this.lists = lists;
    }

    @Override
    public List<Shell.Link> of(Shell shell) {
        if (!shell.isOpenTo(OpenTo.Circle.EDITORS)) {
            return List.of();
        }
        var links = new ArrayList<Shell.Link>();
        String below = shell.path().replaceFirst("^/[^/]+/?", "");
        String id = below.substring(below.indexOf('/') + 1);
        for (String section : lists.sections()) {
            if (below.contains("/") && entries.page(section, id).equals(below)) {
                String form = shell.to("edit/" + section + "/" + id);
                links.add(new Shell.Link(shell.say().it("editing.this"), form, false));
                links.add(
                        new Shell.Link(
                                shell.say().it("editing.history"), form + "/history", false));
            }
        }
        if (links.isEmpty() && !below.startsWith("edit")) {
            links.add(new Shell.Link(shell.say().it("editing.edit"), shell.to("edit"), false));
        }
        return links;
    }
}
