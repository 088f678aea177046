package org.tatkraft.platform.site;

import java.util.List;

/** Something that those who may can do with a page, contributed as a bean by any module. */
public interface PageTool {

    /** The links that stand on this page; none if the visitor may not follow them. */
    List<Shell.Link> of(Shell shell);
}
