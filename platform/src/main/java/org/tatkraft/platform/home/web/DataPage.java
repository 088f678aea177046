package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.site.Shell;

/**
 * How to get at an alliance's data.
 *
 * @param shell the shell around it
 */
public record DataPage(Shell shell) {

    /** The lists there are, as in the addresses. */
    public List<String> lists() {
        return List.of("actions", "topics", "partners", "figures", "news", "things");
    }
}
