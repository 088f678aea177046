package org.tatkraft.platform.editing.web;

import java.util.List;
import org.tatkraft.platform.site.Shell;

/**
 * Everything of an alliance that can be edited.
 *
 * @param shell the shell around it
 * @param alliance the id of the alliance in addresses
 * @param drafts what is written and not published
 * @param sections what there is
 */
public record EditPage(
        Shell shell, String alliance, List<OpenDraft> drafts, List<Section> sections) {

    /**
     * A section.
     *
     * @param key its key
     * @param name what it is called
     * @param count how many entries it has
     */
    public record Section(String key, String name, int count) {}
}
