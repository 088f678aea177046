package org.tatkraft.platform.site;

import java.util.List;

/** What waits for whoever is at their desk, contributed as a bean by any module. */
public interface TaskSource {

    /** What waits in this alliance, the most pressing first; nothing they may not do. */
    List<Task> of(Shell shell);
}
