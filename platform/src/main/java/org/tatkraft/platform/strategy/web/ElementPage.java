package org.tatkraft.platform.strategy.web;

import java.util.List;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.strategy.Element;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.ThreadView;

/**
 * A topic, a field of action or a priority.
 *
 * @param shell the shell around it
 * @param kind which of them
 * @param plural which of them, as in the address
 * @param element the element
 * @param actions the first actions that belong to it
 * @param number how many belong to it
 * @param thread its thread
 */
public record ElementPage(
        Shell shell,
        String kind,
        String plural,
        Element element,
        List<ThingCard> actions,
        int number,
        ThreadView thread) {}
