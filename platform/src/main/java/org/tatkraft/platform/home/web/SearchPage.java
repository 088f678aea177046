package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.thread.ThingCard;

/**
 * What was found.
 *
 * @param shell the shell around it
 * @param words what was searched; blank if nothing
 * @param hits what was found, the best first
 */
public record SearchPage(Shell shell, String words, List<Hit> hits) {

    /**
     * Something that was found.
     *
     * @param card the thing
     * @param href where it is
     * @param alliance whose it is; empty on an alliance's own pages
     */
    public record Hit(ThingCard card, String href, LocalizedText alliance) {}
}
